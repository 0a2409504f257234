import { type JsonObject, memberOf } from './json.ts';

/** The limits that a schema sets, in words and in a fixed order. */
export function wordConstraints(schema: JsonObject): string[] {
  const number = (keyword: string) => {
    const value = memberOf(schema, keyword);
    return typeof value === 'number' ? value : undefined;
  };
  const text = (keyword: string) => {
    const value = memberOf(schema, keyword);
    return typeof value === 'string' ? value : undefined;
  };
  const is = (keyword: string) => memberOf(schema, keyword) === true;
  const pattern = text('pattern');
  const multipleOf = number('multipleOf');
  return [
    ...wordFormat(text('format'), text('contentEncoding'), text('contentMediaType')),
    ...wordRange(number('minLength'), number('maxLength'), 'character'),
    ...(pattern === undefined ? [] : [`matches ${pattern}`]),
    ...wordBound('≥', number('minimum')),
    ...wordBound('>', number('exclusiveMinimum')),
    ...wordBound('≤', number('maximum')),
    ...wordBound('<', number('exclusiveMaximum')),
    ...(multipleOf === undefined ? [] : [`multiple of ${multipleOf}`]),
    ...wordRange(number('minItems'), number('maxItems'), 'item'),
    ...(is('uniqueItems') ? ['no item twice'] : []),
    ...wordRange(number('minContains'), number('maxContains'), 'matching item'),
    ...wordRange(number('minProperties'), number('maxProperties'), 'property', 'properties'),
    ...wordOthers(memberOf(schema, 'additionalProperties')),
    ...wordOthers(memberOf(schema, 'unevaluatedProperties')),
    ...(memberOf(schema, 'items') === false ? ['no further items'] : []),
    ...(is('readOnly') ? ['read only'] : []),
    ...(is('writeOnly') ? ['write only'] : []),
    ...(is('deprecated') ? ['deprecated'] : []),
  ];
}

const wordFormat = (format?: string, encoding?: string, media?: string) =>
  [format, encoding, media].filter((word) => word !== undefined).map((word) => `format ${word}`);

const wordBound = (sign: string, value: number | undefined) => (value === undefined ? [] : [`${sign} ${value}`]);

function wordOthers(value: unknown): string[] {
  if (value === false) return ['no other properties'];
  return value === true ? ['other properties allowed'] : [];
}

function wordRange(least: number | undefined, most: number | undefined, one: string, many = `${one}s`): string[] {
  const name = (count: number) => (count === 1 ? one : many);
  if (least !== undefined && least === most) return [`exactly ${least} ${name(least)}`];
  if (least !== undefined && most !== undefined) return [`${least} to ${most} ${name(most)}`];
  if (least !== undefined) return [`at least ${least} ${name(least)}`];
  return most === undefined ? [] : [`at most ${most} ${name(most)}`];
}
