import { expect, test } from 'vitest';
import { EMPTY_STATE, listRows } from './list-rows.ts';
import { isLarge, searchSchema } from './search-schema.ts';
import { changeTree } from './tree-state.ts';

const wide = { properties: Object.fromEntries(Array.from({ length: 10_000 }, (_, i) => [`p${i}`, {}])) };

test('a schema is large from its 301st place on, however deep or recursive', () => {
  expect(isLarge({ properties: { a: {}, b: {} } })).toBe(false);
  expect(isLarge(wide)).toBe(true);
  expect(isLarge({ $ref: '#', properties: { a: { $ref: '#' } } })).toBe(false);
});

test('a search finds names and descriptions, with the way to them', () => {
  const document = {
    properties: {
      order: { properties: { lines: { items: { properties: { sku: { description: 'Stock number' } } } } } },
    },
  };
  const [hit] = searchSchema(document, 'stock', 5);
  expect(hit?.path).toEqual(['order', 'lines', 'each item', 'sku']);
  expect(hit?.above.map(({ key }) => key)).toEqual([
    '',
    '/properties/order',
    '/properties/order/properties/lines',
    '/properties/order/properties/lines/items',
  ]);
  expect(searchSchema(document, 'nothing', 5)).toEqual([]);
  expect(searchSchema(wide, 'p', 5)).toHaveLength(5);
});

test('a hit beyond the first portion brings its own portion into the tree', () => {
  const [hit] = searchSchema(wide, 'p9999', 1);
  const state = changeTree(EMPTY_STATE, { kind: 'reach', above: hit?.above ?? [] });
  const rows = listRows(wide, state, 1);
  expect(rows).toHaveLength(101);
  expect(rows[0]).toMatchObject({ kind: 'more', hidden: 9_900, next: [9_800, 10_000] });
  expect(rows.at(-1)?.key).toBe(hit?.key);
});
