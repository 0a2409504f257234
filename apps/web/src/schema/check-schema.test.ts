import { expect, test } from 'vitest';
import { findSchemaFault } from './check-schema.ts';

const valid: [string, unknown][] = [
  ['an object', { type: 'object', properties: { a: { type: ['string', 'null'] } } }],
  ['true', true],
  ['nothing said', {}],
  ['unknown keywords', { 'x-own': 7, not: { $ref: '#' } }],
];
test.each(valid)('%s is a schema', (_, schema) => expect(findSchemaFault(schema)).toBeUndefined());

const faulty: [unknown, string][] = [
  [undefined, 'this is missing'],
  [null, 'this is null'],
  ['string', 'this is text'],
  [[], 'this is a list'],
  [{ type: 7 }, 'the type is no name of a type'],
  [{ type: 'strnig' }, 'the type "strnig" does not exist'],
  [{ type: ['string', 'nil'] }, '"nil"'],
  [{ properties: [] }, 'properties is a list, not an object'],
  [{ required: 'a' }, 'required is text, not a list'],
  [{ enum: {} }, 'enum is an object, not a list'],
  [{ properties: { 'a/b': { items: { type: 'x' } } } }, 'at /properties/a~1b/items'],
  [{ properties: { a: 'string' } }, 'at /properties/a a schema is an object'],
  [{ $ref: 7 }, '$ref is not text'],
];
test.each(faulty)('%j is none, and the reason is told', (schema, reason) =>
  expect(findSchemaFault(schema)).toContain(reason),
);

test('a hundred thousand levels do not overflow the stack', () => {
  let deep: object = { type: 'string' };
  for (let level = 0; level < 100_000; level += 1) deep = { items: deep };
  expect(findSchemaFault(deep)).toBeUndefined();
});
