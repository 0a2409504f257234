import { expect, test } from 'vitest';
import { initialsOf } from './monogram.tsx';

test('a tile shows the first letters of two words, or the first two of one', () => {
  expect(initialsOf('Presto queries')).toBe('PQ');
  expect(initialsOf('search')).toBe('SE');
  expect(initialsOf('  Élan — vital (old)')).toBe('ÉV');
});

test('a title without letters still has a tile', () => {
  expect(initialsOf('')).toBe('?');
  expect(initialsOf('‮ ​ …')).toBe('?');
});
