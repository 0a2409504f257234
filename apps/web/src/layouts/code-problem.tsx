import { Button } from '@mantine/core';
import { useState } from 'react';
import { Notice } from '../ui/notice.tsx';

/**
 * Stands where code could not be loaded. A browser remembers a module that failed for as long as the document lives, so trying again
 * means loading the document anew; but only once Gatehouse answers, or a readable page would be traded for the browser's error.
 */
export function CodeProblem() {
  const [state, setState] = useState<'idle' | 'asking' | 'away'>('idle');
  const retry = async () => {
    setState('asking');
    if (await isServed()) window.location.reload();
    else setState('away');
  };
  return (
    <Notice tone="bad" title="A part of Gatehouse could not be loaded" role="alert">
      <p>
        {state === 'away'
          ? 'Gatehouse still does not answer. The pages that you opened before can still be read.'
          : 'Either there is no connection just now, or Gatehouse was updated since you opened it.'}
      </p>
      <div>
        <Button size="xs" loading={state === 'asking'} onClick={() => void retry()}>
          Try again
        </Button>
      </div>
    </Notice>
  );
}

/** Whether this page's document would come if it were asked for now. */
const isServed = (): Promise<boolean> =>
  fetch(window.location.href, { method: 'HEAD', cache: 'no-store' }).then(
    ({ ok }) => ok,
    () => false,
  );
