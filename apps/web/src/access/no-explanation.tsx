import { Button } from '@mantine/core';
import { ApiError, isPassing } from '../api/api-error.ts';
import { Notice } from '../ui/notice.tsx';
import classes from './explainer.module.css';

interface NoExplanationProps {
  error: unknown;
  aboutOther: boolean;
  onAskAboutSelf: () => void;
  onRetry: () => void;
}

/** Why there is no answer. That we could not ask says nothing about what the answer would be. */
export function NoExplanation({ error, aboutOther, onAskAboutSelf, onRetry }: NoExplanationProps) {
  const code = error instanceof ApiError ? error.code : 'INTERNAL';
  const passing = isPassing(error) || code === 'INTERNAL';
  const refused = code === 'NOT_PERMITTED' && aboutOther;
  const title = passing
    ? 'We could not ask, so we cannot tell. This is not a refusal.'
    : refused
      ? 'You may ask here about yourself only.'
      : 'This question cannot be asked.';
  const requestId = error instanceof ApiError ? error.requestId : undefined;
  return (
    <Notice tone="warn" role="alert" title={title}>
      <p>{error instanceof ApiError ? error.message : 'Something in this page failed.'}</p>
      <div className={classes.actions}>
        {aboutOther && !passing && (
          <Button size="xs" variant="default" onClick={onAskAboutSelf}>
            Ask about yourself
          </Button>
        )}
        {passing && (
          <Button size="xs" variant="default" onClick={onRetry}>
            Try again
          </Button>
        )}
        {passing && requestId && (
          <span className={classes.note}>
            Request id <code>{requestId}</code>
          </span>
        )}
      </div>
    </Notice>
  );
}
