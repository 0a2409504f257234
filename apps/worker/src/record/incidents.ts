import { judgeIncident } from '@gatehouse/domain/health/incident';
import { makeId, type ServerId } from '@gatehouse/domain/ids';
import type { PoolClient } from 'pg';
import type { JudgedHealth } from './health.ts';

/** Ends, worsens or begins the server's incident as the domain says. An incident is named after the probe that began it. */
export async function writeIncidents(
  tx: PoolClient,
  serverId: ServerId,
  { before, after, open }: JudgedHealth,
  at: Date,
  intervalMs: number,
  resultId: string,
): Promise<void> {
  const move = judgeIncident(open, before, after, at.getTime(), intervalMs);
  if (open !== null && move.open !== null && (move.open.endedAt !== null || move.open.worst !== open.worst)) {
    const { endedAt, worst } = move.open;
    await tx.query('UPDATE health_incident SET ended_at = $2, worst = $3 WHERE id = $1', [
      open.id,
      endedAt === null ? null : new Date(endedAt),
      worst,
    ]);
  }
  if (move.begun === null) return;
  const { startedAt, worst, errorClass } = move.begun;
  await tx.query(
    'INSERT INTO health_incident (id, server_id, started_at, worst, error_class) VALUES ($1, $2, $3, $4, $5)',
    [makeId('incident', resultId.slice(resultId.indexOf('_') + 1)), serverId, new Date(startedAt), worst, errorClass],
  );
}
