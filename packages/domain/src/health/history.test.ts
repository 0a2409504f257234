import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  availability,
  type CellStatus,
  cellStatus,
  HEALTH_RANGES,
  type HealthRange,
  makeCells,
  makeLatencyPoints,
  SPARK,
} from './history.ts';

const NOW = Date.UTC(2026, 10, 25, 10, 17);
const HALF_HOUR = 1_800_000;
const RANGES = Object.keys(HEALTH_RANGES) as HealthRange[];

describe('the status of a time', () => {
  it.each<[string, [number, number, number, number], CellStatus]>([
    ['no probe', [0, 0, 0, 0], 'NO_DATA'],
    ['every probe opened', [6, 6, 0, 0], 'HEALTHY'],
    ['one was judged degraded', [6, 6, 1, 0], 'DEGRADED'],
    ['one was judged down', [6, 3, 2, 1], 'DOWN'],
    ['one failed and changed no status', [6, 5, 0, 0], 'DEGRADED'],
    ['only a first probe, which failed', [1, 0, 0, 0], 'DEGRADED'],
  ])('%s', (_, [probes, opened, degraded, down], status) => {
    expect(cellStatus({ probes, opened, degraded, down })).toBe(status);
  });
});

const counts = fc
  .record({
    start: fc.integer({ min: 0, max: 100 * 48 }).map((n) => Math.floor(NOW / HALF_HOUR - n) * HALF_HOUR),
    probes: fc.integer({ min: 1, max: 180 }),
  })
  .chain(({ start, probes }) =>
    fc.record({
      start: fc.constant(start),
      probes: fc.constant(probes),
      opened: fc.integer({ min: 0, max: probes }),
      degraded: fc.constant(0),
      down: fc.integer({ min: 0, max: 1 }),
    }),
  );

describe('cells', () => {
  it('follow one another without a gap up to the one that is going on, whatever was counted', () => {
    fc.assert(
      fc.property(
        fc.array(counts),
        fc.constantFrom(...RANGES.map((range) => HEALTH_RANGES[range]), SPARK),
        (all, range) => {
          const cells = makeCells(all, NOW, range);
          expect(cells).toHaveLength(range.cells);
          cells.forEach((cell, i) => {
            expect(cell.end - cell.start).toBe(range.cellMs);
            expect(cell.start % range.cellMs).toBe(0);
            if (i > 0) expect(cell.start).toBe(cells[i - 1]?.end);
            expect(cell.status === 'NO_DATA').toBe(cell.probes === 0);
          });
          expect(cells.at(-1)?.start).toBeLessThanOrEqual(NOW);
          expect(cells.at(-1)?.end).toBeGreaterThan(NOW);
        },
      ),
    );
  });

  it('lose and invent no probe of their time', () => {
    fc.assert(
      fc.property(fc.array(counts), fc.constantFrom(...RANGES), (all, range) => {
        const cells = makeCells(all, NOW, HEALTH_RANGES[range]);
        const from = cells[0]?.start ?? 0;
        const expected = all.filter(({ start }) => start >= from).reduce((sum, { probes }) => sum + probes, 0);
        expect(cells.reduce((sum, { probes }) => sum + probes, 0)).toBe(expected);
      }),
    );
  });
});

describe('availability', () => {
  it('is not known without a probe', () => {
    expect(availability([])).toBeNull();
    expect(availability([{ probes: 0, opened: 0, degraded: 0, down: 0 }])).toBeNull();
  });
  it('is the share of probes, not of cells', () => {
    const one = { degraded: 0, down: 0 };
    expect(
      availability([
        { ...one, probes: 99, opened: 99 },
        { ...one, probes: 1, opened: 0 },
      ]),
    ).toBe(0.99);
  });
});

describe('latency', () => {
  it.each(RANGES)('has at most 500 points in %s, at equal distances, the last one now', (range) => {
    const points = makeLatencyPoints([], NOW, range);
    const { pointMs } = HEALTH_RANGES[range];
    expect(points.length).toBeLessThanOrEqual(500);
    expect(points.every(({ p50, p95, samples }) => p50 === null && p95 === null && samples === 0)).toBe(true);
    expect(points.slice(1).every(({ at }, i) => at - (points[i]?.at ?? 0) === pointMs)).toBe(true);
    expect(NOW - (points.at(-1)?.at ?? 0)).toBeLessThan(pointMs);
  });

  it('joins what was measured in the time of a point, and leaves a gap where nothing was', () => {
    const start = Math.floor(NOW / HALF_HOUR) * HALF_HOUR - 4 * HALF_HOUR;
    const points = makeLatencyPoints(
      [
        { start, latency: new Map([[39, 9]]) },
        { start, latency: new Map([[80, 1]]) },
      ],
      NOW,
      'WEEK',
    );
    expect(points.find(({ at }) => at === start)).toEqual({ at: start, p50: 39, p95: 1953, samples: 10 });
    expect(points.find(({ at }) => at === start + HALF_HOUR)).toMatchObject({ p50: null, samples: 0 });
  });
});
