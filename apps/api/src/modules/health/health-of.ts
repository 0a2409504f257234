import { type CellStatus, historyStart, makeCells, SPARK } from '@gatehouse/domain/health/history';
import {
  HEALTH_WORDS,
  type HealthRecord,
  healthAt,
  NEVER_PROBED,
  PROBE_ERROR_WORDS,
} from '@gatehouse/domain/health/judge';
import type { ServerId } from '@gatehouse/domain/ids';
import type { Context } from '../../context.ts';
import type { Health } from '../../generated/graphql.ts';
import type { HealthRow } from './repository.ts';

/** Health as GraphQL asks for it: the last day is read only where it is asked for. */
export interface ServerHealth extends Omit<Health, 'spark' | '__typename'> {
  readonly serverId: ServerId;
}

/** Health of a server as it stands now; unknown once the last probe is older than three intervals. */
export async function healthOf(context: Context, serverId: ServerId): Promise<ServerHealth> {
  const row = await context.loaders.health.ofServer.load(serverId);
  const health = await currentHealth(context, serverId);
  return {
    serverId,
    status: health.status,
    text: describeHealth(health),
    since: instant(health.since),
    checkedAt: instant(health.checkedAt),
    latencyMs: health.latencyMs,
    era: row?.era ?? null,
    errorClass: health.errorClass,
  };
}

/** Health as the domain judges it now. */
export async function currentHealth(context: Context, serverId: ServerId): Promise<HealthRecord> {
  const row = await context.loaders.health.ofServer.load(serverId);
  const intervalMs = context.settings.probeIntervalSeconds * 1_000;
  return healthAt(row === null ? NEVER_PROBED : recordOf(row), context.now().at, intervalMs);
}

/** The last 24 hours of a server, hour by hour. */
export async function sparkOf(context: Context, { serverId }: ServerHealth): Promise<CellStatus[]> {
  const now = context.now().at;
  const hours = await context.loaders.health.hoursSince(historyStart(now, SPARK)).load(serverId);
  return makeCells(hours, now, SPARK).map(({ status }) => status);
}

const recordOf = (row: HealthRow): HealthRecord => ({
  ...row,
  since: row.since.getTime(),
  checkedAt: row.checkedAt.getTime(),
});

const instant = (at: number | null): Date | null => (at === null ? null : new Date(at));

const HELD_UP: ReadonlySet<HealthRecord['status']> = new Set(['HEALTHY', 'SIGN_IN_NEEDED']);

/** Only words of ours: what a server answered to the probe is for its owners (law I8). */
function describeHealth({ status, checkedAt, errorClass }: HealthRecord): string {
  const word = HEALTH_WORDS[status];
  if (checkedAt === null) return `${word}: not probed yet.`;
  if (status === 'UNKNOWN') return `${word}: the last probe is too long ago to tell.`;
  const problem = errorClass === null ? undefined : PROBE_ERROR_WORDS[errorClass];
  if (problem === undefined) return `${word}.`;
  // One failure alone changes no status, but is told.
  return HELD_UP.has(status) ? `${word}, but the last probe failed: ${problem}` : `${word}: ${problem}`;
}
