import { expect, test } from 'vitest';
import { EMPTY_STATE, listRows } from './list-rows.ts';
import { moveInTree } from './move-in-tree.ts';

const document = { properties: { a: { properties: { b: {} } }, c: { properties: { d: {} } } } };
const open = listRows(document, EMPTY_STATE, 2);
const closed = listRows(document, EMPTY_STATE, 1);
const [a, b, c, d] = ['/properties/a', '/properties/a/properties/b', '/properties/c', '/properties/c/properties/d'];

const cases: [string, typeof open, string, string, object | undefined][] = [
  ['down', open, a, 'ArrowDown', { focus: b }],
  ['up at the top stays', open, a, 'ArrowUp', {}],
  ['to the end', open, a, 'End', { focus: d }],
  ['to the beginning', open, d, 'Home', { focus: a }],
  ['right opens', closed, a, 'ArrowRight', { toggle: closed[0] }],
  ['right goes into what is open', open, a, 'ArrowRight', { focus: b }],
  ['left closes', open, a, 'ArrowLeft', { toggle: open[0] }],
  ['left of what has nothing beneath goes out', open, d, 'ArrowLeft', { focus: c }],
  ['an asterisk opens all siblings', closed, a, '*', { open: [a, c] }],
  ['a letter means nothing', open, a, 'x', undefined],
];
test.each(cases)('%s', (_, rows, key, pressed, expected) => {
  expect(moveInTree(rows, key, pressed)).toEqual(expected);
});
