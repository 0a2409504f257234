import type { InfiniteData } from '@tanstack/react-query';
import type { ListServersQuery } from '../generated/graphql.ts';

export type ListedPages = InfiniteData<ListServersQuery, string | null>;

/** Puts fresh states into the rows on screen. What is listed, and in which order, stays as it was: nothing moves under the pointer. */
export function mergeFresh(shown: ListedPages, fresh: readonly ListServersQuery[]): ListedPages {
  const nodes = new Map(fresh.flatMap(({ servers }) => servers.edges.map((edge) => [edge.node.id, edge.node] as const)));
  return {
    ...shown,
    pages: shown.pages.map((page) =>
      page.servers.edges.some(({ node }) => nodes.has(node.id))
        ? {
            servers: {
              ...page.servers,
              edges: page.servers.edges.map((edge) => ({ ...edge, node: nodes.get(edge.node.id) ?? edge.node })),
            },
          }
        : page,
    ),
  };
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
