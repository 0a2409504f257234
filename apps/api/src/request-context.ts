import type { Asker, Now } from '@gatehouse/domain/access/request';
import type { Actor, Context, Database } from './context.ts';
import type { Settings } from './env.ts';
import type { FactsStore } from './facts/facts-store.ts';
import { actorOf, resolveAsker } from './identity/asker.ts';
import type { Identity } from './identity/identity.ts';
import { createLoaders, type Loaders } from './loaders.ts';
import type { DecisionLog } from './modules/access/decision-log.ts';
import type { SurfaceCache } from './modules/surfaces/surface-cache.ts';

/** What all requests share. */
export interface Shared {
  readonly settings: Settings;
  readonly db: Database;
  readonly facts: FactsStore;
  readonly decisions: DecisionLog;
  readonly surfaceCache: SurfaceCache;
}

/**
 * The context of one request. A class, because Apollo copies contexts by their own properties: what is dear and seldom
 * needed stays a getter of the prototype, made on first use.
 */
export class RequestContext implements Context {
  readonly requestId: string;
  readonly identity: Identity | null;
  readonly asker: Asker | null;
  readonly settings: Settings;
  readonly db: Database;
  readonly facts: FactsStore;
  readonly decisions: DecisionLog;
  readonly surfaceCache: SurfaceCache;
  private madeLoaders: Loaders | undefined;

  constructor(shared: Shared, requestId: string, identity: Identity | null) {
    this.requestId = requestId;
    this.identity = identity;
    this.settings = shared.settings;
    this.db = shared.db;
    this.facts = shared.facts;
    this.decisions = shared.decisions;
    this.surfaceCache = shared.surfaceCache;
    this.asker = identity === null ? null : resolveAsker(identity, shared.facts.current(), shared.settings);
  }

  get loaders(): Loaders {
    this.madeLoaders ??= createLoaders(this.db, this.surfaceCache);
    return this.madeLoaders;
  }

  get actor(): Actor {
    return actorOf(this.identity, this.facts.current());
  }

  now(): Now {
    return this.facts.now();
  }
}
