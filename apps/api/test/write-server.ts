import type { ApprovedRevision, RevisionState, ServerFacts, SuspensionFacts } from '@gatehouse/domain/access/facts';
import type { LaneStanding } from '@gatehouse/domain/review/approval';
import type { Pool, PoolClient } from 'pg';
import { uuidv7 } from 'uuidv7';

const instant = (at: number | null): Date | null => (at === null ? null : new Date(at));

/** What people read and no decision does. */
export interface Shown {
  readonly title: string;
  readonly dataClasses: readonly string[];
}

/** Writes a server with everything its facts say, step by step as the database demands, in one transaction. */
export async function writeServer(pool: Pool, facts: ServerFacts, shown: Shown): Promise<void> {
  const tx = await pool.connect();
  try {
    await tx.query('BEGIN');
    await insertServer(tx, facts, shown.title);
    const { approved, latestSubmitted, open } = facts;
    let number = 0;
    if (approved !== null) await insertApproved(tx, facts, approved, ++number, shown);
    if (open !== null) await insertRevision(tx, facts, { ...open, number: ++number, state: 'SUBMITTED' });
    else if (latestSubmitted !== null && latestSubmitted !== 'DRAFT' && latestSubmitted !== 'APPROVED') {
      const endpoint = `https://${facts.id.replaceAll('_', '-')}-refused.example.com/mcp`;
      await insertRevision(tx, facts, { id: uuidv7(), endpoint, number: ++number, state: latestSubmitted });
    }
    for (const suspension of facts.suspensions) await insertSuspension(tx, facts, suspension);
    await insertDrift(tx, facts);
    await tx.query('COMMIT');
  } catch (error) {
    await tx.query('ROLLBACK');
    throw error;
  } finally {
    tx.release();
  }
}

async function insertServer(tx: PoolClient, facts: ServerFacts, title: string): Promise<void> {
  await tx.query(
    `INSERT INTO server (id, name, title, team_id, visibility, drift_setting, guard_enforced, guard_seen_at,
       deprecated_at, sunset_at, retired_at, updated_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, now())`,
    [
      facts.id,
      facts.name,
      title,
      facts.teamId,
      facts.visibility,
      facts.driftSetting,
      facts.guard.enforced,
      instant(facts.guard.seenAt),
      instant(facts.deprecatedAt ?? facts.sunsetAt),
      instant(facts.sunsetAt),
      instant(facts.retiredAt),
    ],
  );
}

interface RevisionRow {
  readonly id: string;
  readonly endpoint: string;
  readonly number: number;
  readonly state: RevisionState;
  readonly version?: string;
  readonly environment?: string;
  readonly generativeAi?: 'YES' | 'NO';
  readonly dataClasses?: readonly string[];
}

/** A revision begins as a draft and moves along its states. */
async function insertRevision(tx: PoolClient, facts: ServerFacts, row: RevisionRow): Promise<void> {
  const fingerprint =
    facts.approved?.surface.fingerprint ?? (await insertSurface(tx, `fp1:${'0'.repeat(64)}`, true, []));
  await tx.query(
    `INSERT INTO revision (id, server_id, number, version, title, endpoint, transport, environment, generative_ai,
       surface_fingerprint, data_classes, created_by)
     VALUES ($1, $2, $3, $4, $5, $6, 'streamable-http', $7, $8, $9, $10, 'tests')`,
    [
      row.id,
      facts.id,
      row.number,
      row.version ?? '0.1.0',
      facts.name,
      row.endpoint,
      row.environment ?? 'production',
      row.generativeAi ?? 'NO',
      fingerprint,
      row.dataClasses ?? [],
    ],
  );
  await tx.query(
    `UPDATE revision SET state = 'SUBMITTED', digest = 'digest', submitted_by = 'tests', submitted_at = now() WHERE id = $1`,
    [row.id],
  );
  if (row.state === 'SUBMITTED' || row.state === 'APPROVED') return;
  await tx.query('UPDATE revision SET state = $2, decided_at = now() WHERE id = $1', [row.id, row.state]);
}

async function insertApproved(
  tx: PoolClient,
  facts: ServerFacts,
  approved: ApprovedRevision,
  number: number,
  { dataClasses }: Shown,
): Promise<void> {
  const { id, endpoint, version, environment, requiredLanes, surface } = approved;
  await insertSurface(tx, surface.fingerprint, surface.visible, surface.tools);
  const generativeAi = requiredLanes.includes('GENAI') ? 'YES' : 'NO';
  const state = 'APPROVED';
  await insertRevision(tx, facts, { id, endpoint, version, environment, number, state, generativeAi, dataClasses });
  for (const lane of new Set([...requiredLanes, ...approved.lanes.map((standing) => standing.lane)])) {
    await tx.query(`INSERT INTO revision_lane (revision_id, lane, reason) VALUES ($1, $2, 'test')`, [id, lane]);
  }
  for (const standing of approved.lanes) await insertStanding(tx, id, standing);
  await tx.query(
    `INSERT INTO policy_version (id, revision_id, sequence, rules, digest, cause, created_by)
     VALUES ($1, $2, 1, $3, 'digest', 'APPROVED', 'tests')`,
    [approved.policy.id, id, JSON.stringify(approved.policy.rules)],
  );
  await tx.query(`UPDATE revision SET state = 'APPROVED', decided_at = now() WHERE id = $1`, [id]);
}

async function insertStanding(tx: PoolClient, revisionId: string, standing: LaneStanding): Promise<void> {
  const reviewer = await ensureReviewer(tx, standing.lane);
  await tx.query('INSERT INTO lane_reviewer (revision_id, person_id, lane) VALUES ($1, $2, $3)', [
    revisionId,
    reviewer,
    standing.lane,
  ]);
  await tx.query(
    `INSERT INTO lane_decision (id, revision_id, lane, person_id, outcome, digest, group_ids, source, decided_at, expires_at)
     VALUES ($1, $2, $3, $4, $5, 'digest', '{}', 'TEST', $6, $7)`,
    [
      standing.decisionId,
      revisionId,
      standing.lane,
      reviewer,
      standing.outcome,
      instant(standing.decidedAt),
      instant(standing.expiresAt),
    ],
  );
  for (const condition of standing.conditions) {
    await tx.query(
      `INSERT INTO lane_condition (id, decision_id, text, owner, due_at, consequence, cleared_at, cleared_by)
       VALUES ($1, $2, $3, 'tests', $4, $5, $6, $7)`,
      [
        condition.id,
        standing.decisionId,
        condition.text,
        instant(condition.dueAt),
        condition.consequence,
        instant(condition.clearedAt),
        condition.clearedAt === null ? null : 'tests',
      ],
    );
  }
}

/** Reviewers are persons of an issuer that no test signs in with. */
async function ensureReviewer(tx: PoolClient, lane: string): Promise<string> {
  const id = `per_reviewer-${lane}`;
  await tx.query(
    `INSERT INTO issuer (id, url, name) VALUES ('iss_reviewers', 'https://reviewers.invalid', 'Reviewers') ON CONFLICT DO NOTHING`,
  );
  await tx.query(
    `INSERT INTO person (id, issuer_id, subject, display_name) VALUES ($1, 'iss_reviewers', $2, $2) ON CONFLICT DO NOTHING`,
    [id, lane],
  );
  return id;
}

async function insertSurface(
  tx: PoolClient,
  fingerprint: string,
  visible: boolean,
  tools: readonly string[],
): Promise<string> {
  const { rowCount } = await tx.query(
    `INSERT INTO surface (fingerprint, definition, seen_as, visible) VALUES ($1, $2, 'anonymous', $3) ON CONFLICT DO NOTHING`,
    [fingerprint, JSON.stringify({ tools: tools.map((name) => ({ name, inputSchema: { type: 'object' } })) }), visible],
  );
  if (rowCount === 0) return fingerprint;
  for (const [position, name] of tools.entries()) {
    await tx.query(
      `INSERT INTO surface_tool (fingerprint, position, name, description, read_only, destructive, open_world, digest)
       VALUES ($1, $2, $3, $4, false, true, true, $5)`,
      [fingerprint, position, name, `What ${name} does`, `digest-${name}`],
    );
  }
  return fingerprint;
}

async function insertSuspension(tx: PoolClient, facts: ServerFacts, suspension: SuspensionFacts): Promise<void> {
  await tx.query(
    `INSERT INTO suspension (id, server_id, scope, tools, group_ids, reason, starts_at, ends_at, created_by)
     VALUES ($1, $2, $3, $4, $5, 'test', $6, $7, 'tests')`,
    [
      suspension.id,
      facts.id,
      suspension.scope,
      suspension.scope === 'TOOLS' ? suspension.tools : [],
      suspension.scope === 'GROUPS' ? suspension.groups : [],
      instant(suspension.from),
      instant(suspension.until),
    ],
  );
}

async function insertDrift(
  tx: PoolClient,
  { id, quarantine, approved, observedFingerprint }: ServerFacts,
): Promise<void> {
  if (observedFingerprint !== null) {
    await insertSurface(tx, observedFingerprint, true, approved?.surface.tools ?? []);
    await tx.query(
      'INSERT INTO surface_watch (server_id, observed_fingerprint, visible, observed_at) VALUES ($1, $2, true, now())',
      [id, observedFingerprint],
    );
  }
  if (quarantine === null) return;
  await tx.query(
    `INSERT INTO drift (server_id, approved_fingerprint, observed_fingerprint, state, classes, closes_all, changed_tools,
       added_tools, removed_tools, closed_prompts, closed_templates, confirmed_at)
     VALUES ($1, $2, $3, 'OPEN', '{}', $4, $5, $6, '{}', $7, $8, now())`,
    [
      id,
      approved?.surface.fingerprint ?? '',
      observedFingerprint ?? '',
      quarantine.all,
      quarantine.changedTools,
      quarantine.addedTools,
      quarantine.prompts,
      quarantine.templates,
    ],
  );
}
