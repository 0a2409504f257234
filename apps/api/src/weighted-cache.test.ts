import { expect, test } from 'vitest';
import { createWeightedCache } from './weighted-cache.ts';

test('the least lately used goes first when the weights exceed the limit', () => {
  const cache = createWeightedCache<string>(10);
  cache.set('a', 'A', 4);
  cache.set('b', 'B', 4);
  expect(cache.get('a')).toBe('A');
  cache.set('c', 'C', 4);
  expect([cache.get('a'), cache.get('b'), cache.get('c')]).toEqual(['A', undefined, 'C']);
});

test('a value heavier than the limit is not kept, and drops nothing else', () => {
  const cache = createWeightedCache<string>(10);
  cache.set('a', 'A', 4);
  cache.set('huge', 'H', 11);
  expect([cache.get('a'), cache.get('huge')]).toEqual(['A', undefined]);
});

test('a value set again counts once', () => {
  const cache = createWeightedCache<number>(10);
  for (let i = 0; i < 100; i++) cache.set('a', i, 5);
  cache.set('b', 0, 5);
  expect([cache.get('a'), cache.get('b')]).toEqual([99, 0]);
});
