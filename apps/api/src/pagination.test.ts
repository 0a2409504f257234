import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { RefusalError } from './errors.ts';
import { type CursorScope, cutPage, parseCursor, parsePageSize, writeCursor } from './pagination.ts';

const scope: CursorScope = { list: 'servers:NAME', selection: { teams: ['team_a'] }, shape: ['number?', 'text'] };

const refusedField = (act: () => unknown): string | undefined => {
  try {
    act();
  } catch (error) {
    if (error instanceof RefusalError && error.refusal.code === 'INVALID_INPUT') return error.refusal.field;
    throw error;
  }
  return undefined;
};

describe('cursors', () => {
  test('a cursor gives back the key it was made from', () => {
    fc.assert(
      fc.property(
        fc.option(fc.double({ noNaN: true, noDefaultInfinity: true })),
        fc.string({ unit: 'grapheme' }),
        (a, b) => {
          const [first, second] = parseCursor(scope, writeCursor(scope, [a, b])) ?? [];
          // JSON has no minus zero; no sort key has one either.
          expect(first === null ? null : Number(first) + 0).toBe(a === null ? null : a + 0);
          expect(second).toBe(b);
        },
      ),
    );
  });

  test('a cursor with any byte changed is refused, naming the field', () => {
    const cursor = writeCursor(scope, [12, 'com.example.data/presto']);
    for (let index = 0; index < cursor.length; index++) {
      const other = cursor[index] === 'A' ? 'B' : 'A';
      const tampered = cursor.slice(0, index) + other + cursor.slice(index + 1);
      expect(refusedField(() => parseCursor(scope, tampered))).toBe('after');
    }
  });

  test('a cursor of another list, order or filter is refused', () => {
    const cursor = writeCursor(scope, [12, 'a']);
    expect(refusedField(() => parseCursor({ ...scope, list: 'servers:RELEVANCE' }, cursor))).toBe('after');
    expect(refusedField(() => parseCursor({ ...scope, selection: { teams: [] } }, cursor))).toBe('after');
  });

  test('what no list ever gave out is refused', () => {
    for (const cursor of ['', ' ', 'null', '[]', 'W10', 'é', 'A'.repeat(100_000), 'MTI=']) {
      expect(refusedField(() => parseCursor(scope, cursor))).toBe('after');
    }
  });

  test('a key of the wrong shape is refused although its seal is right', () => {
    for (const key of [['a', 'b'], [1], [1, 'a', 'b'], [1, 2], [1, null]]) {
      expect(refusedField(() => parseCursor(scope, writeCursor(scope, key)))).toBe('after');
    }
  });

  test('no cursor is the first page', () => {
    expect(parseCursor(scope, null)).toBeNull();
    expect(parseCursor(scope, undefined)).toBeNull();
  });
});

describe('pages', () => {
  test('a page holds 50 rows unless told, never more than 100', () => {
    expect(parsePageSize(undefined)).toBe(50);
    expect(parsePageSize(null)).toBe(50);
    expect(parsePageSize(100)).toBe(100);
    for (const first of [0, -1, 101, 1.5, Number.NaN]) expect(refusedField(() => parsePageSize(first))).toBe('first');
  });

  test('the row beyond the page tells that there is a next one and is not shown', () => {
    const cut = (rows: string[], after: string[] | null) =>
      cutPage(
        rows,
        2,
        after,
        { ...scope, shape: ['text'] },
        (row) => [row],
        (row) => ({ node: row }),
      );
    const page = cut(['a', 'b', 'c'], null);
    expect(page.edges.map(({ node }) => node)).toEqual(['a', 'b']);
    expect(page.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
    expect(page.pageInfo.endCursor).toBe(page.edges[1]?.cursor);
    expect(cut(['c'], ['b']).pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
    expect(cut([], null)).toEqual({
      edges: [],
      pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
    });
  });
});
