import type { HealthStatus, ProbeErrorClass, ProbeOutcome } from '@gatehouse/domain/health/judge';
import type { ProbeResultId, ServerId } from '@gatehouse/domain/ids';
import type { Queryable } from '../../queryable.ts';
import type { ProbeStepRow } from './repository.ts';

/** One probe as the worker recorded it. */
export interface ResultRow {
  readonly id: ProbeResultId;
  readonly at: Date;
  readonly outcome: ProbeOutcome;
  readonly era: string | null;
  readonly latencyMs: number | null;
  readonly errorClass: ProbeErrorClass | null;
  /** What went wrong, as the worker saw it. */
  readonly message: string | null;
  readonly judged: HealthStatus | null;
  readonly steps: ProbeStepRow[] | null;
}

/** Results of a server older than a place in the list, newest first. */
export async function listResults(
  db: Queryable,
  serverId: ServerId,
  before: { readonly at: Date; readonly id: string } | null,
  limit: number,
): Promise<ResultRow[]> {
  const { rows } = await db.query<ResultRow>({
    text: `SELECT id, at, outcome, era, latency_ms AS "latencyMs", error_class AS "errorClass", message, judged, steps
      FROM probe_result WHERE server_id = $1 AND ($3::timestamptz IS NULL OR (at <= $3 AND (at, id) < ($3, $4)))
      ORDER BY at DESC, id DESC LIMIT $2`,
    values: [serverId, limit, before?.at ?? null, before?.id ?? null],
  });
  return rows;
}
