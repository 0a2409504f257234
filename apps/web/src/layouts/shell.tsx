import { Outlet, useMatches, useNavigate } from '@tanstack/react-router';
import { useShortcut } from '../keyboard/use-shortcut.ts';
import type { Session } from '../sign-in/session.ts';
import { Notice } from '../ui/notice.tsx';
import { ConnectionNotice } from './connection-notice.tsx';
import { MainNav } from './main-nav.tsx';
import { SessionNotice } from './session-notice.tsx';
import classes from './shell.module.css';
import { ShellHeader } from './shell-header.tsx';
import { useViewer } from './use-viewer.ts';

interface ShellProps {
  session: Session;
  onSignIn: () => void;
  onSignOut: () => void;
}

/** What surrounds every page of a signed-in person. */
export function Shell({ session, onSignIn, onSignOut }: ShellProps) {
  const viewer = useViewer();
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
          <SessionNotice session={session} onSignIn={onSignIn} />
          <ConnectionNotice />
          {viewer?.groups === null && (
            <Notice tone="warn" title="We cannot tell which groups you are in">
              Until that is known, nothing can be allowed for you. This is not a refusal: your identity provider did not
              send your groups.
            </Notice>
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
