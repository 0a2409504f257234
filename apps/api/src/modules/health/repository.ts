import type { HealthStatus, ProbeErrorClass } from '@gatehouse/domain/health/judge';
import type { ProbeRequestId, ServerId } from '@gatehouse/domain/ids';
import type { ProbeRequestState, ProbeStepStatus } from '../../generated/graphql.ts';
import type { Queryable } from '../../queryable.ts';

/** Health as the worker last judged it. */
export interface HealthRow {
  readonly serverId: ServerId;
  readonly status: HealthStatus;
  readonly since: Date;
  readonly checkedAt: Date;
  readonly consecutiveFailures: number;
  readonly latencyMs: number | null;
  readonly era: string | null;
  readonly errorClass: ProbeErrorClass | null;
}

export async function listHealth(db: Queryable, ids: readonly ServerId[]): Promise<HealthRow[]> {
  const { rows } = await db.query<HealthRow>({
    name: 'health-of-servers',
    text: `SELECT server_id AS "serverId", status, since, checked_at AS "checkedAt",
        consecutive_failures AS "consecutiveFailures", latency_ms AS "latencyMs", era, error_class AS "errorClass"
      FROM server_health WHERE server_id = ANY($1::text[])`,
    values: [ids],
  });
  return rows;
}

export interface ProbeStepRow {
  readonly code: string;
  readonly status: ProbeStepStatus;
  readonly durationMs: number;
  readonly text: string;
  readonly fix: string | null;
}

/** A requested probe with the steps that the worker has answered so far. */
export interface ProbeRequestRow {
  readonly id: ProbeRequestId;
  readonly serverId: ServerId;
  readonly requestedBy: string;
  readonly state: ProbeRequestState;
  readonly requestedAt: Date;
  readonly finishedAt: Date | null;
  readonly steps: ProbeStepRow[];
}

const COLUMNS = `r.id, r.server_id AS "serverId", r.requested_by AS "requestedBy", r.state,
  r.requested_at AS "requestedAt", r.finished_at AS "finishedAt",
  coalesce((SELECT json_agg(json_build_object('code', s.code, 'status', s.status, 'durationMs', s.duration_ms,
      'text', s.text, 'fix', s.fix) ORDER BY s.position)
    FROM probe_step s WHERE s.request_id = r.id), '[]'::json) AS steps`;

export async function findProbeRequest(db: Queryable, id: ProbeRequestId): Promise<ProbeRequestRow | null> {
  const { rows } = await db.query<ProbeRequestRow>({
    name: 'probe-request-by-id',
    text: `SELECT ${COLUMNS} FROM probe_request r WHERE r.id = $1`,
    values: [id],
  });
  return rows[0] ?? null;
}

/** The newest request for a server that is not answered yet. */
export async function findUnfinishedRequest(db: Queryable, serverId: ServerId): Promise<ProbeRequestRow | null> {
  const { rows } = await db.query<ProbeRequestRow>({
    text: `SELECT ${COLUMNS} FROM probe_request r WHERE r.server_id = $1 AND r.state <> 'DONE'
      ORDER BY r.requested_at DESC LIMIT 1`,
    values: [serverId],
  });
  return rows[0] ?? null;
}

export async function countRequestsSince(db: Queryable, requestedBy: string, since: Date): Promise<number> {
  const { rows } = await db.query<{ count: number }>({
    text: 'SELECT count(*)::int AS count FROM probe_request WHERE requested_by = $1 AND requested_at > $2',
    values: [requestedBy, since],
  });
  return rows[0]?.count ?? 0;
}

export async function insertProbeRequest(
  db: Queryable,
  id: ProbeRequestId,
  serverId: ServerId,
  requestedBy: string,
  at: Date,
): Promise<void> {
  await db.query({
    text: 'INSERT INTO probe_request (id, server_id, requested_by, requested_at) VALUES ($1, $2, $3, $4)',
    values: [id, serverId, requestedBy, at],
  });
}

/** Until commit, requests of this person, and then requests for this server, come one after the other. */
export async function lockRequests(db: Queryable, requestedBy: string, serverId: ServerId): Promise<void> {
  for (const key of [`probe-requests-by:${requestedBy}`, `probe-requests-for:${serverId}`]) {
    await db.query({ text: 'SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', values: [key] });
  }
}
