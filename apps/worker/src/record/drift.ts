import type { ServerId } from '@gatehouse/domain/ids';
import type { Drift } from '@gatehouse/domain/server/drift';
import type { Json } from '@gatehouse/domain/server/surface';
import type { PoolClient } from 'pg';

/** A row of `drift` without its instants: what two states of it are compared by. */
interface DriftFacts {
  readonly approvedFingerprint: string;
  readonly observedFingerprint: string;
  readonly state: 'OPEN' | 'RESOLVED';
  readonly classes: readonly string[];
  readonly closesAll: boolean;
  readonly changedTools: readonly string[];
  readonly addedTools: readonly string[];
  readonly removedTools: readonly string[];
  readonly closedPrompts: readonly string[];
  readonly closedTemplates: readonly string[];
}

/** A move of the drift, for the audit log. */
export interface DriftMove {
  readonly action: 'server.confirm-drift' | 'server.change-drift' | 'server.accept-drift' | 'server.lift-drift';
  readonly before: Json;
  readonly after: Json;
}

/**
 * Brings the server's drift to what the domain says. Undefined if nothing about it moved that a person decides by: which
 * of several unapproved surfaces was seen last is an observation, not a change.
 */
export async function writeDrift(tx: PoolClient, serverId: ServerId, drift: Drift | null, at: Date) {
  const before = await findDrift(tx, serverId);
  const after = drift ? toFacts(drift) : before && ({ ...before, state: 'RESOLVED' } as const);
  if (!after || JSON.stringify(before) === JSON.stringify(after)) return undefined;
  await tx.query(
    `INSERT INTO drift AS d (server_id, approved_fingerprint, observed_fingerprint, state, classes, closes_all,
       changed_tools, added_tools, removed_tools, closed_prompts, closed_templates, confirmed_at, resolved_at)
     VALUES ($1, $2, $3, $4::drift_state, $5, $6, $7, $8, $9, $10, $11, $12::timestamptz, CASE WHEN $4::drift_state = 'RESOLVED' THEN $12::timestamptz END)
     ON CONFLICT (server_id) DO UPDATE SET approved_fingerprint = excluded.approved_fingerprint,
       observed_fingerprint = excluded.observed_fingerprint, state = excluded.state, classes = excluded.classes,
       closes_all = excluded.closes_all, changed_tools = excluded.changed_tools, added_tools = excluded.added_tools,
       removed_tools = excluded.removed_tools, closed_prompts = excluded.closed_prompts,
       closed_templates = excluded.closed_templates, resolved_at = excluded.resolved_at,
       confirmed_at = CASE WHEN d.state = 'OPEN' THEN d.confirmed_at ELSE excluded.confirmed_at END`,
    [serverId, ...Object.values(after), at],
  );
  const { observedFingerprint } = after;
  if (before && JSON.stringify({ ...before, observedFingerprint }) === JSON.stringify(after)) return undefined;
  return {
    action: actionOf(before, after),
    before: before as Json,
    after: after as unknown as Json,
  } satisfies DriftMove;
}

function actionOf(before: DriftFacts | null, after: DriftFacts): DriftMove['action'] {
  const wasOpen = before?.state === 'OPEN';
  if (after.state === 'OPEN') return wasOpen ? 'server.change-drift' : 'server.confirm-drift';
  return wasOpen ? 'server.lift-drift' : 'server.accept-drift';
}

/** A drift of which no lane is asked closes nothing and is recorded as accepted: resolved as it is confirmed (law P5). */
function toFacts({ approvedFingerprint, observedFingerprint, classes, changes, quarantine }: Drift): DriftFacts {
  const removed = changes.filter((change) => change.class === 'TOOL_REMOVED').map(({ name }) => name);
  return {
    approvedFingerprint,
    observedFingerprint,
    state: quarantine ? 'OPEN' : 'RESOLVED',
    classes,
    closesAll: quarantine?.all ?? false,
    changedTools: [...(quarantine?.changedTools ?? [])].sort(),
    addedTools: [...(quarantine?.addedTools ?? [])].sort(),
    removedTools: removed.sort(),
    closedPrompts: [...(quarantine?.prompts ?? [])].sort(),
    closedTemplates: [...(quarantine?.templates ?? [])].sort(),
  };
}

async function findDrift(tx: PoolClient, serverId: ServerId): Promise<DriftFacts | null> {
  const { rows } = await tx.query<DriftFacts>(
    `SELECT approved_fingerprint AS "approvedFingerprint", observed_fingerprint AS "observedFingerprint", state, classes,
       closes_all AS "closesAll", changed_tools AS "changedTools", added_tools AS "addedTools",
       removed_tools AS "removedTools", closed_prompts AS "closedPrompts", closed_templates AS "closedTemplates"
     FROM drift WHERE server_id = $1`,
    [serverId],
  );
  return rows[0] ?? null;
}
