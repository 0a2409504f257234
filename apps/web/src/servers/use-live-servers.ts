import { type InfiniteData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useApi } from '../api/api-context.ts';
import { LIVE_MS } from '../api/query-client.ts';
import { ListServersDocument } from '../generated/graphql.ts';
import { countChanges, idsOf, type ListedPages, mergeFresh, type PageRange } from './fresh-rows.ts';
import { serversQuery } from './servers-query.ts';
import { type ServersSearch, toServersVariables } from './servers-search.ts';

/**
 * Keeps the rows in view fresh in place, by reading their pages again every few seconds. Tells how many servers came, went or
 * moved meanwhile, which the list shows only when its reader asks.
 */
export function useLiveServers(search: ServersSearch, { from, to }: PageRange, enabled: boolean) {
  const execute = useApi();
  const queryClient = useQueryClient();
  const { queryKey } = serversQuery(execute, search);
  return useQuery({
    queryKey: ['servers', 'live', queryKey, from, to],
    enabled,
    refetchInterval: LIVE_MS,
    initialData: 0,
    initialDataUpdatedAt: () => queryClient.getQueryState(queryKey)?.dataUpdatedAt ?? 0,
    queryFn: async ({ signal }) => {
      const before = queryClient.getQueryData<ListedPages>(queryKey) ?? NOTHING;
      const cursors = before.pageParams.slice(from, to + 1);
      const fresh = await Promise.all(
        cursors.map((after) => execute(ListServersDocument, toServersVariables(search, after), signal)),
      );
      queryClient.setQueryData<ListedPages>(queryKey, (shown) => shown && mergeFresh(shown, fresh));
      return countChanges(idsOf(before.pages), idsOf(before.pages.slice(from, to + 1)), idsOf(fresh));
    },
  });
}

const NOTHING: InfiniteData<never, string | null> = { pages: [], pageParams: [] };
