import { describe, expect, test } from 'vitest';
import type { Json } from '../surface.ts';
import { compareSchemas } from './compare-schemas.ts';
import type { Direction } from './effect.ts';
import { createPartList } from './part-list.ts';

const compare = (before: Json | undefined, after: Json | undefined, direction: Direction = 'INPUT') => {
  const parts = createPartList();
  compareSchemas({ path: '', before, after, direction }, parts);
  return parts.listed().map(({ path, kind, text }) => `${kind} ${path} ${text}`);
};
const object = (properties: Record<string, Json>, more: Record<string, Json> = {}) => ({
  type: 'object',
  properties,
  ...more,
});
const S = { type: 'string' };

describe('the input of a tool', () => {
  test.each<[string, Json | undefined, Json | undefined, string[]]>([
    [
      'a new required parameter',
      object({}),
      object({ a: S }, { required: ['a'] }),
      ['BREAKING /properties/a a: added, required'],
    ],
    ['a new optional parameter', object({}), object({ a: S }), ['COMPATIBLE /properties/a a: added, optional']],
    ['a parameter taken away', object({ a: S }), object({}), ['BREAKING /properties/a a: removed']],
    [
      'a parameter required now',
      object({ a: S }),
      object({ a: S }, { required: ['a'] }),
      ['BREAKING /required a: required now'],
    ],
    [
      'a parameter optional now',
      object({ a: S }, { required: ['a'] }),
      object({ a: S }),
      ['COMPATIBLE /required a: optional now'],
    ],
    ['another type', { type: 'string' }, { type: 'integer' }, ['BREAKING /type type: string → integer']],
    ['a wider type', { type: 'integer' }, { type: 'number' }, ['COMPATIBLE /type type: integer → number']],
    ['a narrower type', { type: 'number' }, { type: 'integer' }, ['BREAKING /type type: number → integer']],
    [
      'null allowed',
      { type: 'string' },
      { type: ['string', 'null'] },
      ['COMPATIBLE /type type: string → string, null'],
    ],
    ['a narrower enum', { enum: ['a', 'b'] }, { enum: ['a'] }, ['BREAKING /enum enum: no longer b']],
    ['a wider enum', { enum: ['a'] }, { enum: ['b', 'a'] }, ['COMPATIBLE /enum enum: also b']],
    ['a tighter limit', { maximum: 10 }, { maximum: 5 }, ['BREAKING /maximum maximum: 10 → 5']],
    ['a looser limit', { minLength: 3 }, { minLength: 1 }, ['COMPATIBLE /minLength minLength: 3 → 1']],
    ['a limit dropped', { maxItems: 3 }, {}, ['COMPATIBLE /maxItems maxItems: removed, was 3']],
    ['a new pattern', {}, { pattern: '^a' }, ['BREAKING /pattern pattern: added, ^a']],
    [
      'closed',
      {},
      { additionalProperties: false },
      ['BREAKING /additionalProperties additionalProperties: allowed → not allowed'],
    ],
    [
      'opened',
      { additionalProperties: false },
      {},
      ['COMPATIBLE /additionalProperties additionalProperties: not allowed → allowed'],
    ],
    [
      'said what held',
      {},
      { additionalProperties: true },
      ['COMPATIBLE /additionalProperties additionalProperties: added, true, which changes nothing'],
    ],
    ['another text', { description: 'a' }, { description: 'b' }, ['TEXT /description description: a → b']],
    ['another default', { default: true }, { default: false }, ['COMPATIBLE /default default: true → false']],
    [
      'a header',
      { type: 'string' },
      { type: 'string', 'x-mcp-header': 'Region' },
      ['HEADER /x-mcp-header x-mcp-header: added, Region'],
    ],
    ['a variant more', { anyOf: [S] }, { anyOf: [{ type: 'null' }, S] }, ['COMPATIBLE /anyOf/0 anyOf: one added']],
    ['a variant less', { oneOf: [S, { type: 'null' }] }, { oneOf: [S] }, ['BREAKING /oneOf/1 oneOf: one removed']],
    ['a demand more', { allOf: [S] }, { allOf: [S, { minLength: 1 }] }, ['BREAKING /allOf/1 allOf: one added']],
    ['forbidden now', {}, { not: { const: 'x' } }, ['BREAKING /not not: added']],
    ['nothing accepted', {}, false, ['BREAKING  : {…} → false']],
    ['another reference', { $ref: '#/$defs/a' }, { $ref: '#/$defs/b' }, ['BREAKING /$ref $ref: #/$defs/a → #/$defs/b']],
    [
      'deep inside',
      object({ a: object({ b: S }) }),
      object({ a: object({ b: { type: 'null' } }) }),
      ['BREAKING /properties/a/properties/b/type type: string → null'],
    ],
    [
      'an odd name',
      object({ 'a/b~': S }),
      object({ 'a/b~': true }),
      ['COMPATIBLE /properties/a~1b~0/type type: removed, was string'],
    ],
    ['no schema at all', 'yes', [1], ['BREAKING  : yes → 1']],
  ])('%s', (_name, before, after, expected) => {
    expect(compare(before, after)).toEqual(expected);
  });

  test.each<[string, Json, Json]>([
    ['required', { required: ['a', 'b'] }, { required: ['b', 'a'] }],
    ['enum', { enum: [1, { x: 1, y: 2 }] }, { enum: [{ y: 2, x: 1 }, 1] }],
    ['type', { type: ['string', 'null'] }, { type: ['null', 'string'] }],
    ['keys', { type: 'string', minLength: 1 }, { minLength: 1, type: 'string' }],
  ])('the order of %s alone is no difference', (_name, before, after) => {
    expect(compare(before, after)).toEqual([]);
  });
});

describe('the output of a tool goes the other way', () => {
  test.each<[string, Json | undefined, Json | undefined, string]>([
    ['a member taken away breaks its readers', object({ a: S }), object({}), 'BREAKING'],
    ['a member more does not', object({}), object({ a: S }, { required: ['a'] }), 'COMPATIBLE'],
    ['a member no longer certain breaks', object({ a: S }, { required: ['a'] }), object({ a: S }), 'BREAKING'],
    ['a narrower type does not', { type: 'number' }, { type: 'integer' }, 'COMPATIBLE'],
    ['a wider type breaks', { type: 'integer' }, { type: 'number' }, 'BREAKING'],
    ['a new value of an enum breaks', { enum: ['a'] }, { enum: ['a', 'b'] }, 'BREAKING'],
    ['a new promise does not', undefined, { type: 'object' }, 'COMPATIBLE'],
    ['a promise withdrawn breaks', { type: 'object' }, undefined, 'BREAKING'],
  ])('%s', (_name, before, after, kind) => {
    expect(compare(before, after, 'OUTPUT')[0]?.split(' ')[0]).toBe(kind);
  });
});

test('a schema that refers to itself is compared where it is written', () => {
  const node = (type: string) => ({
    $ref: '#/$defs/node',
    $defs: { node: { properties: { next: { $ref: '#/$defs/node' }, value: { type } } } },
  });
  expect(compare(node('string'), node('null'))).toEqual([
    'BREAKING /$defs/node/properties/value/type type: string → null',
  ]);
});

test('of ten thousand differences the gravest hundred are listed, and their kinds are complete', () => {
  const many = (type: string, n: number) =>
    Object.fromEntries(Array.from({ length: n }, (_, i) => [`p${i}`, { type }]));
  const parts = createPartList();
  const before = object({ ...many('integer', 10_000), last: { type: 'string' } });
  const after = object({ ...many('number', 10_000), last: { type: 'null' } });
  compareSchemas({ path: '', before, after, direction: 'INPUT' }, parts);
  expect(parts.size()).toBe(10_001);
  expect(parts.listed().length).toBe(100);
  expect(parts.listed().at(-1)?.path).toBe('/properties/last/type');
  expect(parts.kinds()).toEqual(['BREAKING', 'COMPATIBLE']);
});
