import { expect, test } from 'vitest';
import { matchesTerm, readPaletteInput } from './palette-input.ts';

test.each([
  ['', { kind: 'all', term: '' }],
  ['  presto ', { kind: 'all', term: 'presto' }],
  ['#run_query', { kind: 'tools', term: 'run_query' }],
  ['# run', { kind: 'tools', term: 'run' }],
  ['@', { kind: 'teams', term: '' }],
  ['> dark', { kind: 'actions', term: 'dark' }],
  ['c#', { kind: 'all', term: 'c#' }],
])('%j is read', (text, read) => {
  expect(readPaletteInput(text)).toEqual(read);
});

test('an action is found by the beginnings of its words, in any order and case', () => {
  expect(matchesTerm('Use the dark theme', 'th DARK')).toBe(true);
  expect(matchesTerm('Use the dark theme', '')).toBe(true);
  expect(matchesTerm('Use the dark theme', 'ark')).toBe(false);
});
