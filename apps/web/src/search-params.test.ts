import { expect, test } from 'vitest';
import { droppedKeys, droppedValues, parseSearch, stringifySearch } from './search-params.ts';

test('a repeated key is a list, and both directions agree', () => {
  const text = '?q=run+query&verdict=APPROVED&verdict=EXPIRED';
  expect(parseSearch(text)).toEqual({ q: 'run query', verdict: ['APPROVED', 'EXPIRED'] });
  expect(stringifySearch(parseSearch(text))).toBe(text);
});

test('a value that looks like JSON stays the text that was typed', () => {
  expect(parseSearch('?q=%7B%22a%22%3A1%7D')).toEqual({ q: '{"a":1}' });
  expect(parseSearch('?q=42')).toEqual({ q: '42' });
});

test('empty values leave no trace in the address', () => {
  expect(stringifySearch({ q: '', verdict: [], team: undefined })).toBe('');
});

test('values that a page does not know are reported', () => {
  expect(droppedKeys({ q: 'a', verdict: ['APPROVED', 'MAGIC'], x: '1' }, { q: 'a', verdict: ['APPROVED'] })).toEqual([
    'verdict',
    'x',
  ]);
  expect(droppedKeys({ verdict: 'APPROVED', q: '' }, { verdict: ['APPROVED'] })).toEqual([]);
});

test('what was left aside is named with its value', () => {
  expect(
    droppedValues(
      { verdict: ['APPROVED', 'GREAT'], colour: 'red', q: 'a', sort: '' },
      { verdict: ['APPROVED'], q: 'a' },
    ),
  ).toEqual(['verdict=GREAT', 'colour=red']);
});
