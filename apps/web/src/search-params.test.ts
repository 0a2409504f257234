import { expect, test } from 'vitest';
import { droppedValues, parseSearch, readBy, stringifySearch } from './search-params.ts';

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

test('a page sees of its address only what its reader understood', () => {
  const { select } = readBy((raw) => (raw.range === '7d' ? { range: '7d' } : {}));
  expect(select({ range: '7d', colour: 'red' })).toEqual({ range: '7d' });
  expect(select({ range: '900d', colour: 'red' })).toEqual({});
});

test('what was left aside is named with its value', () => {
  expect(
    droppedValues(
      { verdict: ['APPROVED', 'GREAT'], colour: 'red', q: 'a', sort: '' },
      { verdict: ['APPROVED'], q: 'a' },
    ),
  ).toEqual(['verdict=GREAT', 'colour=red']);
});
