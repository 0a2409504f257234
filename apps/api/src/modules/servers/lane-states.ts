import { LANES, type Lane } from '@gatehouse/domain/review/lane';
import type { LaneState, LaneStateCode } from '../../generated/graphql.ts';
import type { LaneRow } from './repository.ts';

/** All lanes as shown to people, in their fixed order; none for a server that was never submitted (its lanes are not fixed yet). */
export const describeLanes = (rows: readonly LaneRow[], at: number): LaneState[] =>
  rows.length === 0
    ? []
    : LANES.map((lane) =>
        describeLane(
          lane,
          rows.find((row) => row.lane === lane),
          at,
        ),
      );

/** Lanes are fixed at submission (law P6), so one without a row is not required. */
function describeLane(lane: Lane, row: LaneRow | undefined, at: number): LaneState {
  if (row === undefined) return { ...NOT_REQUIRED, lane, reason: WHY_NOT_REQUIRED[lane] };
  return {
    lane,
    state: stateOf(row, at),
    reason: row.reason,
    decidedAt: row.decidedAt,
    expiresAt: row.expiresAt,
    decidedBy: row.decidedBy,
    conditions: row.conditions.map((condition) => ({ ...condition, dueAt: new Date(condition.dueAt) })),
  };
}

const NOT_REQUIRED: Omit<LaneState, 'lane' | 'reason'> = {
  state: 'NOT_REQUIRED',
  decidedAt: null,
  expiresAt: null,
  decidedBy: null,
  conditions: [],
};

const WHY_NOT_REQUIRED: Readonly<Record<Lane, string>> = {
  SECURITY: 'This lane was not asked for when the revision was submitted.',
  LEGAL_PRIVACY: 'This lane was not asked for when the revision was submitted.',
  GENAI: 'The owner answered that it uses no generative AI.',
};

/** An approval ends when it expires (`now < expiresAt`); a rejection does not. */
function stateOf({ outcome, expiresAt }: LaneRow, at: number): LaneStateCode {
  if (outcome === null) return 'NOT_STARTED';
  const approved = outcome === 'APPROVED' || outcome === 'APPROVED_WITH_CONDITIONS';
  return approved && expiresAt !== null && at >= expiresAt.getTime() ? 'EXPIRED' : outcome;
}
