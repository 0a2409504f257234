import { describeClock } from '../text/age.ts';
import { Problem } from './problem.tsx';

interface RefreshProblemProps {
  /** What react-query knows of a query whose last good answer is on screen. */
  query: { isError: boolean; error: unknown; dataUpdatedAt: number; refetch: () => Promise<unknown> };
}

/** Says that what is shown could not be refreshed, and since when it is unchanged; nothing while all is well. */
export function RefreshProblem({ query }: RefreshProblemProps) {
  if (!query.isError) return null;
  return (
    <Problem
      title={`Could not refresh. Showing data from ${describeClock(query.dataUpdatedAt)}`}
      error={query.error}
      onRetry={() => void query.refetch()}
    />
  );
}
