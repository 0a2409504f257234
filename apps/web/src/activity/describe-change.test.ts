import { expect, test } from 'vitest';
import { listChanges } from './describe-change.ts';

test('only what differs is listed, what was not there as null', () => {
  expect(listChanges({ a: 1, b: 'x', gone: true }, { a: 1, b: 'y', added: ['z'] })).toEqual([
    { name: 'b', before: 'x', after: 'y' },
    { name: 'added', before: null, after: '[\n  "z"\n]' },
    { name: 'gone', before: 'true', after: null },
  ]);
});

test('a state that is nothing or no object is no trouble', () => {
  expect(listChanges(null, { a: 'x', none: null })).toEqual([{ name: 'a', before: null, after: 'x' }]);
  expect(listChanges('x', null)).toEqual([{ name: 'value', before: 'x', after: null }]);
  expect(listChanges(null, undefined)).toEqual([]);
});

test('members named like those of every object are members like any other', () => {
  expect(listChanges({}, JSON.parse('{"__proto__":"x","constructor":"y"}')).map(({ name }) => name)).toEqual([
    '__proto__',
    'constructor',
  ]);
});
