import { type HealthRecord, judgeHealth, NEVER_PROBED, PROBE_ERROR_WORDS } from '@gatehouse/domain/health/judge';
import type { ServerId } from '@gatehouse/domain/ids';
import type { PoolClient } from 'pg';
import type { Sighting } from '../probe.ts';

type HealthRow = Omit<HealthRecord, 'since' | 'checkedAt'> & { readonly since: Date; readonly checkedAt: Date };

/** Health after this probe, as the domain judges it. */
export async function writeHealth(
  tx: PoolClient,
  serverId: ServerId,
  sighting: Sighting,
  at: Date,
  intervalMs: number,
) {
  const health = judgeHealth(await findHealth(tx, serverId), sighting, at.getTime(), intervalMs);
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

async function findHealth(tx: PoolClient, serverId: ServerId): Promise<HealthRecord> {
  const { rows } = await tx.query<HealthRow>(
    `SELECT status, since, checked_at AS "checkedAt", consecutive_failures AS "consecutiveFailures",
       latency_ms AS "latencyMs", error_class AS "errorClass" FROM server_health WHERE server_id = $1`,
    [serverId],
  );
  const row = rows[0];
  return row ? { ...row, since: row.since.getTime(), checkedAt: row.checkedAt.getTime() } : NEVER_PROBED;
}
