import type { HealthStatus } from '@gatehouse/domain/health/judge';
import type { SurfaceWatch } from '@gatehouse/domain/server/drift';
import type { PoolClient } from 'pg';
import type { Lease } from '../claim.ts';
import type { Sighting } from '../probe.ts';
import type { Step } from '../steps.ts';

/** What is known of a server before a sighting is recorded. */
export interface Known {
  readonly name: string;
  readonly watch: SurfaceWatch | null;
  /** Fingerprint of the approved revision's surface; null where none is approved. */
  readonly approvedFingerprint: string | null;
}

/** Ends the lease and says when the server is due again; undefined, and nothing done, if the lease is another's by now. */
export async function takeLease(tx: PoolClient, lease: Lease, nextDueAt: Date): Promise<Known | undefined> {
  const { rows } = await tx.query<Known>(
    `UPDATE probe_schedule p SET due_at = $3, leased_by = NULL, lease_until = NULL FROM server s
     WHERE p.server_id = $1 AND p.leased_by = $2 AND s.id = p.server_id
     RETURNING s.name,
       (SELECT watch FROM surface_watch w WHERE w.server_id = s.id) AS watch,
       (SELECT surface_fingerprint FROM revision v WHERE v.server_id = s.id AND v.state = 'APPROVED') AS "approvedFingerprint"`,
    [lease.serverId, lease.token, nextDueAt],
  );
  return rows[0];
}

/**
 * One row for every probe, kept raw for days. Its steps are kept where somebody will want to read them: when it was asked
 * for, or something was not as it should be.
 */
export async function insertProbeResult(
  tx: PoolClient,
  { serverId, requestIds }: Lease,
  sighting: Sighting,
  judged: HealthStatus,
  id: string,
  at: Date,
): Promise<void> {
  const { endpoint, era, outcome, latencyMs, errorClass, message, seen } = sighting;
  const kept = requestIds.length > 0 || sighting.steps.some(({ status }) => status === 'FAILED');
  await tx.query(
    `INSERT INTO probe_result (id, server_id, at, endpoint, era, outcome, latency_ms, error_class, message, fingerprint,
       judged, steps)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      id,
      serverId,
      at,
      endpoint,
      era,
      outcome,
      latencyMs,
      errorClass,
      message,
      seen?.fingerprint ?? null,
      judged,
      kept ? JSON.stringify(boundSteps(sighting.steps)) : null,
    ],
  );
}

/** Characters of one text of a step: it may quote a name that the server chose, of any length. */
const MAX_STEP_TEXT = 500;

const boundSteps = (steps: readonly Step[]): Step[] =>
  steps.map((step) => ({ ...step, text: storable(step.text), fix: step.fix === null ? null : storable(step.fix) }));

/** Text as jsonb can hold it: without NUL and halves of surrogate pairs. */
const storable = (text: string): string => text.slice(0, MAX_STEP_TEXT).replaceAll('\0', '\uFFFD').toWellFormed();

/** Marks the requests that this probe answers as done. */
export async function finishRequests(tx: PoolClient, lease: Lease, resultId: string | null, at: Date): Promise<void> {
  if (lease.requestIds.length === 0) return;
  await tx.query(
    `UPDATE probe_request SET state = 'DONE', finished_at = $3, result_id = $4, leased_by = NULL, lease_until = NULL
     WHERE id = ANY ($1::text[]) AND leased_by = $2`,
    [lease.requestIds, lease.token, at, resultId],
  );
}
