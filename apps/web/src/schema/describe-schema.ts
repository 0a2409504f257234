import { entriesOf, isJsonObject, listOfValues, memberOf, shortJson } from './json.ts';
import { wordConstraints } from './word-constraints.ts';
import { wordTypes } from './word-types.ts';

/** What one row of the viewer says about a schema, all of it the server's own words and values. */
export interface SchemaFacts {
  readonly type: string;
  readonly title: string | undefined;
  readonly description: string | undefined;
  readonly constraints: readonly string[];
  /** JSON of the default, when there is one. */
  readonly fallback: string | undefined;
  readonly constant: string | undefined;
  readonly choices: readonly string[];
  /** How many choices are left out of `choices`. */
  readonly furtherChoices: number;
  readonly examples: readonly string[];
  /** The HTTP header that carries this parameter. */
  readonly header: string | undefined;
  /** Keywords that the viewer has no better way to show. */
  readonly raw: readonly { readonly keyword: string; readonly json: string }[];
}

const MOST_CHOICES = 24;

/** Keywords that rows show in their own way, or that say nothing about values. */
const SHOWN = new Set([
  ...['$schema', '$id', '$ref', '$dynamicRef', '$defs', 'definitions', '$anchor', '$dynamicAnchor', '$comment'],
  ...['type', 'nullable', 'title', 'description', 'default', 'enum', 'const', 'examples', 'example', 'x-mcp-header'],
  ...['properties', 'required', 'patternProperties', 'additionalProperties', 'unevaluatedProperties', 'propertyNames'],
  ...['items', 'prefixItems', 'contains', 'minContains', 'maxContains', 'oneOf', 'anyOf', 'allOf'],
  ...['minLength', 'maxLength', 'pattern', 'format', 'minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum'],
  ...['multipleOf', 'minItems', 'maxItems', 'uniqueItems', 'minProperties', 'maxProperties'],
  ...['readOnly', 'writeOnly', 'deprecated', 'contentEncoding', 'contentMediaType'],
]);

/** Reads what a row shows of one schema; nothing beneath it is looked at. */
export function describeSchema(schema: unknown): SchemaFacts {
  const object = isJsonObject(schema) ? schema : {};
  const textOf = (keyword: string) => {
    const value = memberOf(object, keyword);
    return typeof value === 'string' && value !== '' ? value : undefined;
  };
  const jsonOf = (keyword: string) => (Object.hasOwn(object, keyword) ? shortJson(object[keyword]) : undefined);
  const choices = listOfValues(memberOf(object, 'enum'));
  const header = textOf('x-mcp-header');
  const examples = [...listOfValues(memberOf(object, 'examples')), memberOf(object, 'example')];
  return {
    type: wordTypes(schema),
    title: textOf('title'),
    description: textOf('description'),
    constraints: wordConstraints(object),
    fallback: jsonOf('default'),
    constant: jsonOf('const'),
    choices: choices.slice(0, MOST_CHOICES).map(shortJson),
    furtherChoices: Math.max(0, choices.length - MOST_CHOICES),
    examples: examples
      .filter((value) => value !== undefined)
      .slice(0, 3)
      .map(shortJson),
    header: header && `Mcp-Param-${header}`,
    raw: entriesOf(object)
      .filter(([keyword, value]) => !SHOWN.has(keyword) || (keyword === 'items' && Array.isArray(value)))
      .slice(0, MOST_CHOICES)
      .map(([keyword, value]) => ({ keyword, json: shortJson(value) })),
  };
}
