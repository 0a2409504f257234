import { expect, test } from 'vitest';
import {
  describeCellProbes,
  describeCellTime,
  describeDuration,
  describeHistory,
  describeShare,
  isWithin,
} from './describe-history.ts';
import type { Cell, History, Incident } from './health-query.ts';
import { readHealthSearch } from './health-search.ts';

const cell: Cell = {
  start: '2026-11-12T00:00:00.000Z',
  end: '2026-11-13T00:00:00.000Z',
  status: 'HEALTHY',
  probes: 288,
  failed: 0,
  degraded: 0,
  down: 0,
};
const history: History = {
  from: cell.start,
  asOf: cell.end,
  cells: [cell],
  latency: [],
  incidents: [],
  markers: [],
  availability: null,
  probes: 0,
  cellsWithoutData: 0,
};
const incident: Incident = {
  id: 'inc_1',
  status: 'DOWN',
  startedAt: '2026-11-12T10:00:00.000Z',
  endedAt: null,
  text: '',
};

test.each([
  [
    { ...history, availability: 0.99945, cellsWithoutData: 3, incidents: [incident, incident] },
    '99.94 % over 90 days · 2 incidents · 3 days without data',
  ],
  [{ ...history, availability: 1 }, '100 % over 90 days · no incidents'],
  [{ ...history, cellsWithoutData: 1 }, 'No probe in the last 90 days · no incidents · 1 day without data'],
])('a history is told in one line %#', (given, words) => {
  expect(describeHistory(given, '90d')).toBe(words);
});

test('a share is never rounded up to a hundred', () => {
  expect(describeShare(0.99999)).toBe('99.99 %');
  expect(describeShare(0)).toBe('0.00 %');
});

test('a bar says its time and what was measured in it; a day is one of UTC', () => {
  expect(describeCellTime(cell)).toBe('12 Nov 2026 (UTC)');
  expect(describeCellProbes(cell)).toBe('288 probes');
  expect(describeCellProbes({ ...cell, probes: 0 })).toBe('Nobody looked.');
  expect(describeCellProbes({ ...cell, probes: 4, failed: 2, down: 1, degraded: 1 })).toBe(
    '4 probes, 2 could not open it, judged down once, judged degraded once',
  );
});

test.each([
  [400, '1 s'],
  [45_000, '45 s'],
  [60_000, '1 min'],
  [7_200_000, '2 h'],
  [7_500_000, '2 h 5 min'],
  [100 * 3_600_000, '4 d 4 h'],
])('%d ms are %s', (ms, words) => {
  expect(describeDuration(ms)).toBe(words);
});

test('an incident belongs to every bar that it reaches into; one that goes on reaches to now', () => {
  expect(isWithin(incident, cell)).toBe(true);
  expect(isWithin({ ...incident, startedAt: '2026-11-01T00:00:00Z', endedAt: null }, cell)).toBe(true);
  expect(isWithin({ ...incident, startedAt: '2026-11-01T00:00:00Z', endedAt: '2026-11-02T00:00:00Z' }, cell)).toBe(
    false,
  );
  expect(isWithin({ ...incident, startedAt: '2026-11-13T00:00:00Z' }, cell)).toBe(false);
});

test('the address says what is shown; what it does not understand is left aside', () => {
  expect(readHealthSearch({ range: '7d', table: ['bars', 'pie'], at: '2026-11-12T00:00:00Z' })).toEqual({
    range: '7d',
    table: ['bars'],
    at: '2026-11-12T00:00:00Z',
  });
  expect(readHealthSearch({ range: '5y', at: 'yesterday' })).toEqual({});
});
