import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addLatencies, countLatencies, latencyBin, latencyPercentile } from './latency-bins.ts';

const binned = (latencies: readonly number[]) => addLatencies(latencies.map((ms) => new Map([[latencyBin(ms), 1]])));

it.each([
  [0, 0],
  [1, 0],
  [2, 8],
  [40, 39],
  [2_000, 80],
  [92_000, 120],
  [10_000_000, 120],
])('%d ms fall into bin %d', (ms, bin) => {
  expect(latencyBin(ms)).toBe(bin);
});

it('no probe has no percentile', () => {
  expect(latencyPercentile(new Map(), 0.5)).toBeNull();
});

const latencies = fc.array(fc.integer({ min: 1, max: 60_000 }), { minLength: 1, maxLength: 200 });

it('a percentile is wrong by 5 % at most, and by half a millisecond of rounding', () => {
  fc.assert(
    fc.property(latencies, fc.double({ min: 0.01, max: 1, noNaN: true }), (all, share) => {
      const exact = all.toSorted((a, b) => a - b)[Math.max(1, Math.ceil(all.length * share)) - 1] ?? 0;
      const read = latencyPercentile(binned(all), share) ?? 0;
      expect(Math.abs(read - exact)).toBeLessThanOrEqual(exact * 0.05 + 0.5);
    }),
  );
});

it('counts of parts add up to the counts of the whole', () => {
  fc.assert(
    fc.property(latencies, latencies, (a, b) => {
      const whole = binned([...a, ...b]);
      expect(new Map(addLatencies([binned(a), binned(b)]))).toEqual(whole);
      expect(countLatencies(whole)).toBe(a.length + b.length);
    }),
  );
});
