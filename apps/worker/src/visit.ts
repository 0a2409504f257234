import { randomUUID } from 'node:crypto';
import { makeId } from '@gatehouse/domain/ids';
import type { Pool } from 'pg';
import { type Lease, releaseLeases } from './claim.ts';
import type { Clock } from './clock.ts';
import type { EgressLimits } from './egress/open-egress.ts';
import type { EgressPolicy } from './egress/resolve-host.ts';
import { probe, type Sighting } from './probe.ts';
import { recordNothing } from './record/record-nothing.ts';
import { recordSighting } from './record/record-sighting.ts';
import { reportSteps } from './report-steps.ts';

export interface VisitOptions {
  readonly pool: Pool;
  readonly clock: Clock;
  readonly policy: EgressPolicy;
  readonly limits?: EgressLimits;
  readonly intervalMs: number;
  /** Between 0 and 1: spreads the probes, so that servers registered together are not probed together for ever. */
  readonly random: () => number;
  /** Whether the worker itself can connect at all. */
  readonly selfCheck: () => Promise<boolean>;
  readonly log: VisitLog;
}

/** What a visit says to the log. */
export interface VisitLog {
  readonly debug: (fields: object, message: string) => void;
  readonly warn: (fields: object, message: string) => void;
}

/** Part of the interval by which the next probe may come earlier or later. */
const JITTER = 0.05;

/** Probes one leased server and records what was seen; records nothing when the fault may lie with the worker. */
export async function visitServer(options: VisitOptions, lease: Lease, signal: AbortSignal): Promise<void> {
  const { pool, clock, log, intervalMs } = options;
  const { serverId, endpoint } = lease;
  const nextDueAt = () => new Date(clock.date().getTime() + intervalMs * (1 + JITTER * (2 * options.random() - 1)));
  if (endpoint === null) return recordNothing(pool, lease, clock.date(), nextDueAt());

  const { report, written } = reportSteps(pool, lease, (error) =>
    log.warn({ err: error, serverId }, 'step not written'),
  );
  const sighting = await probe(endpoint, { ...options, now: clock.monotonic, report, signal });
  await written();
  if (signal.aborted || (mayBeOurs(sighting) && !(await options.selfCheck()))) {
    log.warn({ serverId, stopping: signal.aborted }, 'sighting discarded');
    return releaseLeases(pool, [lease]);
  }
  const at = clock.date();
  const resultId = makeId('probeResult', randomUUID());
  const recorded = await recordSighting(pool, lease, sighting, { at, nextDueAt: nextDueAt(), intervalMs, resultId });
  const { outcome, errorClass, latencyMs, cause } = sighting;
  log.debug({ serverId, outcome, errorClass, latencyMs, recorded, ...(cause ? { err: cause } : {}) }, 'probed');
}

/** Failures that a worker without network, names or file descriptors would see everywhere. */
const mayBeOurs = ({ errorClass }: Sighting): boolean =>
  errorClass === 'DNS' || errorClass === 'REFUSED' || errorClass === 'TIMEOUT';
