import { Button } from '@mantine/core';
import { useSyncExternalStore } from 'react';
import type { Session } from '../sign-in/session.ts';
import { Notice } from '../ui/notice.tsx';

/** Says once that the sign-in has ended. The page stays as it is, and signing in comes back to the same address. */
export function SessionNotice({ session, onSignIn }: { session: Session; onSignIn: () => void }) {
  const status = useSyncExternalStore(session.subscribe, session.status);
  if (status !== 'ended') return null;
  return (
    <Notice tone="bad" title="Your sign-in has ended" role="alert">
      <p>What you see stays, but it is no longer kept up to date.</p>
      <div>
        <Button size="xs" onClick={onSignIn}>
          Sign in again
        </Button>
      </div>
    </Notice>
  );
}
