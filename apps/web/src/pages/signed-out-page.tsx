import { Button } from '@mantine/core';
import { useState } from 'react';
import { Notice } from '../ui/notice.tsx';
import { PageTitle } from '../ui/page-title.tsx';
import { ThemeChoice } from '../ui/theme-choice.tsx';
import classes from './plain-page.module.css';

/** Who is not signed in sees this and nothing of the registry. */
export function SignedOutPage({ problem, onSignIn }: { problem: string | undefined; onSignIn: () => Promise<void> }) {
  const [state, setState] = useState<'idle' | 'leaving' | 'failed'>('idle');
  const signIn = () => {
    setState('leaving');
    onSignIn().catch(() => setState('failed'));
  };
  const shown = state === 'failed' ? 'The sign-in service could not be reached. Try again.' : problem;
  return (
    <main className={classes.page}>
      <img src="/icon.svg" alt="" width={48} height={48} />
      <PageTitle document="Sign in">Gatehouse</PageTitle>
      <p className={classes.text}>
        The registry of MCP servers: which are approved, who owns them, what they expose, whether they are up, and
        whether you may use them.
      </p>
      {shown && <Notice tone="bad" role="alert" title={shown} />}
      <div className={classes.actions}>
        <Button onClick={signIn} disabled={state === 'leaving'}>
          {state === 'leaving' ? 'Signing in…' : 'Sign in'}
        </Button>
        <ThemeChoice />
      </div>
    </main>
  );
}
