import { expect, test } from 'vitest';
import { compareLines, pairLines } from './compare-lines.ts';

const text = (...lines: string[]) => `${lines.join('\n')}\n`;
const many = (count: number) => Array.from({ length: count }, (_, index) => `line ${index}`);

test('lines keep their numbers on both sides', () => {
  expect(compareLines(text('a', 'b', 'c'), text('a', 'x', 'y', 'c'))).toEqual([
    { kind: 'same', before: 1, after: 1, text: 'a' },
    { kind: 'removed', before: 2, text: 'b' },
    { kind: 'added', after: 2, text: 'x' },
    { kind: 'added', after: 3, text: 'y' },
    { kind: 'same', before: 3, after: 4, text: 'c' },
  ]);
});

test('equal lines far from a change are folded', () => {
  const lines = compareLines(text(...many(20), 'old'), text(...many(20), 'new'));
  expect(lines?.map((line) => (line.kind === 'folded' ? line.count : line.kind))).toEqual([
    17,
    'same',
    'same',
    'same',
    'removed',
    'added',
  ]);
});

test('what was not there before is all added', () => {
  expect(compareLines('', text('a'))).toEqual([{ kind: 'added', after: 1, text: 'a' }]);
});

test('in two columns a removed line stands beside what took its place', () => {
  const pairs = pairLines(compareLines(text('a', 'b', 'c', 'd'), text('a', 'x', 'd')) ?? []);
  const textOf = (line: (typeof pairs)[number]['left']) => (line && line.kind !== 'folded' ? line.text : undefined);
  expect(pairs.map(({ left, right }) => [textOf(left), textOf(right)])).toEqual([
    ['a', 'a'],
    ['b', 'x'],
    ['c', undefined],
    ['d', 'd'],
  ]);
});
