import { addLatencies, countLatencies, type LatencyCounts, latencyPercentile } from './latency-bins.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** Times that a history is shown for; all cells begin at whole multiples of their length in UTC. */
export const HEALTH_RANGES = {
  DAY: { cells: 48, cellMs: HOUR_MS / 2, pointMs: 5 * MINUTE_MS },
  WEEK: { cells: 42, cellMs: 4 * HOUR_MS, pointMs: HOUR_MS / 2 },
  MONTH: { cells: 30, cellMs: DAY_MS, pointMs: 2 * HOUR_MS },
  QUARTER: { cells: 90, cellMs: DAY_MS, pointMs: 6 * HOUR_MS },
} as const;

export type HealthRange = keyof typeof HEALTH_RANGES;

/** The last 24 hours in a list of servers, hour by hour. */
export const SPARK = { cells: 24, cellMs: HOUR_MS } as const;

/** What was counted in a time; instants in epoch milliseconds. */
export interface HealthCounts {
  readonly start: number;
  readonly probes: number;
  /** Probes that could open the server or were asked to sign in. */
  readonly opened: number;
  /** Probes after which it was judged degraded, or down. */
  readonly degraded: number;
  readonly down: number;
}

export type CellStatus = 'HEALTHY' | 'DEGRADED' | 'DOWN' | 'NO_DATA';

/** A time with what it is shown as. */
export interface HealthCell extends HealthCounts {
  readonly end: number;
  readonly status: CellStatus;
}

/** First instant of the cells that end with the one in which `now` lies. */
export const historyStart = (now: number, { cells, cellMs }: { cells: number; cellMs: number }): number =>
  (Math.floor(now / cellMs) - cells + 1) * cellMs;

/**
 * Status of a time: the worst that was judged in it, and nothing without a probe. A failed probe after which the server was
 * not yet judged down keeps the time from being healthy all the same: healthy says that every probe could open it.
 */
export function cellStatus({ probes, opened, degraded, down }: Omit<HealthCounts, 'start'>): CellStatus {
  if (probes === 0) return 'NO_DATA';
  if (down > 0) return 'DOWN';
  return degraded > 0 || opened < probes ? 'DEGRADED' : 'HEALTHY';
}

/** Cells without gaps in time from counts of equal or shorter times, in any order; counts outside are left aside. */
export function makeCells(
  counts: readonly HealthCounts[],
  now: number,
  range: { readonly cells: number; readonly cellMs: number },
): HealthCell[] {
  const from = historyStart(now, range);
  const { cellMs } = range;
  const sums = Array.from({ length: range.cells }, (_, index) => emptyCounts(from + index * cellMs));
  for (const one of counts) {
    const index = Math.floor((one.start - from) / cellMs);
    const sum = sums[index];
    if (sum !== undefined) sums[index] = addCounts(sum, one);
  }
  return sums.map((sum) => ({ ...sum, end: sum.start + cellMs, status: cellStatus(sum) }));
}

const emptyCounts = (start: number): HealthCounts => ({ start, probes: 0, opened: 0, degraded: 0, down: 0 });

const addCounts = (a: HealthCounts, b: HealthCounts): HealthCounts => ({
  start: a.start,
  probes: a.probes + b.probes,
  opened: a.opened + b.opened,
  degraded: a.degraded + b.degraded,
  down: a.down + b.down,
});

/** Share of the probes that could open the server, 0 to 1; null when there was none. */
export function availability(cells: readonly Omit<HealthCounts, 'start'>[]): number | null {
  const probes = cells.reduce((sum, cell) => sum + cell.probes, 0);
  return probes === 0 ? null : cells.reduce((sum, cell) => sum + cell.opened, 0) / probes;
}

/** How fast the server opened around an instant; null where no probe could tell. */
export interface LatencyPoint {
  readonly at: number;
  readonly p50: number | null;
  readonly p95: number | null;
  readonly samples: number;
}

/**
 * Points at equal distances up to the one in which `now` lies, at most 500 in every range. A time without a measured
 * latency is a point without values, so that no line is drawn across it.
 */
export function makeLatencyPoints(
  measured: readonly { readonly start: number; readonly latency: LatencyCounts }[],
  now: number,
  range: HealthRange,
): LatencyPoint[] {
  const { pointMs } = HEALTH_RANGES[range];
  const from = historyStart(now, HEALTH_RANGES[range]);
  const parts = new Map<number, LatencyCounts[]>();
  for (const { start, latency } of measured) {
    const index = Math.floor((start - from) / pointMs);
    parts.set(index, [...(parts.get(index) ?? []), latency]);
  }
  return Array.from({ length: Math.floor((now - from) / pointMs) + 1 }, (_, index) => {
    const counts = addLatencies(parts.get(index) ?? []);
    return {
      at: from + index * pointMs,
      p50: latencyPercentile(counts, 0.5),
      p95: latencyPercentile(counts, 0.95),
      samples: countLatencies(counts),
    };
  });
}
