import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { Execute } from '../api/execute.ts';
import { LIVE_MS } from '../api/query-client.ts';
import { CountServersDocument, ListServersDocument } from '../generated/graphql.ts';
import { type ServersSearch, toCountsVariables, toServersVariables } from './servers-search.ts';

/** Every page of every catalogue list that was read. */
export const SERVER_LISTS = ['servers', 'list'] as const;

/**
 * The catalogue for one address, page by page. It is not read again by itself, which would move rows: `useLiveServers`
 * refreshes the states of the rows in view.
 */
export const serversQuery = (execute: Execute, search: ServersSearch) => {
  const { after: _, ...question } = toServersVariables(search, null);
  return infiniteQueryOptions({
    queryKey: [...SERVER_LISTS, question],
    queryFn: ({ pageParam, signal }) => execute(ListServersDocument, { ...question, after: pageParam }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ servers }) => (servers.pageInfo.hasNextPage ? servers.pageInfo.endCursor : undefined),
    staleTime: 12 * LIVE_MS,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
};

/** How many servers an address finds, what each facet would leave, and what dropping a filter would give. */
export const countsQuery = (execute: Execute, search: ServersSearch) => {
  const variables = toCountsVariables(search);
  return queryOptions({
    queryKey: ['servers', 'counts', variables],
    queryFn: ({ signal }) => execute(CountServersDocument, variables, signal),
    refetchInterval: 3 * LIVE_MS,
  });
};
