import { isJsonObject, listOfValues, memberOf } from './json.ts';
import { referenceOf } from './resolve-reference.ts';

/** The type of a schema in words: "string", "array of string", "integer or null", "any value". */
export function wordTypes(schema: unknown): string {
  if (schema === true) return 'any value';
  if (schema === false) return 'nothing is accepted';
  if (!isJsonObject(schema)) return 'any value';
  const types = [memberOf(schema, 'type')].flat().filter((type) => typeof type === 'string');
  if (memberOf(schema, 'nullable') === true && !types.includes('null')) types.push('null');
  if (types.length === 0) return guessType(schema);
  return types.map((type) => (type === 'array' ? wordArray(schema) : type)).join(' or ');
}

function wordArray(schema: Readonly<Record<string, unknown>>): string {
  const tuple = listOfValues(memberOf(schema, 'prefixItems'));
  if (tuple.length > 0) return `array of ${tuple.length}`;
  const items = memberOf(schema, 'items');
  if (!isJsonObject(items)) return 'array';
  const reference = referenceOf(items);
  const type = memberOf(items, 'type');
  if (reference !== undefined) return `array of ${reference.split('/').at(-1) || 'the same'}`;
  return typeof type === 'string' ? `array of ${type}` : 'array';
}

/** Without `type` a schema still says what it is about. */
function guessType(schema: Readonly<Record<string, unknown>>): string {
  const has = (...keywords: string[]) => keywords.some((keyword) => Object.hasOwn(schema, keyword));
  if (has('const')) return 'constant';
  if (has('enum')) return 'choice';
  if (has('properties', 'patternProperties', 'additionalProperties')) return 'object';
  if (has('items', 'prefixItems')) return wordArray(schema);
  if (has('oneOf', 'anyOf', 'allOf')) return 'variants';
  return 'any value';
}
