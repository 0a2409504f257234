import { Button } from '@mantine/core';
import { ApiError } from '../api/api-error.ts';
import { Notice } from './notice.tsx';
import classes from './problem.module.css';

/** Says what failed, what is still shown, and offers to try again; the request id is what support asks for. */
export function Problem({ title, error, onRetry }: { title: string; error: unknown; onRetry: () => void }) {
  const requestId = error instanceof ApiError ? error.requestId : undefined;
  return (
    <Notice tone="bad" title={title} role="alert">
      <p>{error instanceof ApiError ? error.message : 'Something in this page failed. Reloading it may help.'}</p>
      <div className={classes.actions}>
        <Button size="xs" variant="default" onClick={onRetry}>
          Try again
        </Button>
        {requestId && (
          <span>
            Request id <code>{requestId}</code>
          </span>
        )}
      </div>
    </Notice>
  );
}
