import type { HealthRange } from '../generated/graphql.ts';
import { readChoice, readText, readTexts } from '../search-params.ts';

export const RANGES = ['24h', '7d', '30d', '90d'] as const;
export type Range = (typeof RANGES)[number];

/** What can be read as a table instead of a picture. */
export const PICTURES = ['bars', 'latency'] as const;
export type Picture = (typeof PICTURES)[number];

export interface HealthSearch {
  readonly range?: Range;
  readonly table?: Picture[];
  /** Start of the bar that was opened, as an ISO instant: incidents of its time alone are listed. */
  readonly at?: string;
}

/** Reads what the Health tab shows. */
export function readHealthSearch(raw: Record<string, unknown>): HealthSearch {
  const table = readTexts(raw.table).filter((text): text is Picture => PICTURES.some((known) => known === text));
  const { at } = readText(raw, 'at');
  return {
    ...readChoice(raw, 'range', RANGES),
    ...(table.length > 0 && { table }),
    ...(at !== undefined && !Number.isNaN(Date.parse(at)) && { at }),
  };
}

/** Range without a choice: as many days as the screen has room for. */
export const defaultRange = (): Range => (globalThis.matchMedia?.('(max-width: 47.99rem)').matches ? '30d' : '90d');

/** The API's name of a range. */
export const RANGE_CODES: Readonly<Record<Range, HealthRange>> = {
  '24h': 'DAY',
  '7d': 'WEEK',
  '30d': 'MONTH',
  '90d': 'QUARTER',
};
