import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useApi } from '../api/api-context.ts';
import { serverRoute } from '../routes.tsx';
import { ServerOverview } from '../servers/server-overview.tsx';
import { serverQuery } from '../servers/server-query.ts';
import { describeClock } from '../text/age.ts';
import { PageTitle } from '../ui/page-title.tsx';
import { Problem } from '../ui/problem.tsx';
import { NotFoundPage } from './not-found-page.tsx';

/** One server: what it is, whether it is safe, up and mine to use, and what tools it shows. */
export function ServerPage() {
  const { name } = serverRoute.useParams();
  const { tool } = serverRoute.useSearch();
  const query = useQuery(serverQuery(useApi(), name));
  const server = query.data?.server;
  if (server === null) return <NotFoundPage />;
  return (
    <>
      {query.isError && (
        <Problem
          title={
            server
              ? `Could not refresh. Showing what was known at ${describeClock(query.dataUpdatedAt)}`
              : 'Could not load this server'
          }
          error={query.error}
          onRetry={() => void query.refetch()}
        />
      )}
      {server ? (
        <ServerOverview server={server} chosenTool={tool} />
      ) : (
        <>
          <PageTitle document={name}>{name}</PageTitle>
          {query.isPending && <Skeleton height={320} aria-hidden="true" />}
        </>
      )}
    </>
  );
}
