import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext, createRoute, createRouter, redirect } from '@tanstack/react-router';
import { accessRulesQuery, explanationQuery, toolNamesQuery } from './access/access-query.ts';
import { readAccessSearch, readExplainSearch } from './access/access-search.ts';
import { activityQuery } from './activity/activity-query.ts';
import { readActivitySearch } from './activity/activity-search.ts';
import type { Execute } from './api/execute.ts';
import { readConnectSearch } from './connect/connect-search.ts';
import { historyQuery, probesQuery } from './health/health-query.ts';
import { defaultRange, readHealthSearch } from './health/health-search.ts';
import { lazyPage } from './layouts/lazy-page.tsx';
import { PageProblem } from './layouts/page-problem.tsx';
import { Shell } from './layouts/shell.tsx';
import { NotFoundPage } from './pages/not-found-page.tsx';
import { joinRawServerName } from './path-builder.ts';
import { parseSearch, stringifySearch } from './search-params.ts';
import { serverQuery } from './server/server-query.ts';
import { countsQuery, serversQuery } from './servers/servers-query.ts';
import { readServersSearch } from './servers/servers-search.ts';
import type { Session } from './sign-in/session.ts';
import { myServersQuery, teamQuery } from './teams/team-query.ts';
import { prefetchTools } from './tools/tools-query.ts';
import { readToolsSearch } from './tools/tools-search.ts';
import { moveFocusToHeading } from './ui/heading-focus.ts';

/** What routes are handed: the cache, the executor, and how to sign in or out. */
export interface RouterContext {
  readonly queryClient: QueryClient;
  readonly execute: Execute;
  readonly session: Session;
  readonly signIn: () => void;
  readonly signOut: () => void;
}

const rootRoute = createRootRouteWithContext<RouterContext>()({
  component: function Root() {
    const { session, signIn, signOut } = rootRoute.useRouteContext();
    return <Shell session={session} onSignIn={signIn} onSignOut={signOut} />;
  },
  notFoundComponent: NotFoundPage,
});

const indexRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/servers', replace: true });
  },
});

/** Loaders only start the request: the page shows its skeleton, and keeps what it had when a refresh fails. */
export const serversRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/servers',
  staticData: { wide: true },
  validateSearch: readServersSearch,
  loaderDeps: ({ search }) => readServersSearch({ ...search }),
  loader: ({ context, deps }) => {
    void context.queryClient.prefetchInfiniteQuery(serversQuery(context.execute, deps));
    void context.queryClient.prefetchQuery(countsQuery(context.execute, deps));
  },
  component: lazyPage(() => import('./pages/servers-page.tsx'), 'ServersPage'),
});

export const serverRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/servers/$name',
  loader: ({ context, params }) => {
    void context.queryClient.prefetchQuery(serverQuery(context.execute, params.name));
  },
  component: lazyPage(() => import('./pages/server-layout.tsx'), 'ServerLayout'),
});

export const serverOverviewRoute = createRoute({
  getParentRoute: () => serverRoute,
  path: '/',
  component: lazyPage(() => import('./pages/server-overview-page.tsx'), 'ServerOverviewPage'),
});

export const serverToolsRoute = createRoute({
  getParentRoute: () => serverRoute,
  path: '/tools',
  staticData: { tab: 'Tools' },
  validateSearch: readToolsSearch,
  loaderDeps: ({ search: { tool, kind, view } }) => ({ tool, kind, view }),
  loader: ({ context, params, deps: { tool, kind, view } }) =>
    prefetchTools(context.queryClient, context.execute, params.name, readToolsSearch({ tool, kind, view })),
  component: lazyPage(() => import('./pages/server-tools-page.tsx'), 'ServerToolsPage'),
});

export const serverConnectRoute = createRoute({
  getParentRoute: () => serverRoute,
  path: '/connect',
  staticData: { tab: 'Connect' },
  validateSearch: readConnectSearch,
  component: lazyPage(() => import('./pages/server-connect-page.tsx'), 'ServerConnectPage'),
});

export const serverAccessRoute = createRoute({
  getParentRoute: () => serverRoute,
  path: '/access',
  staticData: { tab: 'Access' },
  validateSearch: readAccessSearch,
  loaderDeps: ({ search }) => readAccessSearch({ ...search }),
  loader: ({ context: { queryClient, execute }, params: { name }, deps, preload }) => {
    void queryClient.prefetchQuery(accessRulesQuery(execute, name));
    void queryClient.prefetchQuery(toolNamesQuery(execute, name));
    // Pointing at a link asks nothing: every question is recorded.
    if (!preload) void queryClient.prefetchQuery(explanationQuery(execute, name, deps));
  },
  component: lazyPage(() => import('./pages/server-access-page.tsx'), 'ServerAccessPage'),
});

export const serverHealthRoute = createRoute({
  getParentRoute: () => serverRoute,
  path: '/health',
  staticData: { tab: 'Health' },
  validateSearch: readHealthSearch,
  loaderDeps: ({ search }) => ({ range: readHealthSearch({ ...search }).range ?? defaultRange() }),
  loader: ({ context: { execute, queryClient }, params: { name }, deps: { range } }) => {
    void queryClient.prefetchQuery(historyQuery(execute, name, range));
    void queryClient.prefetchInfiniteQuery(probesQuery(execute, name));
  },
  component: lazyPage(() => import('./pages/server-health-page.tsx'), 'ServerHealthPage'),
});

export const serverActivityRoute = createRoute({
  getParentRoute: () => serverRoute,
  path: '/activity',
  staticData: { tab: 'Activity' },
  validateSearch: readActivitySearch,
  loaderDeps: ({ search }) => readActivitySearch({ ...search }),
  loader: ({ context: { queryClient, execute }, params: { name }, deps }) => {
    void queryClient.prefetchInfiniteQuery(activityQuery(execute, name, deps));
  },
  component: lazyPage(() => import('./pages/server-activity-page.tsx'), 'ServerActivityPage'),
});

export const teamRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/teams/$slug',
  loader: ({ context, params }) => {
    void context.queryClient.prefetchQuery(teamQuery(context.execute, params.slug));
  },
  component: lazyPage(() => import('./pages/team-page.tsx'), 'TeamPage'),
});

export const mineRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/mine',
  loader: ({ context }) => {
    void context.queryClient.prefetchQuery(myServersQuery(context.execute));
  },
  component: lazyPage(() => import('./pages/mine-page.tsx'), 'MinePage'),
});

export const explainRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/explain',
  validateSearch: readExplainSearch,
  loaderDeps: ({ search }) => readExplainSearch({ ...search }),
  loader: ({ context: { queryClient, execute }, deps: { server, ...about }, preload }) => {
    if (server === undefined) return;
    void queryClient.prefetchQuery(serverQuery(execute, server));
    void queryClient.prefetchQuery(toolNamesQuery(execute, server));
    if (!preload) void queryClient.prefetchQuery(explanationQuery(execute, server, about));
  },
  component: lazyPage(() => import('./pages/explain-page.tsx'), 'ExplainPage'),
});

export const keyboardRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/help/keyboard',
  component: lazyPage(() => import('./pages/keyboard-page.tsx'), 'KeyboardPage'),
});

const routeTree = rootRoute.addChildren([
  indexRoute,
  serversRoute,
  serverRoute.addChildren([
    serverOverviewRoute,
    serverToolsRoute,
    serverConnectRoute,
    serverAccessRoute,
    serverHealthRoute,
    serverActivityRoute,
  ]),
  teamRoute,
  mineRoute,
  explainRoute,
  keyboardRoute,
]);

/** Builds the router. */
export function createAppRouter(context: RouterContext) {
  const router = createRouter({
    routeTree,
    context,
    parseSearch,
    stringifySearch,
    rewrite: {
      input: ({ url }) => {
        url.pathname = joinRawServerName(url.pathname);
        return url;
      },
    },
    scrollRestoration: true,
    defaultPreload: 'intent',
    // Inside the shell, which stays.
    defaultErrorComponent: PageProblem,
  });
  router.subscribe('onRendered', ({ fromLocation, pathChanged }) => {
    // Not on the first page: there the reader's first Tab must reach the skip link.
    if (fromLocation && pathChanged) moveFocusToHeading();
  });
  return router;
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }
  interface StaticDataRouteOption {
    /** What the document's title says of a tab, after the server's. */
    tab?: string;
    /** The page uses the whole width of the window, as tables do; else it keeps to a width that reads well. */
    wide?: true;
  }
}
