import { describeClock, describeDay, describeMoment } from '../text/age.ts';
import { countOf } from '../text/count.ts';
import type { Cell, History, Incident } from './health-query.ts';
import type { Range } from './health-search.ts';

export const RANGE_WORDS: Readonly<Record<Range, string>> = {
  '24h': '24 hours',
  '7d': '7 days',
  '30d': '30 days',
  '90d': '90 days',
};

/** What a cell of a range is called. */
const CELL_WORDS: Readonly<Record<Range, readonly [one: string, many: string]>> = {
  '24h': ['half-hour', 'half-hours'],
  '7d': ['4-hour block', '4-hour blocks'],
  '30d': ['day', 'days'],
  '90d': ['day', 'days'],
};

const UTC_DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
const DAY_MS = 86_400_000;

const isDay = ({ start, end }: Cell) => Date.parse(end) - Date.parse(start) >= DAY_MS;

/** When a cell was: a day in UTC, or hours of the reader's clock. */
export function describeCellTime(cell: Cell): string {
  if (isDay(cell)) return `${UTC_DAY.format(new Date(cell.start))} (UTC)`;
  return `${describeDay(cell.start)}, ${describeClock(Date.parse(cell.start))} to ${describeClock(Date.parse(cell.end))}`;
}

/** How much was measured in a cell, and how much of it went wrong. */
export function describeCellProbes({ probes, failed, degraded, down }: Cell): string {
  if (probes === 0) return 'Nobody looked.';
  const parts = [
    countOf(probes, 'probe'),
    ...(failed > 0 ? [`${failed} could not open it`] : []),
    ...(down > 0 ? [`judged down ${timesOf(down)}`] : []),
    ...(degraded > 0 ? [`judged degraded ${timesOf(degraded)}`] : []),
  ];
  return parts.join(', ');
}

const timesOf = (count: number): string => (count === 1 ? 'once' : countOf(count, 'time'));

/** "99.94 %": never rounded up to a hundred, for that would hide a failure. */
export function describeShare(share: number): string {
  const percent = Math.floor(share * 10_000) / 100;
  return `${percent === 100 ? '100' : percent.toFixed(2)} %`;
}

/** "99.94 % over 90 days · 2 incidents · 3 days without data". */
export function describeHistory(history: History, range: Range): string {
  const { availability, incidents, cellsWithoutData } = history;
  const [one, many] = CELL_WORDS[range];
  return [
    availability === null
      ? `No probe in the last ${RANGE_WORDS[range]}`
      : `${describeShare(availability)} over ${RANGE_WORDS[range]}`,
    incidents.length === 0 ? 'no incidents' : countOf(incidents.length, 'incident'),
    ...(cellsWithoutData > 0 ? [`${countOf(cellsWithoutData, one, many)} without data`] : []),
  ].join(' · ');
}

/** Whether an incident reaches into a cell; one that goes on reaches to now. */
export const isWithin = ({ startedAt, endedAt }: Incident, { start, end }: Cell): boolean =>
  Date.parse(startedAt) < Date.parse(end) && (endedAt === null || Date.parse(endedAt) >= Date.parse(start));

/** "3 min", "2 h 5 min", "1 d 4 h". */
export function describeDuration(ms: number): string {
  const minutes = Math.floor(ms / 60_000);
  if (minutes < 1) return `${Math.max(1, Math.round(ms / 1000))} s`;
  if (minutes < 60) return `${minutes} min`;
  const hours = Math.floor(minutes / 60);
  const [big, small] =
    hours < 48 ? [`${hours} h`, `${minutes % 60} min`] : [`${Math.floor(hours / 24)} d`, `${hours % 24} h`];
  return small.startsWith('0 ') ? big : `${big} ${small}`;
}

/** From when to when an incident was, and how long. */
export function describeIncidentTime({ startedAt, endedAt }: Incident, now: number): string {
  const duration = describeDuration((endedAt === null ? now : Date.parse(endedAt)) - Date.parse(startedAt));
  if (endedAt === null) return `Since ${describeMoment(startedAt)}, for ${duration} so far`;
  return `${describeMoment(startedAt)} to ${describeMoment(endedAt)}, ${duration}`;
}
