import { randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import { claimServers, releaseLeases } from './claim.ts';
import { makeLoop } from './loop.ts';
import { type VisitOptions, visitServer } from './visit.ts';

export interface WorkerOptions extends VisitOptions {
  readonly pool: Pool;
  readonly concurrency: number;
  readonly leaseMs: number;
}

/** A worker: its loop, wired to the database. Nothing happens until its `tick` is called. */
export function makeWorker(options: WorkerOptions) {
  const { pool, clock, leaseMs, log } = options;
  return makeLoop(
    {
      claim: (limit) => claimServers(pool, { token: randomUUID(), now: clock.date(), leaseMs, limit }),
      visit: (lease, signal) => visitServer(options, lease, signal),
      release: (leases) => releaseLeases(pool, leases),
      failed: (what, error) => log.warn({ err: error }, `${what} failed`),
    },
    options.concurrency,
  );
}
