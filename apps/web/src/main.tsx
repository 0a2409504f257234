import './styles.ts';
import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { type ReactNode, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { ApiContext } from './api/api-context.ts';
import { createConnection } from './api/connection.ts';
import { ConnectionContext } from './api/connection-context.ts';
import { createExecute } from './api/execute.ts';
import { createQueryClient } from './api/query-client.ts';
import { SignedOutPage } from './pages/signed-out-page.tsx';
import { StartFailedPage } from './pages/start-failed-page.tsx';
import { forgetRecentServers } from './palette/recent-servers.ts';
import { createAppRouter } from './routes.tsx';
import { loadConfiguration } from './sign-in/configuration.ts';
import { type Browser, enter, leaveToSignIn, leaveToSignOut, watchSignOut } from './sign-in/enter.ts';
import { connectIdentityProvider, type IdentityProvider, type Tokens } from './sign-in/identity-provider.ts';
import { createSession } from './sign-in/session.ts';
import { colorSchemeManager, theme } from './theme.ts';

/** An API that has not answered by then does not answer; every question is a matter of milliseconds to it. */
const ANSWER_WITHIN_MS = 20_000;

const send: typeof fetch = (...request) => window.fetch(...request);
const browser: Browser = { location: window.location, tab: window.sessionStorage, device: window.localStorage };
const root = createRoot(document.getElementById('root') as HTMLElement);

function show(page: ReactNode): void {
  root.render(
    <StrictMode>
      {/* The stylesheet already has the variables: inline style elements would break the content security policy. */}
      <MantineProvider
        theme={theme}
        colorSchemeManager={colorSchemeManager}
        defaultColorScheme="auto"
        withCssVariables={false}
        withGlobalClasses={false}
      >
        {page}
      </MantineProvider>
    </StrictMode>,
  );
}

function showApp(provider: IdentityProvider, tokens: Tokens): void {
  const session = createSession(tokens);
  const connection = createConnection(Date.now);
  const execute = createExecute({
    session,
    connection,
    send,
    now: Date.now,
    overdue: () => AbortSignal.timeout(ANSWER_WITHIN_MS),
  });
  const queryClient = createQueryClient();
  watchSignOut(window, session.end);
  const here = () => window.location.pathname + window.location.search + window.location.hash;
  const router = createAppRouter({
    queryClient,
    execute,
    session,
    signIn: () => void leaveToSignIn(provider, browser, here()),
    signOut: () => {
      forgetRecentServers();
      leaveToSignOut(provider, browser, session.idToken());
    },
  });
  show(
    <ApiContext value={execute}>
      <ConnectionContext value={connection}>
        <QueryClientProvider client={queryClient}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </ConnectionContext>
    </ApiContext>,
  );
}

async function start(): Promise<void> {
  const provider = await connectIdentityProvider(await loadConfiguration(send), window.location.origin);
  const entry = await enter(provider, browser);
  if (entry.kind === 'leaving') return;
  // The callback's address holds a spent code; the page that was asked for takes its place.
  window.history.replaceState(null, '', entry.path);
  if (entry.kind === 'signed-in') return showApp(provider, entry.tokens);
  show(<SignedOutPage problem={entry.problem} onSignIn={() => leaveToSignIn(provider, browser, entry.path)} />);
}

start().catch((error: unknown) => show(<StartFailedPage error={error} />));
