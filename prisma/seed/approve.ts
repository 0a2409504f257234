import { makeId, type PersonId } from '@gatehouse/domain/ids';
import { type Lane, requiredLanes } from '@gatehouse/domain/review/lane';
import { digestJson } from '@gatehouse/domain/server/canonical-json';
import type pg from 'pg';
import { uuidv7 } from 'uuidv7';
import { isDemo } from '../installation.ts';
import { concludeServer } from './conclude-server.ts';
import { decideLane, type LaneReviewerRow, plainApproval } from './decide-lanes.ts';
import { declareSurface } from './declare-surface.ts';
import { digestDraft, findDrafts, lockDraft, type SeedDraft } from './draft.ts';
import { PEOPLE } from './people.ts';
import { inSeedTransaction, recordSeed } from './record-seed.ts';
import { type DemoReview, type DemoServer, SERVERS } from './servers.ts';
import { present } from './world.ts';

const DAY_MS = 24 * 60 * 60_000;

const REVIEWER_ROLES: Readonly<Record<Lane, string>> = {
  SECURITY: 'security-reviewer',
  LEGAL_PRIVACY: 'legal-reviewer',
  GENAI: 'genai-reviewer',
};

export interface SeedProgress {
  /** Servers whose surface no probe has seen yet. */
  readonly waiting: readonly string[];
  /** Servers that the seed has nothing more to do with. */
  readonly done: readonly string[];
}

/**
 * Brings each server of the demo to its state at start, bound to the surface that the probe really saw; to be called
 * until nothing waits. Each server once per database: what people do later is never undone. Throws on a database that
 * is not marked as a demo (law I7).
 */
export async function approveSeed(pool: pg.Pool, options: { readonly now?: Date } = {}): Promise<SeedProgress> {
  if (!(await isDemo(pool))) throw new Error('The demo world is only approved in a database that is marked as a demo.');
  const now = options.now ?? new Date();
  const reviewed = SERVERS.filter(({ review }) => review !== null);
  const drafts = new Map(
    (
      await findDrafts(
        pool,
        reviewed.map(({ name }) => name),
      )
    ).map((draft) => [draft.name, draft]),
  );
  const waiting: string[] = [];
  for (const server of reviewed) {
    const draft = drafts.get(server.name);
    if (draft && !isReady(server, draft)) waiting.push(server.name);
    else if (draft) await inSeedTransaction(pool, (tx) => review(tx, server, now));
  }
  return { waiting, done: SERVERS.map(({ name }) => name).filter((name) => !waiting.includes(name)) };
}

/** Declared surfaces need no sight, or only that of the sign-in; every other one must have been seen with its tools. */
function isReady({ declared }: DemoServer, { seen }: SeedDraft): boolean {
  return declared ? !declared.needsSight || seen !== null : seen?.visible === true;
}

async function review(tx: pg.ClientBase, server: DemoServer, now: Date): Promise<void> {
  const draft = await lockDraft(tx, server.name);
  if (!draft || !server.review || !isReady(server, draft)) return;
  const lanes = requiredLanes(server.generativeAi);
  const at = new Date(now.getTime() - (server.review.ageDays ?? 0) * DAY_MS);
  const digest = await submit(tx, server, draft, lanes, at);
  const conflictIds = await findConflicts(tx, draft);
  for (const lane of lanes) {
    const decision = server.review.lanes?.[lane] ?? plainApproval(server.review.ageDays ?? 0);
    const reviewer = await findReviewer(tx, lane, draft.author);
    await decideLane(tx, { draft, digest, lane, reviewer, decision, conflictIds, decidedAt: at });
  }
  await settle(tx, server.review, draft, at);
  await concludeServer(tx, server, draft, now);
}

/** Binds the draft to its surface and submits it, as its author. Returns the digest. */
async function submit(tx: pg.ClientBase, server: DemoServer, draft: SeedDraft, lanes: readonly Lane[], at: Date) {
  const fingerprint = server.declared
    ? await declareSurface(tx, draft.seen?.definition ?? null, server.declared.tools)
    : present(draft.seen?.fingerprint, `a surface of ${server.name}`);
  const digest = digestDraft(draft, fingerprint, lanes);
  await tx.query(
    `UPDATE revision SET state = 'SUBMITTED', surface_fingerprint = $2, digest = $3, submitted_by = $4, submitted_at = $5
     WHERE id = $1`,
    [draft.revisionId, fingerprint, digest, draft.author, at],
  );
  for (const lane of lanes) {
    const reason = lane === 'GENAI' ? 'It answers with generative AI.' : 'Every server needs this review.';
    await tx.query('INSERT INTO revision_lane (revision_id, lane, reason) VALUES ($1, $2, $3)', [
      draft.revisionId,
      lane,
      reason,
    ]);
  }
  await recordSeed(tx, {
    action: 'revision.submit',
    targetKind: 'REVISION',
    targetId: draft.revisionId,
    targetName: draft.name,
    onBehalfOf: draft.author,
    after: { surface: fingerprint, digest, lanes, submittedAt: at.toISOString() },
  });
  return digest;
}

/** The state that the decisions lead to; an approval puts the proposed policy in force. */
async function settle(tx: pg.ClientBase, { state }: DemoReview, draft: SeedDraft, at: Date): Promise<void> {
  if (state === 'SUBMITTED') return;
  await tx.query('UPDATE revision SET state = $2, decided_at = $3 WHERE id = $1', [draft.revisionId, state, at]);
  if (state === 'APPROVED') {
    await tx.query(
      `INSERT INTO policy_version (id, revision_id, sequence, rules, digest, cause, created_by, created_at)
       VALUES ($1, $2, 1, $3, $4, 'APPROVED', $5, $6)`,
      [
        makeId('policyVersion', uuidv7()),
        draft.revisionId,
        JSON.stringify(draft.proposedRules),
        digestJson(draft.proposedRules),
        draft.author,
        at,
      ],
    );
  }
  await recordSeed(tx, {
    action: state === 'APPROVED' ? 'revision.approve' : 'revision.request-changes',
    targetKind: 'REVISION',
    targetId: draft.revisionId,
    targetName: draft.name,
    after: { state, decidedAt: at.toISOString() },
  });
}

/** Author and owners of the team: none of them may decide (law P7). */
async function findConflicts(tx: pg.ClientBase, { teamId, author }: SeedDraft): Promise<readonly string[]> {
  const { rows } = await tx.query<{ id: string }>(
    `SELECT m.person_id AS id FROM team t JOIN membership m ON m.group_id = t.owner_group_id WHERE t.id = $1
     UNION SELECT $2`,
    [teamId, author],
  );
  return rows.map(({ id }) => id);
}

/** The reviewer of a lane, a person of the same issuer as the author. */
async function findReviewer(tx: pg.ClientBase, lane: Lane, author: PersonId): Promise<LaneReviewerRow> {
  const subject = PEOPLE.find(({ role }) => role === REVIEWER_ROLES[lane])?.subject;
  const { rows } = await tx.query<LaneReviewerRow>(
    `SELECT p.id AS "personId", ARRAY(SELECT group_id FROM membership WHERE person_id = p.id ORDER BY group_id) AS "groupIds"
     FROM person p WHERE p.subject = $1 AND p.issuer_id = (SELECT issuer_id FROM person WHERE id = $2)`,
    [subject, author],
  );
  return present(rows[0], `a reviewer for ${lane}`);
}
