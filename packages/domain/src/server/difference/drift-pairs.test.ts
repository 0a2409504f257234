import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../surface.ts';
import { makeSurface } from '../test/make-surface.ts';
import { compareSurfaces } from './compare-surfaces.ts';

const read = (name: string): string => readFileSync(new URL(`./testdata/${name}`, import.meta.url), 'utf8');
const lines = (name: string) =>
  read(name)
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

interface Pair {
  readonly id: string;
  readonly before: JsonObject;
  readonly after: JsonObject;
  readonly expect: { readonly fingerprint_changes: boolean };
}

const compareTool = (before: JsonObject | null, after: JsonObject | null) => {
  const compared = compareSurfaces(
    makeSurface({ tools: before === null ? [] : [before] }),
    makeSurface({ tools: after === null ? [] : [after] }),
  );
  if (!compared.ok) throw new Error(compared.error.message);
  return compared.value.items.map(({ name, kinds, risks, descriptionChanged }) => ({
    name,
    kinds,
    risks: [...new Set(risks.map(({ code }) => code))],
    descriptionChanged,
  }));
};

const changed = (kinds: readonly string[], risks: readonly string[] = [], descriptionChanged = false) => [
  { name: 'export_rows', kinds, risks, descriptionChanged },
];

const EXPECTED: Readonly<Record<string, readonly unknown[]>> = {
  identical: [],
  'key-order': [],
  'description-typo': changed(['TEXT'], [], true),
  'description-injection': changed(['TEXT'], ['ORDERS_TO_THE_MODEL'], true),
  'nfc-vs-nfd': changed(['TEXT'], [], true),
  'new-optional-param': changed(['COMPATIBLE']),
  'loosened-limit': changed(['COMPATIBLE']),
  'readonly-dropped': changed(['BEHAVIOUR'], ['READ_ONLY_TO_WRITES', 'NEW_DESTRUCTIVE_TOOL']),
  'additional-props': changed(['COMPATIBLE']),
  'title-only': changed(['TEXT']),
  // The fingerprint here is of the whole raw tool, `_meta` included (law P10).
  'meta-only': changed(['COMPATIBLE']),
  'output-schema-added': changed(['COMPATIBLE']),
  removed: changed(['REMOVED'], [], true),
  renamed: [
    { name: 'export_row', kinds: ['ADDED'], risks: [], descriptionChanged: true },
    { name: 'export_rows', kinds: ['REMOVED'], risks: [], descriptionChanged: true },
  ],
};

describe('a tool before and after', () => {
  const pairs = JSON.parse(read('drift-pairs.json')) as readonly Pair[];

  test.each(pairs)('$id comes out as a reviewer expects', ({ id, before, after, expect: expected }) => {
    const items = compareTool(before, '__removed__' in after ? null : after);
    expect(items).toEqual(EXPECTED[id]);
    if (id !== 'meta-only') expect(items.length > 0).toBe(expected.fingerprint_changes);
  });

  test('every pair of the data has an expectation', () => {
    expect(pairs.map(({ id }) => id).sort()).toEqual(Object.keys(EXPECTED).sort());
  });
});

describe('a tool that appears', () => {
  const risksOf = (tool: JsonObject) => compareTool(null, tool)[0]?.risks ?? [];

  test.each([
    ['hidden-tag', 'ORDERS_TO_THE_MODEL'],
    ['unicode-tag-smuggling', 'HIDDEN_CHARACTERS'],
    ['bidi-override', 'HIDDEN_CHARACTERS'],
    ['param-description', 'ORDERS_TO_THE_MODEL'],
    ['param-enum', 'ORDERS_TO_THE_MODEL'],
    ['preference-manipulation', 'ORDERS_TO_THE_MODEL'],
    ['markdown-exfil', 'ORDERS_TO_THE_MODEL'],
    ['html-comment', 'ORDERS_TO_THE_MODEL'],
    ['ansi-escape', 'HIDDEN_CHARACTERS'],
    ['credential-request', 'ORDERS_TO_THE_MODEL'],
  ])('%s is flagged as %s', (name, code) => {
    const found = lines('malicious.authored.jsonl').find((line) => line.class === name);
    expect(risksOf(found.tool)).toContain(code);
  });

  test('texts that only sound like orders are not flagged as such, nor right-to-left text as hidden', () => {
    const flagged = lines('benign.authored.jsonl').filter(({ tool }) =>
      risksOf(tool).some((code) => code === 'ORDERS_TO_THE_MODEL' || code === 'HIDDEN_CHARACTERS'),
    );
    expect(flagged.map(({ note, tool }) => [note, tool.description])).toEqual([]);
  });
});
