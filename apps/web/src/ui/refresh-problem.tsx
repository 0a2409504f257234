import { isSaidOnce } from '../api/api-error.ts';
import { describeClock } from '../text/age.ts';
import { Problem } from './problem.tsx';

interface RefreshProblemProps {
  /** What react-query knows of a query whose last good answer is on screen. */
  query: { isError: boolean; error: unknown; dataUpdatedAt: number; refetch: () => Promise<unknown> };
}

/**
 * Says that what is shown could not be refreshed, and since when it is unchanged; nothing while all is well, nor when
 * the frame of the page says it for everything on it.
 */
export function RefreshProblem({ query }: RefreshProblemProps) {
  if (!query.isError || isSaidOnce(query.error)) return null;
  return (
    <Problem
      title={`Could not refresh. Showing data from ${describeClock(query.dataUpdatedAt)}`}
      error={query.error}
      onRetry={() => void query.refetch()}
    />
  );
}
