import { makeWorker, type WorkerOptions } from '../worker.ts';
import { type HandClock, makeHandClock } from './hand-clock.ts';
import type { Registry } from './registry.ts';

export const INTERVAL_MS = 60_000;
export const LEASE_MS = 30_000;

/** A worker on a clock moved by hand, allowed to contact these hosts. */
export function startWorker(registry: Registry, hosts: readonly string[], more: Partial<WorkerOptions> = {}) {
  const clock: HandClock = makeHandClock();
  const worker = makeWorker({
    pool: registry.pool,
    clock,
    policy: { namedHosts: new Set(hosts) },
    intervalMs: INTERVAL_MS,
    leaseMs: LEASE_MS,
    concurrency: 4,
    random: () => 0.5,
    selfCheck: async () => true,
    log: { debug: () => undefined, warn: () => undefined },
    ...more,
  });
  /** Lets one interval pass and probes what is due then. */
  const round = async (): Promise<void> => {
    clock.advance(INTERVAL_MS);
    await worker.tick();
    await worker.idle();
  };
  return { ...worker, clock, round };
}
