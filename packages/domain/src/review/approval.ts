import type { ApprovedRevision, ServerFacts } from '../access/facts.ts';
import type { ConditionId, LaneDecisionId } from '../ids.ts';
import { ALWAYS_REQUIRED_LANES, LANES, type Lane } from './lane.ts';

export type LaneOutcome = 'APPROVED' | 'APPROVED_WITH_CONDITIONS' | 'CHANGES_REQUESTED' | 'REJECTED';

/** A condition of an approval; a suspend-condition acts once `now >= dueAt` and it is not cleared (law P14). */
export interface Condition {
  readonly id: ConditionId;
  readonly text: string;
  readonly dueAt: number;
  readonly consequence: 'WARN' | 'SUSPEND';
  readonly clearedAt: number | null;
}

/** The latest decision of a lane that was not withdrawn: the one that counts (law P1). */
export interface LaneStanding {
  readonly lane: Lane;
  readonly decisionId: LaneDecisionId;
  readonly outcome: LaneOutcome;
  readonly decidedAt: number;
  readonly expiresAt: number | null;
  readonly conditions: readonly Condition[];
}

const NEVER = Number.POSITIVE_INFINITY;

/** Only an approval, with or without conditions, stands (law P1). */
export const isApproval = (outcome: LaneOutcome): boolean =>
  outcome === 'APPROVED' || outcome === 'APPROVED_WITH_CONDITIONS';

/** Lanes that must stand: the revision's own, and always SECURITY and LEGAL_PRIVACY, whatever its list says (law P1). */
export const mustStand = (approved: ApprovedRevision): readonly Lane[] =>
  LANES.filter((lane) => ALWAYS_REQUIRED_LANES.includes(lane) || approved.requiredLanes.includes(lane));

/**
 * The first required lane without a standing approval; null when all stand. Two standings of one lane never come from
 * `latestStanding`; if they do, each must be an approval.
 */
export function missingLane(approved: ApprovedRevision): Lane | null {
  const stands = (lane: Lane) => {
    const standings = approved.lanes.filter((standing) => standing.lane === lane);
    return standings.length > 0 && standings.every(({ outcome }) => isApproval(outcome));
  };
  return mustStand(approved).find((lane) => !stands(lane)) ?? null;
}

/** Law P1 for the revision alone: environment production and every required lane standing. */
export const approvalStands = (approved: ApprovedRevision): boolean =>
  approved.environment === 'production' && missingLane(approved) === null;

/** Check 4 of design section 5: law P1 without expiry, retirement and conditions, which checks 5, 2 and 3 name. */
export const approvalHolds = (server: ServerFacts): boolean =>
  Boolean(server.teamId) && server.approved !== null && approvalStands(server.approved);

const requiredStandings = (approved: ApprovedRevision): readonly LaneStanding[] => {
  const required = mustStand(approved);
  return approved.lanes.filter(({ lane }) => required.includes(lane));
};

/** Instant from which a required lane has expired (exclusive end: expired once `now` reaches it); infinite when never. */
export const approvalExpiresAt = (approved: ApprovedRevision): number =>
  Math.min(NEVER, ...requiredStandings(approved).map(({ expiresAt }) => expiresAt ?? NEVER));

/** The required lane that expired first, at `at`; null when none has (check 5). */
export function expiredLane(server: ServerFacts, at: number): LaneStanding | null {
  if (server.approved === null) return null;
  const expiresAt = approvalExpiresAt(server.approved);
  if (at < expiresAt || expiresAt === NEVER) return null;
  return requiredStandings(server.approved).find((standing) => standing.expiresAt === expiresAt) ?? null;
}

/** Suspend-conditions not cleared, of any lane that decided: a lane that was not required may still set one (law P14). */
const suspendConditions = (approved: ApprovedRevision): readonly Condition[] =>
  approved.lanes
    .flatMap(({ conditions }) => conditions)
    .filter(({ consequence, clearedAt }) => consequence === 'SUSPEND' && clearedAt === null);

/** Instant from which an uncleared suspend-condition suspends the server (law P14); infinite when none. */
export const suspendConditionDueAt = (approved: ApprovedRevision): number =>
  Math.min(NEVER, ...suspendConditions(approved).map(({ dueAt }) => dueAt));

/** The uncleared suspend-condition that fell due first, at `at`; null when none has (part of check 3, law P14). */
export function overdueCondition(server: ServerFacts, at: number): Condition | null {
  if (server.approved === null) return null;
  const dueAt = suspendConditionDueAt(server.approved);
  if (at < dueAt || dueAt === NEVER) return null;
  return suspendConditions(server.approved).find((condition) => condition.dueAt === dueAt) ?? null;
}

/** Instant from which the server answers RETIRED: its retirement or, deprecated, its sunset (law P1); infinite when none. */
export const retiredFrom = (server: ServerFacts): number =>
  Math.min(server.retiredAt ?? NEVER, server.sunsetAt ?? NEVER);
