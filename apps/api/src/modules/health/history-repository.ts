import type { HealthCounts } from '@gatehouse/domain/health/history';
import type { IncidentStatus } from '@gatehouse/domain/health/incident';
import type { ProbeErrorClass } from '@gatehouse/domain/health/judge';
import type { LatencyCounts } from '@gatehouse/domain/health/latency-bins';
import type { IncidentId, ServerId } from '@gatehouse/domain/ids';
import type { HealthMarkerKind } from '../../generated/graphql.ts';
import type { Queryable } from '../../queryable.ts';

/** What was counted in a time of one server, with how long its probes took. */
export interface MeasuredCounts extends HealthCounts {
  readonly latency: LatencyCounts;
}

type CountsRow = Omit<HealthCounts, 'start'> & { readonly start: Date };
type Bins = Readonly<Record<string, number>>;

const countsOf = (row: CountsRow): HealthCounts => ({
  start: row.start.getTime(),
  probes: row.probes,
  opened: row.opened,
  degraded: row.degraded,
  down: row.down,
});

const latencyOf = (bins: Bins | null): LatencyCounts =>
  new Map(Object.entries(bins ?? {}).map(([bin, count]) => [Number(bin), count]));

/** Buckets since an instant, added up to times of this length. */
export async function listBuckets(db: Queryable, id: ServerId, from: Date, stepMs: number): Promise<MeasuredCounts[]> {
  const { rows } = await db.query<CountsRow & { readonly latency: Bins | null }>({
    name: 'health-buckets-of-server',
    text: `WITH bucket AS (
        SELECT date_bin(make_interval(secs => $3), start, 'epoch'::timestamptz) AS start, probes, opened, degraded, down, latency
        FROM health_bucket WHERE server_id = $1 AND start >= $2
      ), measured AS (
        SELECT start, json_object_agg(bin, count) AS latency FROM (
          SELECT start, bin, sum(latency[bin])::int AS count FROM bucket, generate_subscripts(latency, 1) AS bin
          WHERE latency[bin] > 0 GROUP BY start, bin) AS counted
        GROUP BY start
      )
      SELECT b.start, sum(probes)::int AS probes, sum(opened)::int AS opened, sum(degraded)::int AS degraded,
        sum(down)::int AS down, (SELECT m.latency FROM measured m WHERE m.start = b.start) AS latency
      FROM bucket b GROUP BY b.start ORDER BY b.start`,
    values: [id, from, stepMs / 1000],
  });
  return rows.map((row) => ({ ...countsOf(row), latency: latencyOf(row.latency) }));
}

/** Latencies of raw results since an instant, in times of this length: finer than buckets, and kept for days only. */
export async function listRawLatencies(db: Queryable, id: ServerId, from: Date, stepMs: number) {
  const { rows } = await db.query<{ readonly start: Date; readonly latency: Bins }>({
    name: 'raw-latencies-of-server',
    text: `SELECT start, json_object_agg(bin, count) AS latency FROM (
        SELECT date_bin(make_interval(secs => $3), at, 'epoch'::timestamptz) AS start, latency_bin(latency_ms) AS bin, count(*)::int AS count
        FROM probe_result WHERE server_id = $1 AND at >= $2 AND latency_ms IS NOT NULL GROUP BY 1, 2) AS counted
      GROUP BY start`,
    values: [id, from, stepMs / 1000],
  });
  return rows.map(({ start, latency }) => ({ start: start.getTime(), latency: latencyOf(latency) }));
}

export interface HourCounts extends HealthCounts {
  readonly serverId: ServerId;
}

/** Buckets of many servers since an instant, hour by hour. */
export async function listHours(db: Queryable, ids: readonly ServerId[], from: Date): Promise<HourCounts[]> {
  const { rows } = await db.query<CountsRow & { readonly serverId: ServerId }>({
    name: 'health-hours-of-servers',
    text: `SELECT server_id AS "serverId", date_trunc('hour', start, 'UTC') AS start, sum(probes)::int AS probes,
        sum(opened)::int AS opened, sum(degraded)::int AS degraded, sum(down)::int AS down
      FROM health_bucket WHERE server_id = ANY($1::text[]) AND start >= $2 GROUP BY 1, 2`,
    values: [ids, from],
  });
  return rows.map((row) => ({ ...countsOf(row), serverId: row.serverId }));
}

export interface IncidentRow {
  readonly id: IncidentId;
  readonly startedAt: Date;
  readonly endedAt: Date | null;
  readonly worst: IncidentStatus;
  readonly errorClass: ProbeErrorClass | null;
}

/** Most incidents of one answer. */
const MAX_INCIDENTS = 100;

/** Incidents that reach into the time since an instant, newest first. */
export async function listIncidents(db: Queryable, id: ServerId, from: Date): Promise<IncidentRow[]> {
  const { rows } = await db.query<IncidentRow>({
    name: 'incidents-of-server',
    text: `SELECT id, started_at AS "startedAt", ended_at AS "endedAt", worst, error_class AS "errorClass"
      FROM health_incident WHERE server_id = $1 AND (ended_at IS NULL OR ended_at >= $2)
      ORDER BY started_at DESC, id DESC LIMIT ${MAX_INCIDENTS}`,
    values: [id, from],
  });
  return rows;
}

export interface MarkerRow {
  readonly at: Date;
  readonly kind: HealthMarkerKind;
  /** Version approved, or what is suspended; null where the kind says it all. */
  readonly about: string | null;
}

/** Most marks on one line. */
const MAX_MARKERS = 200;

/** Approvals, drift and suspensions of a time, oldest first; of very many, the newest. */
export async function listMarkers(db: Queryable, id: ServerId, from: Date, to: Date): Promise<MarkerRow[]> {
  const { rows } = await db.query<MarkerRow>({
    name: 'health-markers-of-server',
    text: `SELECT * FROM (
        SELECT decided_at AS at, 'APPROVED' AS kind, version AS about FROM revision
          WHERE server_id = $1 AND state IN ('APPROVED', 'SUPERSEDED')
        UNION ALL SELECT confirmed_at, 'DRIFTED', NULL FROM drift
          WHERE server_id = $1 AND resolved_at IS DISTINCT FROM confirmed_at
        UNION ALL SELECT resolved_at, 'DRIFT_RESOLVED', NULL FROM drift
          WHERE server_id = $1 AND state = 'RESOLVED' AND resolved_at IS DISTINCT FROM confirmed_at
        UNION ALL SELECT starts_at, 'SUSPENDED', scope::text FROM suspension
          WHERE server_id = $1 AND (lifted_at IS NULL OR lifted_at > starts_at)
        UNION ALL SELECT LEAST(lifted_at, ends_at), 'LIFTED', scope::text FROM suspension
          WHERE server_id = $1 AND LEAST(lifted_at, ends_at) > starts_at
      ) AS marker WHERE at >= $2 AND at <= $3 ORDER BY at DESC LIMIT ${MAX_MARKERS}`,
    values: [id, from, to],
  });
  return rows.reverse();
}
