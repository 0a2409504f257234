/** Time as the worker sees it; tests move it by hand. */
export interface Clock {
  /** Wall clock, for due times, leases and records. */
  readonly date: () => Date;
  /** Monotonic milliseconds, for durations. */
  readonly monotonic: () => number;
}

export const SYSTEM_CLOCK: Clock = { date: () => new Date(), monotonic: () => performance.now() };
