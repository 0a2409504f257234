import { Alert, Anchor, Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, Outlet } from '@tanstack/react-router';
import { useSyncExternalStore } from 'react';
import { useApi } from '../api/api-context.ts';
import { GetViewerDocument } from '../generated/graphql.ts';
import type { Session } from '../sign-in/session.ts';
import { ThemeChoice } from '../ui/theme-choice.tsx';
import classes from './shell.module.css';

interface ShellProps {
  session: Session;
  onSignIn: () => void;
  onSignOut: () => void;
}

/** What surrounds every page of a signed-in person. */
export function Shell({ session, onSignIn, onSignOut }: ShellProps) {
  const execute = useApi();
  const status = useSyncExternalStore(session.subscribe, session.status);
  const viewer = useQuery({
    queryKey: ['viewer'],
    queryFn: ({ signal }) => execute(GetViewerDocument, {}, signal),
    staleTime: 60_000,
  }).data?.viewer;
  return (
    <>
      <a href="#main" className={classes.skip}>
        Skip to main content
      </a>
      <header className={classes.header}>
        <Link to="/servers" className={classes.brand}>
          Gatehouse
        </Link>
        <nav aria-label="Main">
          <Link to="/servers" className={classes.tab} activeOptions={{ includeSearch: false }}>
            Servers
          </Link>
        </nav>
        <div className={classes.viewer}>
          <ThemeChoice />
          {viewer && (
            <span>
              {viewer.displayName}
              {viewer.roles.length > 0 && <span className={classes.roles}> · {viewer.roles.join(', ')}</span>}
            </span>
          )}
          <Button size="xs" variant="default" onClick={onSignOut}>
            Sign out
          </Button>
        </div>
      </header>
      <main id="main" tabIndex={-1} className={classes.main}>
        {status === 'ended' && (
          <Alert color="red" title="Your sign-in has ended" role="alert">
            What you see may be out of date.{' '}
            <Anchor component="button" type="button" onClick={onSignIn}>
              Sign in again
            </Anchor>{' '}
            to carry on from this page.
          </Alert>
        )}
        {viewer?.groups === null && (
          <Alert color="orange" title="We cannot tell which groups you are in">
            Until that is known, nothing can be allowed for you. This is not a refusal: your identity provider did not
            send your groups.
          </Alert>
        )}
        <Outlet />
      </main>
    </>
  );
}
