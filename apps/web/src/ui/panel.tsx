import { useQueryErrorResetBoundary } from '@tanstack/react-query';
import { CatchBoundary } from '@tanstack/react-router';
import { type ReactNode, Suspense } from 'react';
import { Problem } from './problem.tsx';

interface PanelProps {
  /** What is shown here, as in "Could not load the health history". */
  what: string;
  skeleton: ReactNode;
  children: ReactNode;
}

/**
 * A part of a page that loads and fails by itself: what fails in it leaves the rest as it is. Components inside read their
 * query with `useSuspenseQuery`, hence without asking whether it has come yet.
 */
export function Panel({ what, skeleton, children }: PanelProps) {
  const { reset } = useQueryErrorResetBoundary();
  return (
    <CatchBoundary
      getResetKey={() => what}
      errorComponent={({ error, reset: clear }) => (
        <Problem
          title={`Could not load ${what}`}
          error={error}
          onRetry={() => {
            reset();
            clear();
          }}
        />
      )}
    >
      <Suspense fallback={skeleton}>{children}</Suspense>
    </CatchBoundary>
  );
}
