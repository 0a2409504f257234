import { readChoice } from '../search-params.ts';

export const RANGES = ['24h', '7d', '30d', '90d'] as const;
export type Range = (typeof RANGES)[number];

/** Reads the time that the Health tab shows; default: 90 days. */
export const readHealthSearch = (raw: Record<string, unknown>): { readonly range?: Range } =>
  readChoice(raw, 'range', RANGES);
