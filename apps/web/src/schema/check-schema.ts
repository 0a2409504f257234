import { entriesOf, isJsonObject, type JsonObject, memberOf, pointerStep } from './json.ts';

const TYPES = ['string', 'number', 'integer', 'boolean', 'object', 'array', 'null'];
const MAPS = ['properties', 'patternProperties', '$defs', 'definitions', 'dependentSchemas'];
const SINGLES = ['items', 'additionalProperties', 'unevaluatedProperties', 'propertyNames', 'contains', 'not'];
const LISTS = ['oneOf', 'anyOf', 'allOf', 'prefixItems'];
/** What lies beyond is shown unchecked; a reader has long turned to the raw JSON. */
const MOST_PLACES = 20_000;

/** Why a document is no JSON Schema, in words that follow "Not a valid schema:"; undefined when it can be shown as one. */
export function findSchemaFault(document: unknown): string | undefined {
  const waiting: { schema: unknown; pointer: string }[] = [{ schema: document, pointer: '' }];
  for (let place = 0; place < waiting.length && place < MOST_PLACES; place += 1) {
    const { schema, pointer } = waiting[place] as { schema: unknown; pointer: string };
    const fault = findOwnFault(schema);
    if (fault !== undefined) return pointer === '' ? `${fault}.` : `at ${pointer} ${fault}.`;
    if (isJsonObject(schema)) waiting.push(...listPlaces(schema, pointer));
  }
  return undefined;
}

function findOwnFault(schema: unknown): string | undefined {
  if (typeof schema === 'boolean') return undefined;
  if (!isJsonObject(schema)) return `a schema is an object or true or false, this is ${nameKind(schema)}`;
  const types = [memberOf(schema, 'type') ?? []].flat();
  if (types.some((type) => typeof type !== 'string')) return 'the type is no name of a type';
  const unknown = types.find((type) => !TYPES.includes(String(type)));
  if (unknown !== undefined) return `the type ${JSON.stringify(unknown)} does not exist`;
  const map = MAPS.find((keyword) => Object.hasOwn(schema, keyword) && !isJsonObject(schema[keyword]));
  if (map !== undefined) return `${map} is ${nameKind(schema[map])}, not an object`;
  const list = ['required', 'enum', ...LISTS].find(
    (keyword) => Object.hasOwn(schema, keyword) && !Array.isArray(schema[keyword]),
  );
  if (list !== undefined) return `${list} is ${nameKind(schema[list])}, not a list`;
  if (Object.hasOwn(schema, '$ref') && typeof schema.$ref !== 'string') return '$ref is not text';
  return undefined;
}

function listPlaces(schema: JsonObject, pointer: string): { schema: unknown; pointer: string }[] {
  const at = (...steps: (string | number)[]) => pointer + steps.map(pointerStep).join('');
  return [
    ...MAPS.flatMap((keyword) =>
      entriesOf(memberOf(schema, keyword)).map(([name, value]) => ({ schema: value, pointer: at(keyword, name) })),
    ),
    ...SINGLES.flatMap((keyword) => {
      const value = memberOf(schema, keyword);
      // Before 2020-12 `items` could be a list; it is shown raw.
      return value === undefined || Array.isArray(value) ? [] : [{ schema: value, pointer: at(keyword) }];
    }),
    ...LISTS.flatMap((keyword) => {
      const value = memberOf(schema, keyword);
      return Array.isArray(value) ? value.map((one, i) => ({ schema: one, pointer: at(keyword, i) })) : [];
    }),
  ];
}

function nameKind(value: unknown): string {
  if (value === undefined) return 'missing';
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  return { string: 'text', number: 'a number', boolean: 'true or false' }[typeof value as string] ?? 'an object';
}
