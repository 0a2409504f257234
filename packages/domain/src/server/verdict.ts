import type { ApprovedRevision, ServerFacts } from '../access/facts.ts';
import { approvalHolds, expiredLane, overdueCondition, retiredFrom } from '../review/approval.ts';
import { activeSuspensions } from './suspension.ts';

/** The verdict shown to people, in words (design section 3). Health never changes it. */
export const VERDICT_WORDS = {
  EXPERIMENTAL: 'Experimental',
  IN_REVIEW: 'In review',
  CHANGES_REQUESTED: 'Changes requested',
  NOT_APPROVED: 'Not approved',
  APPROVED: 'Approved for production',
  APPROVED_WITH_CONDITIONS: 'Approved with conditions',
  CHANGED_SINCE_APPROVAL: 'Approved, but changed since',
  EXPIRED: 'Expired',
  SUSPENDED: 'Suspended',
  DEPRECATED: 'Deprecated',
  RETIRED: 'Retired',
} as const;

export type Verdict = keyof typeof VERDICT_WORDS;

/**
 * The one verdict on a server at `at` (epoch milliseconds): the worst of what gates its use. Computed from the same parts
 * as decisions (law P1), so screen and door cannot disagree.
 */
export function judgeVerdict(server: ServerFacts, at: number): Verdict {
  if (!(at < retiredFrom(server))) return 'RETIRED';
  if (isSuspended(server, at)) return 'SUSPENDED';
  if (server.approved === null || !approvalHolds(server)) return judgeUnapproved(server);
  if (expiredLane(server, at)) return 'EXPIRED';
  if (server.quarantine !== null) return 'CHANGED_SINCE_APPROVAL';
  if (server.deprecatedAt !== null && !(at < server.deprecatedAt)) return 'DEPRECATED';
  return hasConditions(server.approved) ? 'APPROVED_WITH_CONDITIONS' : 'APPROVED';
}

/** Check 3: by an admin, by an overdue condition, or by drift where the setting says so (laws P9, P13, P14). */
function isSuspended(server: ServerFacts, at: number): boolean {
  return (
    activeSuspensions(server, at).server !== null ||
    overdueCondition(server, at) !== null ||
    (server.driftSetting === 'SUSPEND' && server.quarantine !== null)
  );
}

/** No approval stands: where the server is on its way, or that an approval was refused, withdrawn or ended. */
function judgeUnapproved({ approved, open, latestSubmitted }: ServerFacts): Verdict {
  if (open !== null) return 'IN_REVIEW';
  if (approved !== null) return 'NOT_APPROVED';
  switch (latestSubmitted) {
    case null:
    case 'DRAFT':
      return 'EXPERIMENTAL';
    case 'SUBMITTED':
      return 'IN_REVIEW';
    case 'CHANGES_REQUESTED':
      return 'CHANGES_REQUESTED';
    default:
      return 'NOT_APPROVED';
  }
}

/** Whether users must still obey a condition: one is not cleared, or the lane approved with conditions and names none. */
const hasConditions = ({ lanes }: ApprovedRevision): boolean =>
  lanes.some(
    ({ outcome, conditions }) =>
      conditions.some(({ clearedAt }) => clearedAt === null) ||
      (outcome === 'APPROVED_WITH_CONDITIONS' && conditions.length === 0),
  );

/** How the observed surface stands to the approved one, in words. */
export const SURFACE_STATE_WORDS = {
  IN_STEP: 'In step with approval',
  DRIFTED: 'Drifted',
  NEVER_APPROVED: 'Never approved',
  NOT_VISIBLE: 'Not visible to the probe',
  UNKNOWN: 'Unknown',
} as const;

export type SurfaceState = keyof typeof SURFACE_STATE_WORDS;

/**
 * The surface beside its approval. Drift counts once confirmed (law P9), so a single odd probe changes nothing; what
 * was never observed is unknown, not in step; a declared surface stays unverified while the probe meets sign-in (P11).
 */
export function judgeSurfaceState({ approved, quarantine, observedFingerprint }: ServerFacts): SurfaceState {
  if (approved === null) return 'NEVER_APPROVED';
  if (quarantine !== null) return 'DRIFTED';
  if (observedFingerprint === null) return 'UNKNOWN';
  return approved.surface.visible ? 'IN_STEP' : 'NOT_VISIBLE';
}
