/** Status of a server's health, in words. Unknown is never green; health never changes approval (design section 7). */
export const HEALTH_WORDS = {
  HEALTHY: 'Healthy',
  SIGN_IN_NEEDED: 'Healthy, sign-in needed',
  DEGRADED: 'Degraded',
  DOWN: 'Down',
  UNKNOWN: 'Unknown',
} as const;

export type HealthStatus = keyof typeof HEALTH_WORDS;

/** What went wrong, in plain words. */
export const PROBE_ERROR_WORDS = {
  DNS: 'Its host name could not be resolved.',
  ADDRESS: 'Its address is not one that the registry may call.',
  REFUSED: 'It refused the connection.',
  TLS: 'Its TLS certificate or handshake was not accepted.',
  TIMEOUT: 'It did not answer in time.',
  HTTP: 'It answered with an unexpected HTTP status.',
  PROTOCOL: 'It does not speak MCP as specified.',
  SCHEMA: 'It answered, but what it exposes is not valid.',
  LIMIT: 'It answered with more than a probe reads.',
  SLOW: 'It answers, but takes longer than 2 seconds.',
} as const;

export type ProbeErrorClass = keyof typeof PROBE_ERROR_WORDS;

/**
 * How a probe ended. OPENED: and its surface was captured. SIGN_IN_NEEDED: a Bearer challenge whose protected-resource
 * metadata is valid; any other challenge is a failure. SURFACE_FAILED: it opens, but its surface can't be captured.
 * FAILED: it can't be opened.
 */
export type ProbeOutcome = 'OPENED' | 'SIGN_IN_NEEDED' | 'SURFACE_FAILED' | 'FAILED';

/** What a probe saw, as far as health is judged by it. */
export interface ProbeObservation {
  readonly outcome: ProbeOutcome;
  /** Milliseconds of the exchange that opened it or asked for sign-in; null when nothing did. */
  readonly latencyMs: number | null;
  readonly errorClass: ProbeErrorClass | null;
}

/** Health of a server as of its last probe; instants in epoch milliseconds. */
export interface HealthRecord {
  readonly status: HealthStatus;
  /** Since when it has this status; null: it was never probed. */
  readonly since: number | null;
  readonly checkedAt: number | null;
  /** Probes in a row that could not open it. */
  readonly consecutiveFailures: number;
  readonly latencyMs: number | null;
  readonly errorClass: ProbeErrorClass | null;
}

export const NEVER_PROBED: HealthRecord = {
  status: 'UNKNOWN',
  since: null,
  checkedAt: null,
  consecutiveFailures: 0,
  latencyMs: null,
  errorClass: null,
};

/** Opening slower than this is degraded. */
export const SLOW_MS = 2000;
/** Failures in a row that make a server down. */
const FAILURES_UNTIL_DOWN = 2;
/** Intervals after which a probe says nothing about now. */
export const INTERVALS_UNTIL_UNKNOWN = 3;

/**
 * Health after one more probe at `now` (design section 7). One failure keeps the status as it stood at `now` but counts; an
 * old status that had become unknown stays unknown, which is why the probe interval is asked for.
 */
export function judgeHealth(
  previous: HealthRecord,
  observation: ProbeObservation,
  now: number,
  intervalMs: number,
): HealthRecord {
  const before = healthAt(previous, now, intervalMs);
  const seen = judgeObservation(observation);
  const failed = seen === 'FAILED';
  const consecutiveFailures = failed ? previous.consecutiveFailures + 1 : 0;
  const kept = consecutiveFailures < FAILURES_UNTIL_DOWN ? before.status : 'DOWN';
  const status = failed ? kept : seen;
  return {
    status,
    since: status === before.status ? (before.since ?? now) : now,
    checkedAt: now,
    consecutiveFailures,
    latencyMs: observation.latencyMs,
    errorClass: observation.errorClass ?? (observation.outcome === 'OPENED' && seen === 'DEGRADED' ? 'SLOW' : null),
  };
}

/** What one probe shows by itself. A duration that is not known is not a fast one. */
function judgeObservation({
  outcome,
  latencyMs,
}: ProbeObservation): 'FAILED' | Exclude<HealthStatus, 'UNKNOWN' | 'DOWN'> {
  switch (outcome) {
    case 'OPENED':
      return latencyMs !== null && latencyMs <= SLOW_MS ? 'HEALTHY' : 'DEGRADED';
    case 'SIGN_IN_NEEDED':
      return 'SIGN_IN_NEEDED';
    case 'SURFACE_FAILED':
      return 'DEGRADED';
    case 'FAILED':
      return 'FAILED';
  }
}

/**
 * Health as it stands at `at`: unknown when never probed, or when the last probe is older than three intervals, since the
 * instant at which it became so.
 */
export function healthAt(record: HealthRecord, at: number, intervalMs: number): HealthRecord {
  if (record.checkedAt === null) return { ...record, status: 'UNKNOWN' };
  const validUntil = record.checkedAt + INTERVALS_UNTIL_UNKNOWN * intervalMs;
  if (at <= validUntil || record.status === 'UNKNOWN') return record;
  return { ...record, status: 'UNKNOWN', since: validUntil };
}
