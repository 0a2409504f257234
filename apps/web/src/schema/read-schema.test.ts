import { describe, expect, test } from 'vitest';
import { describeSchema } from './describe-schema.ts';
import { EMPTY_STATE, listRows, type NodeRow, type TreeState } from './list-rows.ts';
import { DEEPEST, readReference } from './read-schema.ts';

const rowsOf = (document: unknown, state: Partial<TreeState> = {}, levels = 2) =>
  listRows(document, { ...EMPTY_STATE, ...state }, levels).filter((row): row is NodeRow => row.kind === 'node');

/** Rows as indented names, so that a tree reads as one. */
const outlineOf = (document: unknown, state?: Partial<TreeState>, levels?: number) =>
  rowsOf(document, state, levels).map(
    ({ node, open }) => `${'  '.repeat(node.depth - 1)}${node.name}${open === 'closed' ? ' +' : ''}`,
  );

const openAll = { get: () => true, [Symbol.iterator]: () => [][Symbol.iterator]() } as unknown as TreeState['opened'];

const node = { type: 'object', properties: { value: { type: 'string' }, next: { $ref: '#/$defs/Node' } } };

describe('what lies beneath a place', () => {
  const cases: [string, unknown, string[]][] = [
    [
      'properties, patterns and others',
      { properties: { a: {} }, patternProperties: { '^x-': {} }, additionalProperties: { type: 'string' } },
      ['a', '^x-', 'other properties'],
    ],
    [
      'additional properties that are only allowed or refused have no row',
      { properties: { a: {} }, additionalProperties: false },
      ['a'],
    ],
    [
      'a tuple and what follows it',
      { type: 'array', prefixItems: [{}, {}], items: { type: 'string' } },
      ['item 1', 'item 2', 'further items'],
    ],
    ['items', { type: 'array', items: { type: 'object', properties: { id: {} } } }, ['each item', '  id']],
    ['boolean schemas', { properties: { anything: true, nothing: false } }, ['anything', 'nothing']],
    ['two levels start open', { properties: { a: { properties: { b: { properties: { c: {} } } } } } }, ['a', '  b +']],
    [
      'names that objects have by themselves',
      JSON.parse('{"properties":{"__proto__":{"type":"string"},"constructor":{}}}'),
      ['__proto__', 'constructor'],
    ],
    ['nothing', { type: 'object' }, []],
    ['a keyword of the wrong kind', { properties: [1], oneOf: {}, items: 'x' }, []],
  ];
  test.each(cases)('%s', (_, document, expected) => {
    expect(outlineOf(document)).toEqual(expected);
  });

  test('what is required is told for each property, also when the list of names is nonsense', () => {
    expect(rowsOf({ properties: { a: {}, b: {} }, required: ['b', 7, null] }).map((row) => row.node.required)).toEqual([
      false,
      true,
    ]);
    expect(rowsOf({ properties: { a: {} }, required: 'a' }).map((row) => row.node.required)).toEqual([false]);
  });
});

describe('variants', () => {
  const shapes = {
    oneOf: [
      { properties: { kind: { const: 'circle' }, radius: {} } },
      { title: 'A square', properties: { side: {} } },
      { $ref: '#/$defs/Node' },
      { type: 'null' },
    ],
    $defs: { Node: node },
  };
  test('are named by title, by the constant that tells them apart, by definition or type', () => {
    const [group] = rowsOf(shapes);
    expect(group?.node.variants?.names).toEqual(['circle', 'A square', 'Node', 'null']);
  });
  test('show what lies beneath the chosen one', () => {
    expect(outlineOf(shapes)).toEqual(['one of', '  kind', '  radius']);
    expect(outlineOf(shapes, { chosen: new Map([['/oneOf', 1]]) })).toEqual(['one of', '  side']);
    expect(outlineOf(shapes, { chosen: new Map([['/oneOf', 2]]) })).toEqual(['one of', '  value', '  next']);
    expect(outlineOf(shapes, { chosen: new Map([['/oneOf', 99]]) })).toEqual(['one of']);
  });
  test('of one name are told apart by their place', () => {
    const [group] = rowsOf({ anyOf: [{ type: 'string' }, { type: 'string', maxLength: 3 }] });
    expect(group?.node.variants?.names).toEqual(['string 1', 'string 2']);
  });
  test('beyond forty are counted, not drawn', () => {
    const [group] = rowsOf({ oneOf: Array.from({ length: 5_000 }, (_, i) => ({ const: i })) });
    expect(group?.node.variants).toMatchObject({ further: 4_960 });
  });
});

describe('references', () => {
  const cases: [string, string, object][] = [
    ['a definition', '#/$defs/Node', { found: 'here', name: 'Node', recursive: false }],
    [
      'a property, which is a definition like any other',
      '#/properties/b',
      { found: 'here', name: 'b', recursive: false },
    ],
    ['an anchor', '#money', { found: 'here', pointer: '/$defs/Amount' }],
    ['escaped names', '#/$defs/a~1b%20c', { found: 'here', name: 'a/b c' }],
    ['the whole schema', '#', { found: 'here', recursive: true }],
    ['the place itself', '#/properties/a', { found: 'here', recursive: true }],
    ['nothing', '#/$defs/Missing', { found: 'nowhere', target: '#/$defs/Missing' }],
    ['what every object inherits', '#/$defs/__proto__', { found: 'nowhere' }],
    ['another address, which is never fetched', 'https://example.com/schema.json', { found: 'outside' }],
    ['a file beside it', 'other.json#/a', { found: 'outside' }],
    ['its own address', 'https://example.com/own#/$defs/Node', { found: 'here', name: 'Node' }],
    ['broken escapes', '#/$defs/%E0%A4%A', { found: 'nowhere' }],
  ];
  test.each(cases)('to %s', (_, $ref, expected) => {
    const document = {
      $id: 'https://example.com/own',
      properties: { a: { $ref }, b: { type: 'string' } },
      $defs: { Node: node, Amount: { $anchor: 'money', type: 'integer' }, 'a/b c': {} },
    };
    const [row] = rowsOf(document);
    expect(readReference(document, row?.node as NodeRow['node'])).toMatchObject(expected);
  });

  test('are followed only when opened, and a definition inside itself is named instead of repeated', () => {
    const list = { $ref: '#/$defs/Node', $defs: { Node: node } };
    const rows = rowsOf(list, { opened: openAll });
    expect(rows.map(({ node: { name, depth } }) => `${depth} ${name}`)).toEqual(['1 value', '1 next']);
    const next = rows[1] as NodeRow;
    expect(next.open).toBe('leaf');
    expect(readReference(list, next.node)).toMatchObject({ recursive: true, name: 'Node' });
  });

  test('that lead in a circle end', () => {
    const circle = {
      properties: { a: { $ref: '#/$defs/A' } },
      $defs: { A: { $ref: '#/$defs/B' }, B: { $ref: '#/$defs/A' } },
    };
    expect(outlineOf(circle, { opened: openAll })).toEqual(['a']);
  });
});

describe('hostile schemas', () => {
  test('a hundred levels end at the cap, which says that there is more', () => {
    let deep: unknown = { type: 'string' };
    for (let level = 0; level < 100; level += 1) deep = { properties: { [`level${level}`]: deep } };
    const rows = rowsOf(deep, { opened: openAll });
    expect(rows).toHaveLength(DEEPEST);
    expect(rows.at(-1)?.open).toBe('deep');
  });

  test('two definitions that contain each other many times do not multiply', () => {
    const many = (name: string) => ({
      properties: Object.fromEntries(Array.from({ length: 9 }, (_, i) => [`p${i}`, { $ref: `#/$defs/${name}` }])),
    });
    const document = { $ref: '#/$defs/A', $defs: { A: many('B'), B: many('A') } };
    expect(rowsOf(document).length).toBe(9 + 9 * 9);
  });

  test('ten thousand properties are listed in portions', () => {
    const properties = Object.fromEntries(Array.from({ length: 10_000 }, (_, i) => [`p${i}`, { type: 'string' }]));
    const rows = listRows({ properties }, EMPTY_STATE, 1);
    expect(rows).toHaveLength(101);
    expect(rows.at(-1)).toMatchObject({ kind: 'more', hidden: 9_900 });
    expect(listRows({ properties }, { ...EMPTY_STATE, shown: new Map([['', [0, 200]]]) }, 1)).toHaveLength(201);
  });
});

describe('what a row says', () => {
  const cases: [string, unknown, object][] = [
    ['types', { type: ['string', 'null'] }, { type: 'string or null' }],
    ['nullable of older schemas', { type: 'integer', nullable: true }, { type: 'integer or null' }],
    ['an array by its items', { type: 'array', items: { type: 'string' } }, { type: 'array of string' }],
    ['an array by its definition', { type: 'array', items: { $ref: '#/$defs/Node' } }, { type: 'array of Node' }],
    ['anything', {}, { type: 'any value' }],
    ['anything, shorter', true, { type: 'any value' }],
    ['nothing', false, { type: 'nothing is accepted' }],
    ['limits', { minLength: 3, maxLength: 64, pattern: '^a' }, { constraints: ['3 to 64 characters', 'matches ^a'] }],
    ['bounds', { minimum: 0, exclusiveMaximum: 5, multipleOf: 2 }, { constraints: ['≥ 0', '< 5', 'multiple of 2'] }],
    ['closed objects', { additionalProperties: false }, { constraints: ['no other properties'] }],
    [
      'flags',
      { readOnly: true, deprecated: true, format: 'date' },
      { constraints: ['format date', 'read only', 'deprecated'] },
    ],
    [
      'values as JSON',
      { default: null, const: 0, enum: ['a', 1] },
      { fallback: 'null', constant: '0', choices: ['"a"', '1'] },
    ],
    ['the header that carries it', { 'x-mcp-header': 'Region' }, { header: 'Mcp-Param-Region' }],
    [
      'what it has no words for',
      { not: { type: 'null' }, if: true, dependentRequired: { a: ['b'] }, 'x-own': 1 },
      {
        raw: [
          { keyword: 'not', json: '{"type":"null"}' },
          { keyword: 'if', json: 'true' },
          { keyword: 'dependentRequired', json: '{"a":["b"]}' },
          { keyword: 'x-own', json: '1' },
        ],
      },
    ],
    [
      'nothing that is of the wrong kind',
      { description: 7, minLength: 'x', enum: 3, title: {} },
      { description: undefined, constraints: [], choices: [] },
    ],
  ];
  test.each(cases)('%s', (_, schema, expected) => {
    expect(describeSchema(schema)).toMatchObject(expected);
  });

  test('long values are cut and many choices counted', () => {
    const facts = describeSchema({ default: 'x'.repeat(10_000), enum: Array.from({ length: 500 }, (_, i) => i) });
    expect(facts.fallback?.length).toBeLessThan(300);
    expect([facts.choices.length, facts.furtherChoices]).toEqual([24, 476]);
  });
});
