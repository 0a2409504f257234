/** How much wider each bin is than the one before. */
const GROWTH = 1.1;
/** The last bin: everything slower. */
const LAST_BIN = 120;

/** How many probes fell into each latency bin. */
export type LatencyCounts = ReadonlyMap<number, number>;

/**
 * Bin of a latency in whole milliseconds. Bins grow by a tenth each, so that counts of any times can be added up and a
 * percentile read from them is wrong by 5 % at most. The same rule as `latency_bin` in the database.
 */
export const latencyBin = (ms: number): number =>
  Math.min(LAST_BIN, Math.ceil(Math.log(Math.max(ms, 1)) / Math.log(GROWTH)));

/** The latency that stands for a bin, in milliseconds: the middle of its whole values on the scale of ratios. */
const latencyOf = (bin: number): number => (bin === 0 ? 1 : Math.round(GROWTH ** (bin - 0.5)));

/** Adds counts up, bin by bin. */
export function addLatencies(all: Iterable<LatencyCounts>): LatencyCounts {
  const sum = new Map<number, number>();
  for (const counts of all) {
    for (const [bin, count] of counts) sum.set(bin, (sum.get(bin) ?? 0) + count);
  }
  return sum;
}

/** How many probes were counted. */
export const countLatencies = (counts: LatencyCounts): number =>
  [...counts.values()].reduce((sum, count) => sum + count, 0);

/**
 * Latency in milliseconds that this share (above 0, up to 1) of the probes did not exceed, by nearest rank; null when
 * there was none.
 */
export function latencyPercentile(counts: LatencyCounts, share: number): number | null {
  const rank = Math.max(1, Math.ceil(countLatencies(counts) * share));
  let passed = 0;
  for (const bin of [...counts.keys()].sort((a, b) => a - b)) {
    passed += counts.get(bin) ?? 0;
    if (passed >= rank) return latencyOf(bin);
  }
  return null;
}
