import type { ServerId } from '@gatehouse/domain/ids';
import type { Pool } from 'pg';

/** The right to probe one server until `until`; nobody else probes it meanwhile. */
export interface Lease {
  readonly serverId: ServerId;
  /** Names this very claim: what is recorded under another one is refused. */
  readonly token: string;
  /** Where to look: the approved revision's endpoint, else the submitted one's, else the newest draft's, else the newest. */
  readonly endpoint: string | null;
  /** Probes that people asked for, answered by this one. */
  readonly requestIds: readonly string[];
}

export interface ClaimOptions {
  readonly token: string;
  readonly now: Date;
  readonly leaseMs: number;
  readonly limit: number;
}

// A server registered by anyone in any way is probed: rows that are missing are made here.
const SCHEDULE_NEW = `
  INSERT INTO probe_schedule (server_id, due_at)
  SELECT s.id, $1 FROM server s
  WHERE s.retired_at IS NULL AND NOT EXISTS (SELECT FROM probe_schedule p WHERE p.server_id = s.id)
  ON CONFLICT DO NOTHING`;

const DISMISS_RETIRED = `
  UPDATE probe_request r SET state = 'DONE', finished_at = $1, leased_by = NULL, lease_until = NULL
  FROM server s WHERE s.id = r.server_id AND s.retired_at IS NOT NULL AND r.state <> 'DONE'`;

// One statement, so one instant: requested servers first, then the longest due. A row that another worker is claiming is
// skipped; a lease that ran out belongs to a worker that died.
const CLAIM = `
  WITH due AS (
    SELECT p.server_id, EXISTS (SELECT FROM probe_request r WHERE r.server_id = p.server_id AND r.state <> 'DONE') AS asked
    FROM probe_schedule p JOIN server s ON s.id = p.server_id
    WHERE s.retired_at IS NULL AND (p.lease_until IS NULL OR p.lease_until <= $2)
      AND (p.due_at <= $2 OR EXISTS (SELECT FROM probe_request r WHERE r.server_id = p.server_id AND r.state <> 'DONE'))
    ORDER BY asked DESC, p.due_at
    LIMIT $4
    FOR UPDATE OF p SKIP LOCKED
  ), claimed AS (
    UPDATE probe_schedule p SET leased_by = $1, lease_until = $3 FROM due WHERE p.server_id = due.server_id
    RETURNING p.server_id
  ), answered AS (
    UPDATE probe_request r SET state = 'RUNNING', leased_by = $1, lease_until = $3
    FROM claimed WHERE r.server_id = claimed.server_id AND r.state <> 'DONE'
    RETURNING r.id, r.server_id
  ), forgotten AS (
    DELETE FROM probe_step WHERE request_id IN (SELECT id FROM answered)
  )
  SELECT claimed.server_id AS "serverId",
    (SELECT CASE WHEN v.transport = 'stdio' THEN NULL ELSE v.endpoint END FROM revision v
      WHERE v.server_id = claimed.server_id
      ORDER BY array_position(ARRAY['APPROVED', 'SUBMITTED', 'DRAFT'], v.state::text) NULLS LAST, v.number DESC
      LIMIT 1) AS endpoint,
    ARRAY(SELECT id FROM answered WHERE answered.server_id = claimed.server_id) AS "requestIds"
  FROM claimed`;

/** Takes leases on servers that are due or asked for; other workers get others (`SKIP LOCKED`). */
export async function claimServers(
  pool: Pool,
  { token, now, leaseMs, limit }: ClaimOptions,
): Promise<readonly Lease[]> {
  await pool.query(SCHEDULE_NEW, [now]);
  await pool.query(DISMISS_RETIRED, [now]);
  const until = new Date(now.getTime() + leaseMs);
  const { rows } = await pool.query<Omit<Lease, 'token'>>(CLAIM, [token, now, until, limit]);
  return rows.map((row) => ({ ...row, token }));
}

/** Gives leases back without a result: another worker may probe these servers at once. */
export async function releaseLeases(pool: Pool, leases: readonly Lease[]): Promise<void> {
  const servers = leases.map(({ serverId }) => serverId);
  const tokens = leases.map(({ token }) => token);
  await pool.query(
    `WITH lost AS (SELECT * FROM unnest($1::text[], $2::text[]) AS l (server_id, token)),
     freed AS (
       UPDATE probe_schedule p SET leased_by = NULL, lease_until = NULL FROM lost
       WHERE p.server_id = lost.server_id AND p.leased_by = lost.token)
     UPDATE probe_request r SET state = 'WAITING', leased_by = NULL, lease_until = NULL FROM lost
     WHERE r.server_id = lost.server_id AND r.leased_by = lost.token AND r.state = 'RUNNING'`,
    [servers, tokens],
  );
}
