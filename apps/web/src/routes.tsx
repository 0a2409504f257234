import type { QueryClient } from '@tanstack/react-query';
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router';
import type { Execute } from './api/execute.ts';
import { Shell } from './layouts/shell.tsx';
import { NotFoundPage } from './pages/not-found-page.tsx';
import { joinRawServerName } from './path-builder.ts';
import { parseSearch, stringifySearch } from './search-params.ts';
import { serverQuery } from './servers/server-query.ts';
import { serversQuery } from './servers/servers-query.ts';
import { readServersSearch } from './servers/servers-search.ts';
import type { Session } from './sign-in/session.ts';
import { moveFocusToHeading } from './ui/heading-focus.ts';
import { Problem } from './ui/problem.tsx';

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
  errorComponent: ({ error, reset }) => <Problem title="This page failed" error={error} onRetry={reset} />,
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
  validateSearch: readServersSearch,
  loaderDeps: ({ search }) => search,
  loader: ({ context, deps }) => {
    void context.queryClient.prefetchInfiniteQuery(serversQuery(context.execute, deps));
  },
  component: lazyRouteComponent(() => import('./pages/servers-page.tsx'), 'ServersPage'),
});

export const serverRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/servers/$name',
  validateSearch: ({ tool }: Record<string, unknown>): { tool?: string } => (typeof tool === 'string' ? { tool } : {}),
  loader: ({ context, params }) => {
    void context.queryClient.prefetchQuery(serverQuery(context.execute, params.name));
  },
  component: lazyRouteComponent(() => import('./pages/server-page.tsx'), 'ServerPage'),
});

/** Builds the router. */
export function createAppRouter(context: RouterContext) {
  const router = createRouter({
    routeTree: rootRoute.addChildren([indexRoute, serversRoute, serverRoute]),
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
}
