import { useQueryErrorResetBoundary } from '@tanstack/react-query';
import { CatchBoundary } from '@tanstack/react-router';
import { type ReactNode, Suspense, useEffect, useEffectEvent, useRef } from 'react';
import { useConnection } from '../api/connection-context.ts';
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
        <PanelProblem
          what={what}
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

/** Tries again by itself when the API answers again: the reader should not have to press a button in every panel. */
function PanelProblem({ what, error, onRetry }: { what: string; error: unknown; onRetry: () => void }) {
  const { reachable, waitUntil } = useConnection();
  const fine = reachable && waitUntil === 0;
  const wasFine = useRef(fine);
  const retry = useEffectEvent(onRetry);
  useEffect(() => {
    if (fine && !wasFine.current) retry();
    wasFine.current = fine;
  }, [fine]);
  return <Problem title={`Could not load ${what}`} error={error} onRetry={onRetry} />;
}
