import { useQueryErrorResetBoundary } from '@tanstack/react-query';
import { type ErrorComponentProps, useRouter } from '@tanstack/react-router';
import { PageTitle } from '../ui/page-title.tsx';
import { Problem } from '../ui/problem.tsx';
import { CodeProblem } from './code-problem.tsx';
import { PageLoadError } from './lazy-page.tsx';

/** Takes the place of a page that failed as a whole; header and navigation stay. */
export function PageProblem({ error, reset }: ErrorComponentProps) {
  const router = useRouter();
  const queries = useQueryErrorResetBoundary();
  const retry = () => {
    queries.reset();
    reset();
    void router.invalidate();
  };
  return (
    <>
      <PageTitle document="Problem">This page could not be shown</PageTitle>
      {error instanceof PageLoadError ? (
        <CodeProblem />
      ) : (
        <Problem title="Something in this page failed" error={error} onRetry={retry} />
      )}
    </>
  );
}
