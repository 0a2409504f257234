import { type HealthRecord, type HealthStatus, healthAt, type ProbeErrorClass } from './judge.ts';

export type IncidentStatus = Extract<HealthStatus, 'DEGRADED' | 'DOWN'>;

/** A time in which a server was judged degraded or down; instants in epoch milliseconds. */
export interface Incident {
  readonly startedAt: number;
  /** Null: it goes on. */
  readonly endedAt: number | null;
  /** The worst that was judged in it. */
  readonly worst: IncidentStatus;
  /** What went wrong first. */
  readonly errorClass: ProbeErrorClass | null;
}

/** What one more judgement means for incidents: how the one that went on is now, and the one that begins. */
export interface IncidentMove {
  readonly open: Incident | null;
  readonly begun: Incident | null;
}

/**
 * Incidents after health went from `before` to `after` at `now`. They follow what was judged and nothing else: a failure that
 * changed no status begins none. A time in which nobody looked belongs to no incident: one that went on before it ended as
 * its last probe stopped telling anything, and what is found after it is another one.
 */
export function judgeIncident(
  open: Incident | null,
  before: HealthRecord,
  after: HealthRecord,
  now: number,
  intervalMs: number,
): IncidentMove {
  const stood = healthAt(before, now, intervalMs);
  const bad = asIncidentStatus(after.status);
  const known = open === null || asIncidentStatus(stood.status) !== null;
  if (open !== null && known && bad !== null) return { open: worsen(open, bad), begun: null };
  const begun = bad === null ? null : { startedAt: now, endedAt: null, worst: bad, errorClass: after.errorClass };
  if (open === null) return { open, begun };
  const endedAt = known ? now : Math.min(now, stood.since ?? now);
  return { open: { ...open, endedAt: Math.max(open.startedAt, endedAt) }, begun };
}

const worsen = (open: Incident, status: IncidentStatus): Incident =>
  status === 'DOWN' && open.worst !== 'DOWN' ? { ...open, worst: 'DOWN' } : open;

/** The status as one that makes an incident; null for every other. */
const asIncidentStatus = (status: HealthStatus): IncidentStatus | null =>
  status === 'DEGRADED' || status === 'DOWN' ? status : null;

/** An incident as it stands now, given health as it stands now: nobody can say that one goes on while nobody looks. */
export function incidentNow(incident: Incident, health: HealthRecord): Incident {
  if (incident.endedAt !== null || health.status !== 'UNKNOWN' || health.since === null) return incident;
  return { ...incident, endedAt: Math.max(incident.startedAt, health.since) };
}
