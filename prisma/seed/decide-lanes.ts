import { makeId, type PersonId } from '@gatehouse/domain/ids';
import type { Lane } from '@gatehouse/domain/review/lane';
import type pg from 'pg';
import { uuidv7 } from 'uuidv7';
import type { SeedDraft } from './draft.ts';
import { recordSeed } from './record-seed.ts';
import type { DemoDecision } from './servers.ts';

const DAY_MS = 24 * 60 * 60_000;
/** How long a plain approval of a lane stands. */
const VALID_DAYS = 365;

export interface LaneReviewerRow {
  readonly personId: PersonId;
  readonly groupIds: readonly string[];
}

export interface LaneQuestion {
  readonly draft: SeedDraft;
  readonly digest: string;
  readonly lane: Lane;
  readonly reviewer: LaneReviewerRow;
  readonly decision: DemoDecision;
  /** Author and owners (law P7). */
  readonly conflictIds: readonly string[];
  readonly decidedAt: Date;
}

/** Enters a reviewer's decision of one lane, with its condition, as that reviewer. A pending lane stays undecided. */
export async function decideLane(tx: pg.ClientBase, question: LaneQuestion): Promise<void> {
  const { draft, lane, reviewer, decision, decidedAt } = question;
  if (decision.outcome === 'PENDING') return;
  const id = makeId('laneDecision', uuidv7());
  await tx.query('INSERT INTO lane_reviewer (revision_id, person_id, lane) VALUES ($1, $2, $3)', [
    draft.revisionId,
    reviewer.personId,
    lane,
  ]);
  await tx.query(
    `INSERT INTO lane_decision (id, revision_id, lane, person_id, outcome, digest, comment, group_ids, conflict_ids,
       source, decided_at, expires_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'SEED', $10, $11)`,
    [
      id,
      draft.revisionId,
      lane,
      reviewer.personId,
      decision.outcome,
      question.digest,
      decision.outcome === 'CHANGES_REQUESTED' ? decision.comment : '',
      reviewer.groupIds,
      question.conflictIds,
      decidedAt,
      expiryOf(decision, decidedAt),
    ],
  );
  if (decision.outcome === 'APPROVED_WITH_CONDITIONS') {
    const { text, dueDays } = decision.condition;
    await tx.query(
      `INSERT INTO lane_condition (id, decision_id, text, owner, due_at, consequence)
       VALUES ($1, $2, $3, $4, $5, 'WARN')`,
      [makeId('condition', uuidv7()), id, text, draft.author, new Date(decidedAt.getTime() + dueDays * DAY_MS)],
    );
  }
  await recordSeed(tx, {
    action: 'review.decide',
    targetKind: 'REVISION',
    targetId: draft.revisionId,
    targetName: draft.name,
    onBehalfOf: reviewer.personId,
    after: { lane, outcome: decision.outcome, digest: question.digest, decidedAt: decidedAt.toISOString() },
  });
}

function expiryOf(decision: DemoDecision, decidedAt: Date): Date | null {
  if (decision.outcome === 'CHANGES_REQUESTED') return null;
  const days = decision.outcome === 'APPROVED' ? decision.validDays : VALID_DAYS;
  return new Date(decidedAt.getTime() + days * DAY_MS);
}

/** The decision where the world says nothing else. The lane of an old approval was renewed since. */
export const plainApproval = (ageDays: number): DemoDecision => ({
  outcome: 'APPROVED',
  validDays: VALID_DAYS + ageDays,
});
