import type { ConditionId, LaneDecisionId } from '../ids.ts';
import { ALWAYS_REQUIRED_LANES, type Lane } from './lane.ts';

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

/** The parts of an approved revision that its approval rests on. */
export interface ApprovalGround {
  readonly environment: string;
  readonly requiredLanes: readonly Lane[];
  readonly lanes: readonly LaneStanding[];
}

/**
 * Law P1 without expiry, retirement and conditions (check 4): environment production, and every required lane stands. The
 * lanes that are always required count even if the list omits them. That an owning team exists is a database constraint.
 */
export function approvalStands({ environment, requiredLanes, lanes }: ApprovalGround): boolean {
  const stands = (lane: Lane) => lanes.some((standing) => standing.lane === lane && isApproval(standing.outcome));
  return environment === 'production' && [...ALWAYS_REQUIRED_LANES, ...requiredLanes].every(stands);
}

/** The instant from which a required lane has expired (check 5, exclusive end); infinity when none ends. */
export function approvalExpiresAt({ requiredLanes, lanes }: ApprovalGround): number {
  const required = new Set([...ALWAYS_REQUIRED_LANES, ...requiredLanes]);
  const ends = lanes.filter(({ lane }) => required.has(lane)).map(({ expiresAt }) => expiresAt ?? Number.POSITIVE_INFINITY);
  return Math.min(Number.POSITIVE_INFINITY, ...ends);
}

/** The instant from which an uncleared suspend-condition of a standing approval suspends (law P14); else infinity. */
export function suspendConditionDueAt({ lanes }: ApprovalGround): number {
  const conditions = lanes.filter(({ outcome }) => isApproval(outcome)).flatMap((standing) => standing.conditions);
  const open = conditions.filter(({ consequence, clearedAt }) => consequence === 'SUSPEND' && clearedAt === null);
  return Math.min(Number.POSITIVE_INFINITY, ...open.map(({ dueAt }) => dueAt));
}

const isApproval = (outcome: LaneOutcome): boolean => outcome === 'APPROVED' || outcome === 'APPROVED_WITH_CONDITIONS';
