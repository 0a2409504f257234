import { useMediaQuery } from '@mantine/hooks';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useApi } from '../api/api-context.ts';
import { useKept } from '../hooks/use-kept.ts';
import { Problem } from '../ui/problem.tsx';
import { RefreshProblem } from '../ui/refresh-problem.tsx';
import { findPages, type PageRange } from './fresh-rows.ts';
import { ListEnd } from './list-end.tsx';
import { NoServers } from './no-servers.tsx';
import { ServerCards } from './server-cards.tsx';
import classes from './server-results.module.css';
import { toRows } from './server-row.ts';
import { ServerTable } from './server-table.tsx';
import { ServersChanged } from './servers-changed.tsx';
import { serversQuery } from './servers-query.ts';
import { type ServersSearch, toServersVariables } from './servers-search.ts';
import { ServersSkeleton } from './servers-skeleton.tsx';
import { useCounts } from './use-counts.ts';
import { useLiveServers } from './use-live-servers.ts';

const FIRST_PAGE: PageRange = { from: 0, to: 0 };

/** The list itself. What was last shown stays, dimmed, until its successor is there, and stays also when that fails. */
export function ServerResults({ search }: { search: ServersSearch }) {
  const query = useInfiniteQuery(serversQuery(useApi(), search));
  const listKey = JSON.stringify(toServersVariables(search, null));
  const [inView, setInView] = useState(FIRST_PAGE);
  const live = useLiveServers(search, inView, query.isSuccess && !query.isFetchingNextPage);
  const narrow = useMediaQuery('(max-width: 47.99rem)', false, { getInitialValueInEffect: false });
  const shown = useKept(query.data);
  const rows = useMemo(() => toRows(shown?.pages ?? []), [shown]);
  const total = Math.max(useCounts(search)?.totalCount ?? 0, rows.length);
  const loadMore = () => {
    if (query.hasNextPage && !query.isFetchingNextPage && !query.isFetchNextPageError) void query.fetchNextPage();
  };
  const List = narrow || search.layout === 'cards' ? ServerCards : ServerTable;

  if (!shown) {
    return query.isError ? (
      <Problem title="Could not load servers" error={query.error} onRetry={() => void query.refetch()} />
    ) : (
      <ServersSkeleton />
    );
  }
  return (
    <div className={classes.results} data-stale={query.data === undefined} aria-busy={query.isPending || undefined}>
      {query.isError && !query.isFetchNextPageError ? (
        <RefreshProblem query={{ ...query, dataUpdatedAt: query.dataUpdatedAt || live.dataUpdatedAt }} />
      ) : (
        <RefreshProblem query={{ ...live, dataUpdatedAt: query.dataUpdatedAt }} />
      )}
      <ServersChanged count={live.data} onRefresh={() => void query.refetch().then(() => live.refetch())} />
      {rows.length === 0 ? (
        <NoServers search={search} />
      ) : (
        <List
          listKey={listKey}
          rows={rows}
          total={total}
          onNearEnd={loadMore}
          onView={(from, to) => setInView((before) => keepSame(before, findPages(shown.pages, from, to)))}
        />
      )}
      <ListEnd query={query} shown={rows.length} total={total} />
    </div>
  );
}

/** The range before, when the new one is like it: most steps stay on a page, and must not draw everything anew. */
const keepSame = (before: PageRange, now: PageRange): PageRange =>
  before.from === now.from && before.to === now.to ? before : now;
