import { infiniteQueryOptions } from '@tanstack/react-query';
import type { Execute } from '../api/execute.ts';
import { ListActivityDocument } from '../generated/graphql.ts';
import { type ActivitySearch, toFilter } from './activity-search.ts';

/** Where a period began when the first page was asked for: the pages after it must be of the same list. */
interface Page {
  readonly filter: ReturnType<typeof toFilter>;
  readonly after: string | null;
}

/** What happened to a server, newest first, page by page. */
export const activityQuery = (execute: Execute, server: string, search: ActivitySearch) =>
  infiniteQueryOptions({
    queryKey: ['activity', server, search],
    queryFn: async ({ pageParam, signal }) => {
      const page = pageParam ?? { filter: toFilter(server, search, Date.now()), after: null };
      return { page, ...(await execute(ListActivityDocument, page, signal)) };
    },
    initialPageParam: null as Page | null,
    getNextPageParam: ({ page, auditEvents }): Page | undefined =>
      auditEvents?.pageInfo.hasNextPage ? { ...page, after: auditEvents.pageInfo.endCursor ?? null } : undefined,
  });
