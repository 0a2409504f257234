import type { Clock } from '../clock.ts';

/** A clock that only a test moves. */
export interface HandClock extends Clock {
  readonly advance: (ms: number) => void;
}

/** Makes a clock standing at an instant of its own. */
export function makeHandClock(start = Date.parse('2026-11-01T08:00:00Z')): HandClock {
  let at = start;
  const advance = (ms: number) => {
    at += ms;
  };
  return { date: () => new Date(at), monotonic: () => at, advance };
}
