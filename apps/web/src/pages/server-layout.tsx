import { useQuery } from '@tanstack/react-query';
import { Outlet } from '@tanstack/react-router';
import { useApi } from '../api/api-context.ts';
import { useRememberServer } from '../palette/use-remember-server.ts';
import { serverRoute } from '../routes.tsx';
import { ServerContext } from '../server/server-context.ts';
import { ServerHeader } from '../server/server-header.tsx';
import { serverQuery } from '../server/server-query.ts';
import { ServerSkeleton } from '../server/server-skeleton.tsx';
import { ServerTabs } from '../server/server-tabs.tsx';
import { PageTitle } from '../ui/page-title.tsx';
import { Problem } from '../ui/problem.tsx';
import { RefreshProblem } from '../ui/refresh-problem.tsx';
import { NotFoundPage } from './not-found-page.tsx';

/** What surrounds every tab of a server: who it is, how it stands, and the way to the tabs. */
export function ServerLayout() {
  const { name } = serverRoute.useParams();
  const query = useQuery(serverQuery(useApi(), name));
  useRememberServer(query.data?.server?.name);
  if (query.data === undefined) {
    return (
      <>
        <PageTitle document={name}>{name}</PageTitle>
        {query.isError ? (
          <Problem title="Could not load this server" error={query.error} onRetry={() => void query.refetch()} />
        ) : (
          <ServerSkeleton />
        )}
      </>
    );
  }
  const { server } = query.data;
  if (server === null) return <NotFoundPage />;
  return (
    <ServerContext value={server}>
      <ServerHeader />
      <RefreshProblem query={query} />
      <ServerTabs />
      <Outlet />
    </ServerContext>
  );
}
