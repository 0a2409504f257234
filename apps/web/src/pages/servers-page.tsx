import { Button } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useLocation } from '@tanstack/react-router';
import { useApi } from '../api/api-context.ts';
import { serversRoute } from '../routes.tsx';
import { droppedKeys } from '../search-params.ts';
import { NoServers } from '../servers/no-servers.tsx';
import { ServerCards } from '../servers/server-cards.tsx';
import { ServerFilters } from '../servers/server-filters.tsx';
import { ServerSearchBox } from '../servers/server-search-box.tsx';
import { ServerTable } from '../servers/server-table.tsx';
import { serversQuery } from '../servers/servers-query.ts';
import { ServersSkeleton } from '../servers/servers-skeleton.tsx';
import { describeClock } from '../text/age.ts';
import { countOf } from '../text/count.ts';
import { PageTitle } from '../ui/page-title.tsx';
import { Problem } from '../ui/problem.tsx';
import classes from './servers-page.module.css';

/** The catalogue: find a server I may use. */
export function ServersPage() {
  const search = serversRoute.useSearch();
  const raw = useLocation({ select: (location) => location.search });
  const query = useInfiniteQuery(serversQuery(useApi(), search));
  const narrow = useMediaQuery('(max-width: 767px)', false, { getInitialValueInEffect: false });
  const first = query.data?.pages[0]?.servers;
  const edges = query.data?.pages.flatMap((page) => page.servers.edges) ?? [];
  const dropped = droppedKeys(raw, search);
  const List = narrow ? ServerCards : ServerTable;

  return (
    <>
      <div className={classes.heading}>
        <PageTitle document="Servers">Servers</PageTitle>
        <p role="status">
          {first && `${countOf(first.totalCount, 'server')}${query.isPlaceholderData ? ', searching…' : ''}`}
        </p>
      </div>
      <ServerSearchBox search={search} />
      {dropped.length > 0 && <p>Not understood in the address, and left out: {dropped.join(', ')}.</p>}
      {query.isError && (
        <Problem
          title={
            first
              ? `Could not refresh. Showing what was known at ${describeClock(query.dataUpdatedAt)}`
              : 'Could not load servers'
          }
          error={query.error}
          onRetry={() => void query.refetch()}
        />
      )}
      <div className={classes.columns}>
        <ServerFilters search={search} facets={first?.facets} />
        <div className={classes.results} data-stale={query.isPlaceholderData}>
          {query.isPending && <ServersSkeleton />}
          {first && edges.length === 0 && <NoServers search={search} />}
          {edges.length > 0 && <List edges={edges} total={first?.totalCount ?? edges.length} />}
          {query.hasNextPage && (
            // Never disabled while loading: that would throw the keyboard's place away.
            <Button variant="default" onClick={() => query.isFetchingNextPage || void query.fetchNextPage()}>
              {query.isFetchingNextPage ? 'Loading…' : `Load more (${edges.length} of ${first?.totalCount} shown)`}
            </Button>
          )}
        </div>
      </div>
    </>
  );
}
