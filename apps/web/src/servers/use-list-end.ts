import { useEffect, useEffectEvent } from 'react';

interface ListEndOptions {
  readonly range: { readonly startIndex: number; readonly endIndex: number } | null;
  /** The row that should have the focus; it may still have to come. */
  readonly wanted: number | undefined;
  readonly count: number;
  readonly onNearEnd: () => void;
  readonly onView: (from: number, to: number) => void;
}

/** So many rows before the end the next page is asked for, so that it is there in time. */
const AHEAD = 40;

/** Reports which rows are in view, and that more are needed soon. */
export function useListEnd({ range, wanted, count, onNearEnd, onView }: ListEndOptions): void {
  const from = range?.startIndex ?? 0;
  const to = range?.endIndex ?? 0;
  const near = count > 0 && Math.max(to, wanted ?? 0) >= count - AHEAD;
  const reportEnd = useEffectEvent(onNearEnd);
  const reportView = useEffectEvent(onView);
  useEffect(() => {
    if (near && count > 0) reportEnd();
  }, [near, count]);
  useEffect(() => reportView(from, to), [from, to]);
}
