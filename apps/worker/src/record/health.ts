import type { Incident } from '@gatehouse/domain/health/incident';
import { type HealthRecord, judgeHealth, NEVER_PROBED, PROBE_ERROR_WORDS } from '@gatehouse/domain/health/judge';
import type { IncidentId, ServerId } from '@gatehouse/domain/ids';
import type { PoolClient } from 'pg';
import type { Sighting } from '../probe.ts';

/** Health before and after one probe, and the incident that went on before it. */
export interface JudgedHealth {
  readonly before: HealthRecord;
  readonly after: HealthRecord;
  readonly open: OpenIncident | null;
}

export type OpenIncident = Incident & { readonly id: IncidentId };

/** Health after this probe, as the domain judges it. Writes nothing. */
export async function judgeServer(
  tx: PoolClient,
  serverId: ServerId,
  sighting: Sighting,
  at: Date,
  intervalMs: number,
): Promise<JudgedHealth> {
  const row = await findHealth(tx, serverId);
  const before = row === undefined ? NEVER_PROBED : recordOf(row);
  return {
    before,
    after: judgeHealth(before, sighting, at.getTime(), intervalMs),
    open: row?.incident ? { ...row.incident, startedAt: Date.parse(row.incident.startedAt), endedAt: null } : null,
  };
}

/** Keeps health as it stands after the probe. */
export async function writeHealth(
  tx: PoolClient,
  serverId: ServerId,
  health: HealthRecord,
  sighting: Sighting,
  at: Date,
): Promise<void> {
  const { status, consecutiveFailures, latencyMs, errorClass } = health;
  const message = sighting.message ?? (errorClass === null ? null : PROBE_ERROR_WORDS[errorClass]);
  await tx.query(
    `INSERT INTO server_health AS h
       (server_id, status, since, checked_at, consecutive_failures, latency_ms, era, error_class, message)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
     ON CONFLICT (server_id) DO UPDATE SET status = excluded.status, since = excluded.since,
       checked_at = excluded.checked_at, consecutive_failures = excluded.consecutive_failures,
       latency_ms = excluded.latency_ms, era = coalesce(excluded.era, h.era), error_class = excluded.error_class,
       message = excluded.message`,
    [
      serverId,
      status,
      new Date(health.since ?? at),
      at,
      consecutiveFailures,
      latencyMs,
      sighting.era,
      errorClass,
      message,
    ],
  );
}

interface HealthRow extends Omit<HealthRecord, 'since' | 'checkedAt'> {
  readonly since: Date;
  readonly checkedAt: Date;
  readonly incident: (Omit<OpenIncident, 'startedAt' | 'endedAt'> & { readonly startedAt: string }) | null;
}

async function findHealth(tx: PoolClient, serverId: ServerId): Promise<HealthRow | undefined> {
  const { rows } = await tx.query<HealthRow>(
    `SELECT status, since, checked_at AS "checkedAt", consecutive_failures AS "consecutiveFailures",
       latency_ms AS "latencyMs", error_class AS "errorClass",
       (SELECT json_build_object('id', i.id, 'startedAt', i.started_at, 'worst', i.worst, 'errorClass', i.error_class)
         FROM health_incident i WHERE i.server_id = h.server_id AND i.ended_at IS NULL) AS incident
     FROM server_health h WHERE server_id = $1`,
    [serverId],
  );
  return rows[0];
}

function recordOf({ incident: _, ...row }: HealthRow): HealthRecord {
  return { ...row, since: row.since.getTime(), checkedAt: row.checkedAt.getTime() };
}
