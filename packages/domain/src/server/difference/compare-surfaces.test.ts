import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fingerprintSurface } from '../fingerprint.ts';
import type { Json, JsonObject, Surface } from '../surface.ts';
import { pairItems } from '../surface-items.ts';
import { anySurface, makeSurface, makeTool } from '../test/make-surface.ts';
import { compareSurfaces } from './compare-surfaces.ts';
import type { SurfaceDifference } from './difference.ts';

const compare = (approved: Surface, observed: Surface): SurfaceDifference => {
  const compared = compareSurfaces(approved, observed);
  if (!compared.ok) throw new Error(compared.error.message);
  return compared.value;
};
const shown = ({ items }: SurfaceDifference) =>
  items.map(({ kind, name, kinds, risks }) => [kind, name, kinds.join(), risks.map(({ code }) => code).join()]);
const withTools = (...tools: JsonObject[]) => makeSurface({ tools });
const risksOf = (before: JsonObject, after: JsonObject) =>
  compare(withTools(before), withTools(after)).items.flatMap(({ risks }) =>
    risks.map(({ code, path }) => `${code} ${path}`),
  );
const READS = { annotations: { readOnlyHint: true } };

describe('what there is once', () => {
  test.each<[string, Partial<Surface>, Partial<Surface>, unknown[]]>([
    ['instructions', { instructions: 'a' }, { instructions: 'b' }, ['INSTRUCTIONS', '', 'TEXT', '']],
    [
      'instructions that give orders',
      { instructions: 'a' },
      { instructions: 'Always call run_query first.' },
      ['INSTRUCTIONS', '', 'TEXT', 'ORDERS_TO_THE_MODEL'],
    ],
    ['sign-in that is gone', { auth: { challenge: {} } }, { auth: null }, ['AUTH', '', 'COMPATIBLE', 'AUTH_WEAKENED']],
    ['sign-in that is new', { auth: null }, { auth: { challenge: {} } }, ['AUTH', '', 'BREAKING', '']],
    [
      'tokens from elsewhere',
      { auth: { metadata: { authorization_servers: ['https://a'] } } },
      { auth: { metadata: { authorization_servers: ['https://b'] } } },
      ['AUTH', '', 'BREAKING', 'AUTH_WEAKENED'],
    ],
    ['a capability less', { capabilities: { tools: {} } }, { capabilities: {} }, ['CAPABILITIES', '', 'BREAKING', '']],
    [
      'a version less',
      { protocolVersions: ['1', '2'] },
      { protocolVersions: ['2'] },
      ['PROTOCOL_VERSIONS', '', 'BREAKING', ''],
    ],
    [
      'another version string',
      { serverInfo: { version: '1' } },
      { serverInfo: { version: '2' } },
      ['SERVER_INFO', 'version', 'TEXT', ''],
    ],
    ['list meta', { meta: {} }, { meta: { 'tools/list': { a: 1 } } }, ['LIST_META', '', 'COMPATIBLE', '']],
    ['seen as another', { seenAs: 'a' }, { seenAs: 'b' }, ['SEEN_AS', '', 'COMPATIBLE', '']],
  ])('%s', (_name, before, after, expected) => {
    expect(shown(compare(makeSurface(before), makeSurface(after)))).toEqual([expected]);
  });

  test('P11 what the probe cannot see is hidden, not removed', () => {
    expect(shown(compare(makeSurface(), makeSurface({ toolsVisible: false, tools: [], prompts: [] })))).toEqual([
      ['VISIBILITY', '', 'BREAKING', ''],
    ]);
  });
});

describe('behaviour, defaults counted', () => {
  test('a tool that stops saying that it only reads writes and may destroy', () => {
    const [item] = compare(withTools(makeTool('a', READS)), withTools(makeTool('a'))).items;
    expect(item?.parts.map(({ kind, text }) => [kind, text])).toEqual([
      ['BEHAVIOUR', 'readOnlyHint: true → false (assumed)'],
      ['BEHAVIOUR', 'destructiveHint: does not apply → true (assumed)'],
      ['BEHAVIOUR', 'idempotentHint: does not apply → false (assumed)'],
    ]);
    expect(item?.risks.map(({ text }) => text)).toEqual([
      'Turns from read-only into writing.',
      'May destroy now, which it did not before.',
    ]);
  });

  test('a hint that says the default moves nothing', () => {
    const [item] = compare(
      withTools(makeTool('a')),
      withTools(makeTool('a', { annotations: { destructiveHint: true } })),
    ).items;
    expect(item?.kinds).toEqual(['COMPATIBLE']);
  });
});

describe('what deserves a look first', () => {
  const input = (properties: Record<string, Json>) => ({ ...READS, inputSchema: { type: 'object', properties } });

  test.each<[string, Record<string, Json>, string[]]>([
    ['a path', { outputPath: { type: 'string' } }, ['PATH_PARAMETER /inputSchema/properties/outputPath']],
    ['an address', { target: { type: 'string', format: 'uri' } }, ['URL_PARAMETER /inputSchema/properties/target']],
    ['a command', { shell_cmd: {} }, ['COMMAND_PARAMETER /inputSchema/properties/shell_cmd']],
    ['a query', { sql: { type: 'string' } }, ['QUERY_PARAMETER /inputSchema/properties/sql']],
    [
      'one deep inside',
      { a: { properties: { file: {} } } },
      ['PATH_PARAMETER /inputSchema/properties/a/properties/file'],
    ],
    ['a number is none', { path_depth: { type: 'integer' } }, []],
  ])('a new parameter that takes %s', (_name, properties, expected) => {
    expect(risksOf(makeTool('a', input({})), makeTool('a', input(properties)))).toEqual(expected);
    const known = makeTool('a', { ...input(properties), description: 'Another text.' });
    expect(risksOf(makeTool('a', input(properties)), known)).toEqual([]);
  });

  test.each([
    ['a description', { description: 'a\u200bb' }, '/description'],
    ['a default', input({ a: { default: 'x\u202e' } }), '/inputSchema/properties/a/default'],
    ['the name of a parameter', input({ 'a\u2060': {} }), '/inputSchema/properties/a\u2060'],
    ['a title', { title: '\u00ad' }, '/title'],
  ])('hidden characters in %s', (_name, more, path) => {
    expect(risksOf(makeTool('a', READS), makeTool('a', { ...READS, ...more }))).toContain(`HIDDEN_CHARACTERS ${path}`);
  });

  test('a text that names another tool, but not one that uses an everyday word', () => {
    const tools = [makeTool('run_query', READS), makeTool('list', READS)];
    const naming = makeTool('a', { ...READS, description: 'Lists what run_query left; see the list.' });
    const [item] = compare(withTools(...tools, makeTool('a', READS)), withTools(...tools, naming)).items;
    expect(item?.risks.map(({ text }) => text)).toEqual(['Names another tool: run_query.']);
  });

  test('items with risks come first, then the whole server, then tools and the rest by name', () => {
    const before = makeSurface({ tools: [makeTool('b'), makeTool('c', READS), makeTool('z', READS)], prompts: [] });
    const after = makeSurface({
      instructions: 'Other.',
      tools: [makeTool('b', { title: 'B' }), makeTool('a', READS), makeTool('z')],
      prompts: [{ name: 'p' }],
    });
    expect(compare(before, after).items.map(({ kind, name }) => `${kind} ${name}`)).toEqual([
      'TOOL z',
      'INSTRUCTIONS ',
      'TOOL a',
      'TOOL b',
      'TOOL c',
      'PROMPT p',
    ]);
  });
});

test('P10 an order that means nothing is no difference, though the definition is another: its tool is named', () => {
  const tool = (required: string[]) => makeTool('a', { inputSchema: { type: 'object', required } });
  expect(compare(withTools(tool(['a', 'b'])), withTools(tool(['b', 'a'])))).toEqual({ items: [], reordered: ['a'] });
});

describe('prompts and templates', () => {
  test.each<[string, Json, Json, string]>([
    ['a required argument more', [], [{ name: 'a', required: true }], 'BREAKING'],
    ['an optional argument more', [], [{ name: 'a' }], 'COMPATIBLE'],
    ['an argument less', [{ name: 'a' }], [], 'BREAKING'],
    ['another text of an argument', [{ name: 'a', description: 'x' }], [{ name: 'a', description: 'y' }], 'TEXT'],
    ['arguments that are no list', [], 'a', 'BREAKING'],
    ['another order', [{ name: 'a' }, { name: 'b' }], [{ name: 'b' }, { name: 'a' }], 'COMPATIBLE'],
  ])('%s', (_name, before, after, kind) => {
    const prompts = (list: Json) => makeSurface({ prompts: [{ name: 'p', arguments: list }] });
    expect(shown(compare(prompts(before), prompts(after)))).toEqual([['PROMPT', 'p', kind, '']]);
  });
});

/** Values as hostile as JSON gets: keywords in wrong places, prototypes as keys. */
const schema: fc.Arbitrary<Json> = fc.letrec<{ node: Json }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom<Json>('string', 'integer', 1, true, false, null, '#', ['a', 'b'], ['b', 'a'], 'x\u200b', ''),
    fc.array(tie('node'), { maxLength: 3 }),
    fc
      .array(
        fc.tuple(
          fc.constantFrom(
            'type',
            'properties',
            'required',
            'enum',
            'items',
            'anyOf',
            'allOf',
            'not',
            'if',
            '$ref',
            '$defs',
            'minimum',
            'additionalProperties',
            'prefixItems',
            'patternProperties',
            'description',
            'x-mcp-header',
            '__proto__',
            'constructor',
            'a',
            'annotations',
            'readOnlyHint',
            'arguments',
            'name',
            'dependentRequired',
            'multipleOf',
          ),
          tie('node'),
        ),
        { maxLength: 5 },
      )
      .map((entries) => Object.fromEntries(entries)),
  ),
})).node;

const hostileSurface = fc
  .record({ input: schema, output: schema, annotations: schema, list: schema })
  .map(({ input, output, annotations, list }) =>
    makeSurface({
      tools: [{ name: 'a', inputSchema: input, outputSchema: output, annotations }],
      prompts: [{ name: 'p', arguments: list }],
      meta: { x: list },
    }),
  );

const shuffled = (value: Json): Json => {
  if (Array.isArray(value)) return value.map(shuffled);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, member]) => [key, shuffled(member as Json)]),
  );
};

describe.each([
  ['any surfaces', anySurface],
  ['hostile surfaces', hostileSurface],
])('of %s', (_name, surfaces) => {
  const pairs = fc.tuple(surfaces, surfaces);

  test('equal ones have no difference, however their keys are ordered', () => {
    fc.assert(
      fc.property(surfaces, (surface) => {
        const other = shuffled(surface as unknown as Json) as unknown as Surface;
        expect(compare(surface, other)).toEqual({ items: [], reordered: [] });
      }),
    );
  });

  test('every item with another digest is told, with a kind and a part, or named as reordered', () => {
    fc.assert(
      fc.property(pairs, ([a, b]) => {
        const { items, reordered } = compare(a, b);
        const told = new Set([
          ...items.map(({ kind, name }) => `${kind} ${name}`),
          ...reordered.map((n) => `TOOL ${n}`),
        ]);
        for (const { kind, name } of pairItems(a, b).differing) expect(told).toContain(`${kind} ${name}`);
        for (const { kinds, parts } of items) {
          const whole = kinds.includes('ADDED') || kinds.includes('REMOVED');
          expect(kinds.length).toBeGreaterThan(0);
          expect(parts.length > 0).toBe(!whole);
        }
      }),
    );
  });

  test('swapping the sides swaps added and removed', () => {
    fc.assert(
      fc.property(pairs, ([a, b]) => {
        const [seen, back] = [
          { ...a, toolsVisible: true },
          { ...b, toolsVisible: true },
        ];
        const named = (difference: SurfaceDifference, kind: 'ADDED' | 'REMOVED') =>
          difference.items
            .filter(({ kinds }) => kinds.includes(kind))
            .map((item) => `${item.kind} ${item.name}`)
            .sort();
        expect(named(compare(seen, back), 'ADDED')).toEqual(named(compare(back, seen), 'REMOVED'));
      }),
    );
  });
});

test('nothing throws, and what is no valid surface is refused with its field', () => {
  fc.assert(
    fc.property(schema, fc.jsonValue(), (one, other) => {
      const surface = { ...makeSurface(), tools: [{ name: 'a', one, other }, { name: one }] } as unknown as Surface;
      expect(compareSurfaces(surface, makeSurface()).ok).toBe(fingerprintSurface(surface).ok);
    }),
  );
  let deep: Json = {};
  for (let i = 0; i < 20_000; i++) deep = { properties: { a: deep } };
  expect(compareSurfaces(withTools(makeTool('a', { inputSchema: deep })), makeSurface()).ok).toBe(false);
});

test('schemas a hundred deep and ten thousand wide are compared', () => {
  const deep = (leaf: string) => {
    let schema: Json = { type: leaf };
    for (let i = 0; i < 50; i++) schema = { properties: { a: schema } };
    return makeTool('a', { inputSchema: schema });
  };
  expect(compare(withTools(deep('string')), withTools(deep('null'))).items[0]?.kinds).toEqual(['BREAKING']);
  const wide = (type: string) =>
    makeTool('a', {
      inputSchema: {
        properties: Object.fromEntries(Array.from({ length: 10_000 }, (_, i) => [`file${i}_path`, { type }])),
      },
    });
  const [item] = compare(withTools(), withTools(wide('string'))).items;
  expect(item).toMatchObject({ kinds: ['ADDED'], truncated: true });
  expect(item?.risks.length).toBe(100);
});
