import { Button } from '@mantine/core';
import { useQueryErrorResetBoundary } from '@tanstack/react-query';
import { type ErrorComponentProps, useRouter } from '@tanstack/react-router';
import { Notice } from '../ui/notice.tsx';
import { PageTitle } from '../ui/page-title.tsx';
import { Problem } from '../ui/problem.tsx';
import { PageLoadError } from './lazy-page.tsx';

/** Takes the place of a page that failed as a whole; header and navigation stay. */
export function PageProblem({ error, reset }: ErrorComponentProps) {
  const router = useRouter();
  const queries = useQueryErrorResetBoundary();
  const retry = () => {
    if (error instanceof PageLoadError) error.forget();
    queries.reset();
    reset();
    void router.invalidate();
  };
  return (
    <>
      <PageTitle document="Problem">This page could not be shown</PageTitle>
      {error instanceof PageLoadError ? (
        <Notice tone="bad" title="A part of Gatehouse could not be loaded" role="alert">
          <p>Either there is no connection just now, or Gatehouse was updated since you opened it.</p>
          <div>
            <Button size="xs" onClick={retry}>
              Try again
            </Button>{' '}
            <Button size="xs" variant="default" onClick={() => window.location.reload()}>
              Reload Gatehouse
            </Button>
          </div>
        </Notice>
      ) : (
        <Problem title="Something in this page failed" error={error} onRetry={retry} />
      )}
    </>
  );
}
