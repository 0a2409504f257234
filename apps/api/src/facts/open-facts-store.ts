import type { Asker, Now } from '@gatehouse/domain/access/request';
import type { Logger } from 'pino';
import { type AskerSets, askerKey, computeAskerSets } from './asker-sets.ts';
import { startFactsFeed } from './facts-feed.ts';
import { applyFacts, emptyFacts, type FactsOptions } from './facts-snapshot.ts';
import type { FactsStore } from './facts-store.ts';

/** The two clocks: the wall for instants of rules, the monotonic one for the age of facts (law D13). */
export interface Clocks {
  /** Epoch milliseconds. */
  readonly wall: () => number;
  /** Milliseconds that never go back. */
  readonly monotonic: () => number;
}

export const SYSTEM_CLOCKS: Clocks = { wall: () => Date.now(), monotonic: () => performance.now() };

export interface StoreOptions extends FactsOptions {
  readonly databaseUrl: string;
  readonly log: Logger;
  readonly clocks: Clocks;
  readonly pollMs?: number;
}

const POLL_MS = 1_000;
const MAX_ASKERS = 500;
const NONE: ReadonlySet<never> = new Set();

/** Opens the store: resolves when all facts are loaded, throws when they cannot be. */
export async function openFactsStore(options: StoreOptions): Promise<FactsStore> {
  const { databaseUrl, log, clocks, pollMs = POLL_MS } = options;
  let held = emptyFacts(options);
  let loaded = false;
  let confirmedAt = Number.NEGATIVE_INFINITY;
  let sets = new Map<string, AskerSets>();

  const feed = await startFactsFeed({
    databaseUrl,
    log,
    pollMs,
    monotonic: clocks.monotonic,
    since: () => (loaded ? held.version : undefined),
    apply: (facts, asOf) => {
      if (facts.complete || facts.version !== held.version) {
        held = applyFacts(facts.complete ? emptyFacts(options) : held, facts);
        sets = new Map();
      }
      loaded = true;
      confirmedAt = Math.max(confirmedAt, asOf);
    },
    confirm: (asOf) => {
      confirmedAt = Math.max(confirmedAt, asOf);
    },
  });

  // Whole milliseconds, rounded to the older side.
  const ageMs = (): number => Math.max(0, Math.ceil(clocks.monotonic() - confirmedAt));
  const now = (): Now => ({ at: clocks.wall(), factsAgeMs: ageMs() });

  const tooOld = (): boolean => ageMs() >= held.decision.maxAgeMs;

  const setsOf = (asker: Asker): AskerSets => {
    const key = askerKey(asker);
    const known = sets.get(key);
    const instant = now();
    if (known !== undefined && instant.at < known.validUntil) return known;
    if (sets.size >= MAX_ASKERS) sets.clear();
    // Age is judged where the sets are used: they would outlive it.
    const computed = computeAskerSets(held, asker, { ...instant, factsAgeMs: 0 });
    sets.set(key, computed);
    return computed;
  };

  return {
    current: () => held,
    ageMs,
    databaseReachable: () => feed.reachable(),
    now,
    visibleServers: (asker) => setsOf(asker).visible,
    // Facts that are too old decide nothing (check 0), so nothing is usable by them.
    usableServers: (asker) => (tooOld() ? NONE : setsOf(asker).usable),
    judgedServers: (asker) => setsOf(asker).judged,
    tooOld,
    catchUp: () => feed.catchUp(),
    close: () => feed.close(),
  };
}
