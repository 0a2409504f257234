import { setMaxListeners } from 'node:events';
import type { Lease } from './claim.ts';

/** What the loop drives; each part is told its lease and knows the rest. */
export interface LoopParts {
  /** Takes at most this many leases. */
  readonly claim: (limit: number) => Promise<readonly Lease[]>;
  /** Probes and records one server. Ends early when the signal fires. */
  readonly visit: (lease: Lease, signal: AbortSignal) => Promise<void>;
  readonly release: (leases: readonly Lease[]) => Promise<void>;
  readonly failed: (what: string, error: unknown) => void;
}

/**
 * Due, claim, visit, up to a limit: no more is claimed than is run, so nobody waits behind a lease. `tick` starts what
 * there is room for; whoever drives the clock calls it.
 */
export function makeLoop({ claim, visit, release, failed }: LoopParts, concurrency: number) {
  const stopping = new AbortController();
  setMaxListeners(0, stopping.signal); // every visit listens
  const held = new Map<Lease, Promise<void>>();

  const start = (lease: Lease): void => {
    const work = visit(lease, stopping.signal)
      // The lease is given back, so that a fault of the worker delays a server and never loses it.
      .catch((error: unknown) => {
        failed('visit', error);
        return release([lease]);
      })
      .catch((error: unknown) => failed('release', error))
      .finally(() => held.delete(lease));
    held.set(lease, work);
  };

  /** Starts due servers as far as there is room; answers how many. */
  const tick = async (): Promise<number> => {
    const room = concurrency - held.size;
    if (room <= 0 || stopping.signal.aborted) return 0;
    const leases = await claim(room);
    if (stopping.signal.aborted) await release(leases);
    else leases.forEach(start);
    return leases.length;
  };

  /** Waits until a quarter of the room is free: claims go in batches. */
  const roomy = async (): Promise<void> => {
    while (held.size > (concurrency * 3) / 4) await Promise.race(held.values());
  };

  /** Waits until nothing is being visited. */
  const idle = async (): Promise<void> => {
    while (held.size > 0) await Promise.all(held.values());
  };

  /** Claims nothing more, breaks off what runs, gives every lease back. */
  const stop = async (): Promise<void> => {
    stopping.abort();
    await idle();
  };

  return { tick, roomy, idle, stop };
}

export type Loop = ReturnType<typeof makeLoop>;
