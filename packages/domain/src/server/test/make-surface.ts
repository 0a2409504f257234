import fc from 'fast-check';
import type { Json, JsonObject, Surface } from '../surface.ts';

export const makeTool = (name: string, more: JsonObject = {}): JsonObject => ({
  name,
  description: `Does ${name}.`,
  inputSchema: { type: 'object', properties: { table: { type: 'string' } }, required: ['table'] },
  ...more,
});

export const makeSurface = (more: Partial<Surface> = {}): Surface => ({
  serverInfo: { name: 'presto', version: '1.0.0' },
  protocolVersions: ['2025-11-25', '2026-07-28'],
  capabilities: { tools: { listChanged: true } },
  instructions: 'Ask politely.',
  auth: null,
  toolsVisible: true,
  seenAs: 'anonymous',
  tools: [makeTool('run_query'), makeTool('cancel_query')],
  prompts: [{ name: 'summarise' }],
  resourceTemplates: [{ uriTemplate: 'table://{name}', name: 'table' }],
  resources: [{ uri: 'table://orders' }],
  meta: {},
  ...more,
});

const json = fc.jsonValue({ maxDepth: 3 }).map((value) => structuredClone(value) as Json);
const text = fc.string({ unit: 'grapheme', maxLength: 12 });
const object = fc.dictionary(text, json, { maxKeys: 4 });

/** Items with distinct names. */
const items = (key: string) =>
  fc
    .uniqueArray(fc.tuple(text.filter(Boolean), object), { selector: ([name]) => name, maxLength: 4 })
    .map((list) => list.map(([name, more]): JsonObject => ({ ...more, [key]: name })));

/** Any valid surface. */
export const anySurface: fc.Arbitrary<Surface> = fc.record({
  serverInfo: fc.option(object),
  protocolVersions: fc.uniqueArray(text, { maxLength: 3 }),
  capabilities: object,
  instructions: fc.option(text),
  auth: fc.option(object),
  toolsVisible: fc.boolean(),
  seenAs: text,
  tools: items('name'),
  prompts: items('name'),
  resourceTemplates: items('uriTemplate'),
  resources: fc.array(object, { maxLength: 2 }),
  meta: object,
});
