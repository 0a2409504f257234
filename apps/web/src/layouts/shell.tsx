import { Alert, Anchor } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Outlet, useMatches, useNavigate } from '@tanstack/react-router';
import { useSyncExternalStore } from 'react';
import { useApi } from '../api/api-context.ts';
import { useShortcut } from '../keyboard/use-shortcut.ts';
import type { Session } from '../sign-in/session.ts';
import { MainNav } from './main-nav.tsx';
import classes from './shell.module.css';
import { ShellHeader } from './shell-header.tsx';
import { viewerQuery } from './viewer-query.ts';

interface ShellProps {
  session: Session;
  onSignIn: () => void;
  onSignOut: () => void;
}

/** What surrounds every page of a signed-in person. */
export function Shell({ session, onSignIn, onSignOut }: ShellProps) {
  const status = useSyncExternalStore(session.subscribe, session.status);
  const viewer = useQuery(viewerQuery(useApi())).data?.viewer;
  const wide = useMatches({ select: (matches) => matches.some(({ staticData }) => staticData.wide) });
  useGoToShortcuts();
  return (
    <>
      <a href="#main" className={classes.skip}>
        Skip to main content
      </a>
      <ShellHeader {...(viewer && { viewer })} onSignOut={onSignOut} />
      <div className={classes.frame}>
        <MainNav roles={viewer?.roles ?? []} />
        <main id="main" tabIndex={-1} className={classes.main} data-wide={wide}>
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
      </div>
    </>
  );
}

function useGoToShortcuts(): void {
  const navigate = useNavigate();
  useShortcut('?', () => void navigate({ to: '/help/keyboard' }));
  useShortcut('g s', () => void navigate({ to: '/servers' }));
  useShortcut('g m', () => void navigate({ to: '/mine' }));
  useShortcut('g e', () => void navigate({ to: '/explain' }));
}
