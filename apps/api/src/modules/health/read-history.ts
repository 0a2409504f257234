import {
  availability,
  HEALTH_RANGES,
  type HealthRange,
  historyStart,
  makeCells,
  makeLatencyPoints,
} from '@gatehouse/domain/health/history';
import { incidentNow } from '@gatehouse/domain/health/incident';
import { HEALTH_WORDS, type HealthRecord, PROBE_ERROR_WORDS } from '@gatehouse/domain/health/judge';
import type { ServerId } from '@gatehouse/domain/ids';
import type { Context } from '../../context.ts';
import type { HealthHistory, HealthIncident, HealthMarker } from '../../generated/graphql.ts';
import { currentHealth } from './health-of.ts';
import {
  type IncidentRow,
  listBuckets,
  listIncidents,
  listMarkers,
  listRawLatencies,
  type MarkerRow,
} from './history-repository.ts';

/** What the probe measured over a range that ends now. Only reads: nothing about health is made here. */
export async function readHistory(context: Context, serverId: ServerId, range: HealthRange): Promise<HealthHistory> {
  const { pool } = context.db;
  const now = context.now().at;
  const spec = HEALTH_RANGES[range];
  const from = new Date(historyStart(now, spec));
  const fromRaw = spec.pointMs < HALF_HOUR_MS;
  const [buckets, raw, incidents, markers, health] = await Promise.all([
    listBuckets(pool, serverId, from, Math.max(HALF_HOUR_MS, spec.pointMs)),
    fromRaw ? listRawLatencies(pool, serverId, from, spec.pointMs) : null,
    listIncidents(pool, serverId, from),
    listMarkers(pool, serverId, from, new Date(now)),
    currentHealth(context, serverId),
  ]);
  const cells = makeCells(buckets, now, spec);
  return {
    from,
    to: new Date(cells.at(-1)?.end ?? now),
    asOf: new Date(now),
    cells: cells.map(({ start, end, opened, ...cell }) => ({
      ...cell,
      start: new Date(start),
      end: new Date(end),
      failed: cell.probes - opened,
    })),
    latency: makeLatencyPoints(raw ?? buckets, now, range).map((point) => ({ ...point, at: new Date(point.at) })),
    incidents: incidents.map((incident) => describeIncident(incident, health)),
    markers: markers.map(describeMarker),
    availability: availability(cells),
    probes: cells.reduce((sum, { probes }) => sum + probes, 0),
    cellsWithoutData: cells.filter(({ probes }) => probes === 0).length,
  };
}

const HALF_HOUR_MS = 1_800_000;

function describeIncident(row: IncidentRow, health: HealthRecord): HealthIncident {
  const known = { ...row, startedAt: row.startedAt.getTime(), endedAt: row.endedAt?.getTime() ?? null };
  const { endedAt } = incidentNow(known, health);
  return {
    id: row.id,
    status: row.worst,
    startedAt: row.startedAt,
    endedAt: endedAt === null ? null : new Date(endedAt),
    errorClass: row.errorClass,
    text: row.errorClass === null ? `${HEALTH_WORDS[row.worst]}.` : PROBE_ERROR_WORDS[row.errorClass],
  };
}

/** Whom a suspension stopped. */
const SCOPE_WORDS: Readonly<Record<string, string>> = {
  SERVER: 'the whole server',
  TOOLS: 'some tools',
  GROUPS: 'some groups',
};

function describeMarker({ at, kind, about }: MarkerRow): HealthMarker {
  const scope = SCOPE_WORDS[about ?? ''] ?? 'part of it';
  const words = {
    APPROVED: `Version ${about} was approved.`,
    DRIFTED: 'It was found changed since approval.',
    DRIFT_RESOLVED: 'Its change since approval was settled.',
    SUSPENDED: `Suspended: ${scope}.`,
    LIFTED: `Suspension over: ${scope}.`,
  };
  return { at, kind, text: words[kind] };
}
