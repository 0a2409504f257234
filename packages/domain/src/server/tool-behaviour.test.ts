import { describe, expect, it, test } from 'vitest';
import type { Json, JsonObject } from './surface.ts';
import { countBehaviours, isDestructive, toolBehaviour } from './tool-behaviour.ts';

const tool = (annotations?: Json): JsonObject =>
  annotations === undefined ? { name: 'a' } : { name: 'a', annotations };
const assumed = (value: boolean) => ({ value, source: 'ASSUMED' });
const declared = (value: boolean) => ({ value, source: 'DECLARED' });
const worst = {
  readOnly: assumed(false),
  destructive: assumed(true),
  idempotent: assumed(false),
  openWorld: assumed(true),
};

describe('the behaviour of a tool', () => {
  it.each<[string, Json | undefined]>([
    ['says nothing', undefined],
    ['says nothing in its annotations', {}],
    ['annotates with a title only', { title: 'x' }],
    ['annotates with text', 'readOnlyHint'],
    ['annotates with a list', [true]],
    ['says it in words rather than booleans', { readOnlyHint: 'true', destructiveHint: 0, openWorldHint: null }],
  ])('that %s is assumed the worst', (_, annotations) => {
    expect(toolBehaviour(tool(annotations))).toEqual(worst);
  });

  it('is what it declares', () => {
    const annotations = { destructiveHint: false, idempotentHint: true, openWorldHint: false, readOnlyHint: false };
    expect(toolBehaviour(tool(annotations))).toEqual({
      readOnly: declared(false),
      destructive: declared(false),
      idempotent: declared(true),
      openWorld: declared(false),
    });
  });

  it('has no destruction and no idempotence when read-only', () => {
    expect(toolBehaviour(tool({ readOnlyHint: true, destructiveHint: true }))).toEqual({
      readOnly: declared(true),
      destructive: null,
      idempotent: null,
      openWorld: assumed(true),
    });
  });
});

test('P5 protocol defaults count when asking whether a tool may destroy', () => {
  expect(isDestructive(tool())).toBe(true);
  expect(isDestructive(tool({ destructiveHint: false }))).toBe(false);
  expect(isDestructive(tool({ readOnlyHint: true }))).toBe(false);
});

test('behaviours of a surface are counted', () => {
  const tools = [
    tool(),
    tool({ readOnlyHint: true, openWorldHint: false }),
    tool({ readOnlyHint: true }),
    tool({ readOnlyHint: false, destructiveHint: false, idempotentHint: true, openWorldHint: false }),
  ];
  expect(countBehaviours(tools)).toEqual({
    total: 4,
    readOnly: 2,
    writes: 2,
    destructive: 1,
    openWorld: 2,
    assumed: 2,
  });
  expect(countBehaviours([])).toEqual({ total: 0, readOnly: 0, writes: 0, destructive: 0, openWorld: 0, assumed: 0 });
});
