import { expect, test } from 'vitest';
import { makeFragmentData, readFragment } from '../generated/fragment-masking.ts';
import { type ListServersQuery, type ServerRowFragment, ServerRowFragmentDoc } from '../generated/graphql.ts';
import { countChanges, findPages, idsOf, mergeFresh, setStar } from './fresh-rows.ts';

const row = (id: string, title: string): ServerRowFragment => ({
  id,
  name: `com.example/${id}`,
  title,
  description: '',
  starred: false,
  viewerCan: ['STAR'],
  endpoint: null,
  updatedAt: '2026-11-25T10:00:00Z',
  team: { slug: 'ads', name: 'Ads', ownerMissing: false, channels: [] },
  verdict: 'EXPERIMENTAL',
  verdictText: 'Experimental',
  lanes: [],
  surface: { state: 'NEVER_APPROVED', toolCount: 0, readOnlyCount: 0, destructiveCount: 0 },
  drift: null,
  health: { status: 'UNKNOWN', text: '', checkedAt: null, spark: [] },
  myAccess: { allowed: false, reason: 'NOT_APPROVED', message: '', tools: 'ALL' },
  allowedGroups: [],
});

const page = (...ids: string[]): ListServersQuery => ({
  servers: {
    edges: ids.map((id) => ({
      matchedTools: [],
      node: { id, ...makeFragmentData(row(id, id.toUpperCase()), ServerRowFragmentDoc) },
    })),
    pageInfo: { hasNextPage: false, endCursor: null },
  },
});
const list = (...pages: ListServersQuery[]) => ({ pages, pageParams: pages.map(() => null) });
const titles = (pages: readonly ListServersQuery[]) =>
  pages.flatMap(({ servers }) => servers.edges.map(({ node }) => readFragment(ServerRowFragmentDoc, node).title));

test('fresh states go into the rows on screen, which neither move nor come nor go', () => {
  const fresh = page('c', 'a', 'new');
  const edge = fresh.servers.edges[1];
  if (edge) edge.node = { id: 'a', ...makeFragmentData(row('a', 'A, renamed'), ServerRowFragmentDoc) };
  const shown = list(page('a', 'b'), page('c'), page('d'));
  const merged = mergeFresh(shown, [fresh]);
  expect(titles(merged.pages)).toEqual(['A, renamed', 'B', 'C', 'D']);
  expect(idsOf(merged.pages)).toEqual(['a', 'b', 'c', 'd']);
  expect(merged.pages[2]).toBe(shown.pages[2]);
});

test('a star shows on its server alone', () => {
  const starred = setStar(list(page('a', 'b')), 'com.example/b', true).pages.flatMap(({ servers }) =>
    servers.edges.map(({ node }) => readFragment(ServerRowFragmentDoc, node).starred),
  );
  expect(starred).toEqual([false, true]);
});

test.each([
  ['nothing', 'abcd', 'abc', 'abc', 0],
  ['a new first server pushes the last one out', 'abcd', 'abc', 'xab', 1],
  ['a server went and the next page slid in', 'abcd', 'abc', 'acd', 1],
  ['a server went and one that was never loaded slid in', 'abc', 'abc', 'acx', 1],
  ['one moved to the end', 'abcd', 'abcd', 'bcda', 1],
  ['two moved', 'abcd', 'abcd', 'dcab', 2],
  ['everything went', 'abc', 'abc', '', 3],
])('changes of a list are counted: %s', (_name, listed, stretch, fresh, changes) => {
  expect(countChanges([...listed], [...stretch], [...fresh])).toBe(changes);
});

test('the pages in view are found by their rows', () => {
  const pages = [page('a', 'b'), page('c', 'd'), page('e')];
  expect(findPages(pages, 0, 1)).toEqual({ from: 0, to: 0 });
  expect(findPages(pages, 1, 2)).toEqual({ from: 0, to: 1 });
  expect(findPages(pages, 4, 4)).toEqual({ from: 2, to: 2 });
  expect(findPages([], 0, 0)).toEqual({ from: 0, to: 0 });
});
