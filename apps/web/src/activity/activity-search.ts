import { AUDIT_ACTIONS, type AuditAction } from '@gatehouse/domain/audit/entry';
import { readChoice } from '../search-params.ts';

export const PERIODS = ['24h', '7d', '30d'] as const;
const ACTIONS = Object.keys(AUDIT_ACTIONS) as AuditAction[];

/** What of a server's activity is shown; default: everything. */
export interface ActivitySearch {
  readonly period?: (typeof PERIODS)[number];
  readonly action?: AuditAction;
}

/** Reads the state of the Activity tab. */
export const readActivitySearch = (raw: Record<string, unknown>): ActivitySearch => ({
  ...readChoice(raw, 'period', PERIODS),
  ...readChoice(raw, 'action', ACTIONS),
});

const HOUR_MS = 3_600_000;
const LENGTHS = { '24h': 24 * HOUR_MS, '7d': 7 * 24 * HOUR_MS, '30d': 30 * 24 * HOUR_MS } as const;

/** The filter that the API is asked with. */
export const toFilter = (server: string, { period, action }: ActivitySearch, now: number) => ({
  server,
  ...(action && { action }),
  ...(period && { from: new Date(now - LENGTHS[period]).toISOString() }),
});
