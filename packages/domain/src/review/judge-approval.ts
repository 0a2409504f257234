import type { ServerFacts } from '../access/facts.ts';
import { approvalHolds, expiredLane, missingLane, overdueCondition, retiredFrom } from './approval.ts';
import { LANE_WORDS } from './lane.ts';

/** Whether a server is approved for production, and if not, the reason that a decision would give for it. */
export type ApprovalJudgement =
  | { readonly approved: true }
  | {
      readonly approved: false;
      readonly reason: 'RETIRED' | 'SUSPENDED' | 'NOT_APPROVED' | 'REVIEW_EXPIRED';
      /** One sentence for people. */
      readonly message: string;
    };

type Denial = Extract<ApprovalJudgement, { approved: false }>;

const not = (reason: Denial['reason'], message: string): Denial => ({ approved: false, reason, message });

/**
 * Law P1: what approved means, at `at` (epoch milliseconds). Reasons come in the order of the checks of design section
 * 5. An admin's suspension is not part of it: approval stays, use stops (check 3).
 */
export function judgeApproval(server: ServerFacts, at: number): ApprovalJudgement {
  if (!(at < retiredFrom(server))) return not('RETIRED', 'The server is retired.');
  const condition = overdueCondition(server, at);
  if (condition) return not('SUSPENDED', `A condition of its approval is overdue: ${condition.text}`);
  if (!approvalHolds(server)) return not('NOT_APPROVED', explainGap(server));
  const expired = expiredLane(server, at);
  if (expired) return not('REVIEW_EXPIRED', `The ${LANE_WORDS[expired.lane]} review has expired.`);
  return { approved: true };
}

/** Why check 4 fails, in one sentence. */
function explainGap({ teamId, approved }: ServerFacts): string {
  if (!teamId) return 'The server has no owning team.';
  if (approved === null) return 'No revision of the server is approved.';
  if (approved.environment !== 'production') {
    return `A ${approved.environment} server can be reviewed, never approved for production.`;
  }
  const lane = missingLane(approved);
  return lane === null ? 'The approval does not hold.' : `The ${LANE_WORDS[lane]} lane has no standing approval.`;
}
