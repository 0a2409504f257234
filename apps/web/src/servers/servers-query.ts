import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query';
import type { Execute } from '../api/execute.ts';
import { LIVE_MS } from '../api/query-client.ts';
import { ListServersDocument } from '../generated/graphql.ts';
import { type ServersSearch, toServersVariables } from './servers-search.ts';

/** Beyond this many pages on screen, refreshing all of them every few seconds would be a burden. */
const LIVE_PAGES = 4;

/** The catalogue for one address, page by page; refreshed while it is on screen. */
export const serversQuery = (execute: Execute, search: ServersSearch) =>
  infiniteQueryOptions({
    queryKey: ['servers', search],
    queryFn: ({ pageParam, signal }) => execute(ListServersDocument, toServersVariables(search, pageParam), signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ servers }) => (servers.pageInfo.hasNextPage ? servers.pageInfo.endCursor : undefined),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => ((state.data?.pages.length ?? 0) <= LIVE_PAGES ? LIVE_MS : 12 * LIVE_MS),
  });
