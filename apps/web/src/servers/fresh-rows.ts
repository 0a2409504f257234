import type { InfiniteData } from '@tanstack/react-query';
import { makeFragmentData, readFragment } from '../generated/fragment-masking.ts';
import { type ListServersQuery, ServerRowFragmentDoc } from '../generated/graphql.ts';

export type ListedPages = InfiniteData<ListServersQuery, string | null>;

/** Puts fresh states into the rows on screen. What is listed, and in which order, stays as it was: nothing moves under the pointer. */
export function mergeFresh(shown: ListedPages, fresh: readonly ListServersQuery[]): ListedPages {
  const nodes = new Map(fresh.flatMap(({ servers }) => servers.edges.map(({ node }) => [node.id, node] as const)));
  return mapNodes(shown, (node) => nodes.get(node.id) ?? node);
}

type Node = ListServersQuery['servers']['edges'][number]['node'];

/** Shows a server as starred or not. */
export const setStar = (shown: ListedPages, name: string, starred: boolean): ListedPages =>
  mapNodes(shown, (node) => {
    const row = readFragment(ServerRowFragmentDoc, node);
    return row.name === name ? { id: node.id, ...makeFragmentData({ ...row, starred }, ServerRowFragmentDoc) } : node;
  });

/** Pages in which nothing changes stay the same objects, so that their rows are not drawn again. */
function mapNodes(shown: ListedPages, change: (node: Node) => Node): ListedPages {
  const pages = shown.pages.map((page) => {
    const edges = page.servers.edges.map((edge) => {
      const node = change(edge.node);
      return node === edge.node ? edge : { ...edge, node };
    });
    const same = edges.every((edge, place) => edge === page.servers.edges[place]);
    return same ? page : { servers: { ...page.servers, edges } };
  });
  return { ...shown, pages };
}

/**
 * How many servers came, went or moved since a stretch of the list was read. At the end of a stretch rows are pushed out by
 * what came and slide in for what went, so the larger of both numbers counts.
 */
export function countChanges(listed: readonly string[], stretch: readonly string[], fresh: readonly string[]): number {
  const known = new Set(listed);
  const now = new Set(fresh);
  const came = fresh.filter((id) => !known.has(id)).length;
  const went = stretch.filter((id) => !now.has(id)).length;
  const before = new Map(stretch.map((id, place) => [id, place]));
  const stayed = fresh.flatMap((id) => before.get(id) ?? []);
  return Math.max(came, went) + stayed.length - longestRise(stayed);
}

/** The length of the longest part, gaps allowed, that only goes up: what kept its order. */
function longestRise(numbers: readonly number[]): number {
  const ends: number[] = [];
  for (const number of numbers) {
    const place = ends.findIndex((end) => end >= number);
    ends[place === -1 ? ends.length : place] = number;
  }
  return ends.length;
}

/** Pages, by number, between which rows are in view. */
export interface PageRange {
  readonly from: number;
  readonly to: number;
}

/** The pages that hold the rows from one place to another. */
export function findPages(pages: ListedPages['pages'], from: number, to: number): PageRange {
  const first = findPage(pages, from);
  return { from: first, to: Math.max(first, findPage(pages, to)) };
}

function findPage(pages: ListedPages['pages'], row: number): number {
  let end = 0;
  const page = pages.findIndex(({ servers }) => {
    end += servers.edges.length;
    return row < end;
  });
  return Math.max(0, page);
}

/** Ids of all servers on some pages, in order. */
export const idsOf = (pages: readonly ListServersQuery[]): string[] =>
  pages.flatMap(({ servers }) => servers.edges.map(({ node }) => node.id));
