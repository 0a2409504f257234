import { expect, test } from 'vitest';
import { buildExample } from './build-example.ts';

const cases: [string, unknown, unknown][] = [
  ['nothing to give', { type: 'object' }, {}],
  ['what is required', { properties: { a: { type: 'string' }, b: { type: 'integer' } }, required: ['b'] }, { b: 1 }],
  ['some of what is optional when nothing is required', { properties: { a: { type: 'string' } } }, { a: 'text' }],
  [
    'examples before defaults',
    { properties: { a: { examples: ['x'], default: 'y' }, b: { default: 2 } } },
    { a: 'x', b: 2 },
  ],
  [
    'constants and choices',
    { properties: { a: { const: 7 }, b: { enum: ['p', 'q'] } }, required: ['a', 'b'] },
    { a: 7, b: 'p' },
  ],
  [
    'limits',
    { properties: { n: { type: 'integer', minimum: 10 }, s: { type: 'string', minLength: 6 } }, required: ['n', 's'] },
    { n: 10, s: 'textxx' },
  ],
  ['formats', { properties: { d: { type: 'string', format: 'date' } }, required: ['d'] }, { d: '2026-01-31' }],
  ['types with null', { properties: { a: { type: ['null', 'boolean'] } }, required: ['a'] }, { a: false }],
  [
    'lists',
    {
      properties: {
        a: { type: 'array', items: { type: 'number' } },
        t: { prefixItems: [{ type: 'string' }, { const: 1 }] },
      },
      required: ['a', 't'],
    },
    { a: [1], t: ['text', 1] },
  ],
  [
    'variants, never null',
    { properties: { a: { anyOf: [{ type: 'null' }, { type: 'integer' }] } }, required: ['a'] },
    { a: 1 },
  ],
  [
    'all of several',
    { allOf: [{ properties: { a: { const: 1 } }, required: ['a'] }, { properties: { b: { const: 2 } } }] },
    { a: 1, b: 2 },
  ],
  [
    'definitions',
    { properties: { a: { $ref: '#/$defs/A' } }, required: ['a'], $defs: { A: { enum: ['one'] } } },
    { a: 'one' },
  ],
  [
    'names that objects have by themselves',
    JSON.parse('{"properties":{"__proto__":{"const":1}},"required":["__proto__"]}'),
    JSON.parse('{"__proto__":1}'),
  ],
  ['no schema', true, {}],
];
test.each(cases)('an example gives %s', (_, schema, expected) => {
  expect(JSON.stringify(buildExample(schema))).toBe(JSON.stringify(expected));
});

test('a secret is never taken over, wherever the schema holds it', () => {
  const example = JSON.stringify(
    buildExample({
      properties: {
        api_key: { type: 'string', default: 'sk-live-1' },
        secretToken: { type: 'string', const: 'sk-live-2' },
        hidden: { type: 'string', format: 'password', examples: ['sk-live-3'] },
        login: { examples: [{ user: 'ada', password: 'sk-live-4' }] },
      },
      required: ['api_key', 'secretToken', 'hidden', 'login'],
    }),
  );
  expect(example).not.toContain('sk-live');
  expect(example).toContain('ada');
});

test('recursion and size end', () => {
  const node = {
    type: 'object',
    properties: { next: { $ref: '#/$defs/Node' }, all: { type: 'array', items: { $ref: '#/$defs/Node' } } },
    required: ['next', 'all'],
  };
  expect(buildExample({ $ref: '#/$defs/Node', $defs: { Node: node } })).toEqual({ next: null, all: [] });
  const wide = {
    properties: Object.fromEntries(
      Array.from({ length: 10_000 }, (_, i) => [`p${i}`, { type: 'string', default: 'x' }]),
    ),
  };
  expect(JSON.stringify(buildExample(wide)).length).toBeGreaterThan(10);
});
