import { LANES } from '@gatehouse/domain/review/lane';
import type { LaneState, LaneStateCode } from '../../generated/graphql.ts';
import type { LaneRow } from './repository.ts';

/** Lanes as shown to people, in their fixed order. */
export const describeLanes = (rows: readonly LaneRow[], at: number): LaneState[] =>
  LANES.flatMap((lane) => rows.filter((row) => row.lane === lane)).map((row) => ({
    lane: row.lane,
    state: stateOf(row, at),
    reason: row.reason,
    decidedAt: row.decidedAt,
    expiresAt: row.expiresAt,
    decidedBy: row.decidedBy,
    conditions: row.conditions.map((condition) => ({ ...condition, dueAt: new Date(condition.dueAt) })),
  }));

/** An approval ends when it expires (`now < expiresAt`); a rejection does not. */
function stateOf({ outcome, expiresAt }: LaneRow, at: number): LaneStateCode {
  if (outcome === null) return 'NOT_STARTED';
  const approved = outcome === 'APPROVED' || outcome === 'APPROVED_WITH_CONDITIONS';
  return approved && expiresAt !== null && at >= expiresAt.getTime() ? 'EXPIRED' : outcome;
}
