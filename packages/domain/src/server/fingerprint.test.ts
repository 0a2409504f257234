import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { digestItem, fingerprintSurface } from './fingerprint.ts';
import { parseSurfaceJson } from './parse-surface-json.ts';
import type { Json, JsonObject, Surface } from './surface.ts';
import { anySurface, makeSurface, makeTool } from './test/make-surface.ts';

const fingerprint = (surface: Surface): string => {
  const result = fingerprintSurface(surface);
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
};

/** The same value with the keys of every object the other way round. */
const reverseKeys = (value: Json): Json => {
  if (Array.isArray(value)) return value.map(reverseKeys);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, item]) => [key, reverseKeys(item)] as const);
  return Object.fromEntries(entries.reverse());
};

/** Every value within a value, as a path to it. */
const pathsOf = (value: Json): (readonly (string | number)[])[] => {
  const children = Array.isArray(value)
    ? value.map((item, index) => [index, item] as const)
    : typeof value === 'object' && value !== null
      ? Object.entries(value)
      : [];
  return [[], ...children.flatMap(([key, item]) => pathsOf(item).map((path) => [key, ...path]))];
};

/** The value with what is at a path replaced. */
const replaceAt = (value: Json, path: readonly (string | number)[], change: (old: Json) => Json): Json => {
  const [key, ...rest] = path;
  if (key === undefined) return change(value);
  if (Array.isArray(value)) return value.map((item, index) => (index === key ? replaceAt(item, rest, change) : item));
  const object = value as JsonObject;
  const entries = Object.entries(object).map(([k, item]) => [k, k === key ? replaceAt(item, rest, change) : item]);
  return Object.fromEntries(entries);
};

const asJson = (surface: Surface) => surface as unknown as JsonObject;
const asSurface = (value: Json) => value as unknown as Surface;
/** Lists whose own order does not count. */
const SORTED = new Set(['tools', 'prompts', 'resourceTemplates', 'protocolVersions']);
const shuffled = <T>(list: readonly T[]) => fc.shuffledSubarray([...list], { minLength: list.length });

describe('P10 the fingerprint of a surface', () => {
  it('is fp1: and the SHA-256 of exactly these things in RFC 8785, recomputable from the definition', () => {
    const canonical =
      '{"auth":null,"capabilities":{},"instructions":"\u200bA","meta":{"tools/list":{"x":1}},"prompts":[{"name":"p"}],' +
      '"protocolVersions":["2025-11-25","2026-07-28"],"resourceTemplates":[{"name":"z","uriTemplate":"a"},' +
      '{"name":"a","uriTemplate":"b"}],"seenAs":"anonymous","serverInfo":{"name":"s","version":"1"},' +
      '"tools":[{"_meta":{"k":[2,1]},"name":"A"},{"description":"d","name":"a"}],"toolsVisible":true}';
    const surface: Surface = {
      serverInfo: { version: '1', name: 's' },
      protocolVersions: ['2026-07-28', '2025-11-25'],
      capabilities: {},
      instructions: '\u200bA',
      auth: null,
      toolsVisible: true,
      seenAs: 'anonymous',
      tools: [
        { name: 'a', description: 'd' },
        { name: 'A', _meta: { k: [2, 1] } },
      ],
      prompts: [{ name: 'p' }],
      resourceTemplates: [
        { uriTemplate: 'b', name: 'a' },
        { uriTemplate: 'a', name: 'z' },
      ],
      resources: [{ uri: 'never counted' }],
      meta: { 'tools/list': { x: 1 } },
    };
    expect(fingerprint(surface)).toBe(`fp1:${createHash('sha256').update(canonical, 'utf8').digest('hex')}`);
  });

  it('is equal however tools, prompts, templates, protocol versions and keys are ordered', () => {
    const reordered = anySurface.chain((surface) =>
      fc.record({
        surface: fc.constant(surface),
        other: fc.record({
          ...(Object.fromEntries(Object.entries(surface).map(([k, v]) => [k, fc.constant(v)])) as {
            [K in keyof Surface]: fc.Arbitrary<Surface[K]>;
          }),
          tools: shuffled(surface.tools),
          prompts: shuffled(surface.prompts),
          resourceTemplates: shuffled(surface.resourceTemplates),
          protocolVersions: shuffled(surface.protocolVersions),
        }),
      }),
    );
    fc.assert(
      fc.property(reordered, ({ surface, other }) => {
        const reversed = asSurface(reverseKeys(asJson(other)));
        expect(fingerprint(reversed)).toBe(fingerprint(surface));
      }),
    );
  });

  it('differs after any change of any one value', () => {
    fc.assert(
      fc.property(anySurface, fc.nat(), fc.jsonValue({ maxDepth: 1 }), (surface, pick, value) => {
        const { resources, ...counted } = asJson(surface);
        const paths = pathsOf(counted).filter((path) => path.length > (SORTED.has(String(path[0])) ? 2 : 0));
        const path = paths[pick % paths.length] ?? [];
        const marked = replaceAt(counted, path, (old) =>
          JSON.stringify(old) === JSON.stringify(value) || Object.is(old, -0) ? { changed: true } : (value as Json),
        );
        const changed = fingerprintSurface(asSurface({ ...(marked as JsonObject), resources: resources ?? [] }));
        expect(changed).not.toEqual({ ok: true, value: fingerprint(surface) });
      }),
      { numRuns: 500 },
    );
  });

  it('differs after one item less, of tools, prompts, templates and protocol versions', () => {
    fc.assert(
      fc.property(anySurface, fc.constantFrom(...SORTED), fc.nat(), (surface, field, pick) => {
        const list = asJson(surface)[field] as readonly Json[];
        fc.pre(list.length > 0);
        const fewer = { ...surface, [field]: list.filter((_, index) => index !== pick % list.length) };
        expect(fingerprint(fewer)).not.toBe(fingerprint(surface));
      }),
    );
    const versions = makeSurface({ protocolVersions: ['2025-11-25', '2026-07-29'] });
    expect(fingerprint(versions)).not.toBe(fingerprint(makeSurface()));
  });

  it('differs after one invisible character more, or another Unicode form', () => {
    const insert = fc.constantFrom('\u200b', '\u{e0041}', '\u202e', '\ufe0f', ' ');
    fc.assert(
      fc.property(anySurface, fc.nat(), insert, (surface, pick, invisible) => {
        const { resources: _, ...counted } = asJson(surface);
        const texts = pathsOf(counted).filter(
          (path) => typeof path.reduce<Json>((at, key) => (at as JsonObject)[key] as Json, counted) === 'string',
        );
        fc.pre(texts.length > 0);
        const changed = replaceAt(asJson(surface), texts[pick % texts.length] ?? [], (old) => `${old}${invisible}`);
        expect(fingerprintSurface(asSurface(changed))).not.toEqual({ ok: true, value: fingerprint(surface) });
      }),
    );
    const named = (description: string) => makeSurface({ tools: [makeTool('a', { description })] });
    expect(fingerprint(named('caf\u00e9'))).not.toBe(fingerprint(named('cafe\u0301')));
  });

  it('differs after two unequal entries of a list inside change places', () => {
    fc.assert(
      fc.property(anySurface, fc.nat(), (surface, pick) => {
        const { resources: _, ...counted } = asJson(surface);
        const at = (path: readonly (string | number)[]) =>
          path.reduce<Json>((value, key) => (value as JsonObject)[key] as Json, counted);
        const lists = pathsOf(counted).filter((path) => {
          const list = at(path);
          const inside = path.length > 1 || !SORTED.has(String(path[0]));
          return inside && Array.isArray(list) && JSON.stringify(list) !== JSON.stringify(list.toReversed());
        });
        fc.pre(lists.length > 0);
        const changed = replaceAt(asJson(surface), lists[pick % lists.length] ?? [], (list) =>
          (list as Json[]).toReversed(),
        );
        expect(fingerprint(asSurface(changed))).not.toBe(fingerprint(surface));
      }),
    );
  });

  it('differs by the presence of a key, and of null', () => {
    const values = [{}, { title: null }, { title: '' }, { annotations: {} }, { _meta: {} }, { icons: [] }];
    const all = values.map((more) => fingerprint(makeSurface({ tools: [makeTool('a', more)] })));
    expect(new Set(all).size).toBe(values.length);
    expect(fingerprint(makeSurface({ instructions: null }))).not.toBe(fingerprint(makeSurface({ instructions: '' })));
  });

  it('ignores the plain resource list', () => {
    fc.assert(
      fc.property(anySurface, anySurface, (surface, { resources }) => {
        expect(fingerprint({ ...surface, resources })).toBe(fingerprint(surface));
      }),
    );
  });

  it('goes through a round of raw JSON text unchanged', () => {
    fc.assert(
      fc.property(anySurface, (surface) => {
        const parsed = parseSurfaceJson(JSON.stringify(surface));
        expect(parsed.ok && fingerprint(asSurface(parsed.value))).toBe(fingerprint(surface));
      }),
    );
  });
});

describe('P10 a surface is invalid and has no fingerprint with', () => {
  const template = { uriTemplate: 'table://{name}' };
  const deep = (depth: number): Json => (depth === 0 ? null : [deep(depth - 1)]);
  it.each<[string, string, Partial<Surface>]>([
    ['two tools of one name', 'tools', { tools: [makeTool('a'), makeTool('a', { title: 'other' })] }],
    ['two prompts of one name', 'prompts', { prompts: [{ name: 'p' }, { name: 'p' }] }],
    [
      'two templates of one uriTemplate',
      'resourceTemplates',
      { resourceTemplates: [template, { ...template, name: 'x' }] },
    ],
    ['a tool without a name', 'tools', { tools: [{ description: 'x' }] }],
    ['a tool with an empty name', 'tools', { tools: [{ name: '' }] }],
    ['a tool whose name is no text', 'tools', { tools: [{ name: 1 }] }],
    ['a template without uriTemplate', 'resourceTemplates', { resourceTemplates: [{ name: 'x' }] }],
    ['a lone surrogate', 'instructions', { instructions: 'a\ud800' }],
    ['a lone surrogate in a key', 'meta', { meta: { '\udc00': 1 } }],
    ['a number without decimal form', 'capabilities', { capabilities: { x: Number.POSITIVE_INFINITY } }],
    ['something that is no JSON', 'auth', { auth: { x: undefined } as unknown as JsonObject }],
    ['too much depth', 'serverInfo', { serverInfo: { x: deep(128) } }],
  ])('%s', (_, field, more) => {
    expect(fingerprintSurface(makeSurface(more))).toMatchObject({ ok: false, error: { code: 'INVALID_INPUT', field } });
  });

  it('but not with two templates that share a name, which is not what names them', () => {
    const resourceTemplates = [template, { uriTemplate: 'b://{x}' }].map((item) => ({ ...item, name: 'same' }));
    expect(fingerprintSurface(makeSurface({ resourceTemplates })).ok).toBe(true);
  });

  it('but not with names that differ by case or by an invisible character', () => {
    const tools = ['a', 'A', 'a\u200b'].map((name) => makeTool(name));
    expect(fingerprintSurface(makeSurface({ tools })).ok).toBe(true);
  });
});

describe('digestItem', () => {
  it('P10 depends on every value of the item, not on the order of keys', () => {
    const tool = makeTool('a');
    expect(digestItem(reverseKeys(tool) as JsonObject)).toBe(digestItem(tool));
    expect(digestItem(tool)).toMatch(/^[0-9a-f]{64}$/);
    expect(digestItem({ ...tool, _meta: { hidden: true } })).not.toBe(digestItem(tool));
    expect(digestItem({ ...tool, name: 'a\ud800' })).not.toBe(digestItem({ ...tool, name: 'a\ud801' }));
  });
});
