import type { PrismaClient } from '@gatehouse/database/generated/client';
import type { Asker, Now } from '@gatehouse/domain/access/request';
import type { Pool } from 'pg';
import type { Settings } from './env.ts';
import { refusal } from './errors.ts';
import type { FactsStore } from './facts/facts-store.ts';
import type { Identity } from './identity/identity.ts';
import type { Loaders } from './loaders.ts';
import type { DecisionLog } from './modules/access/decision-log.ts';
import type { SurfaceCache } from './modules/surfaces/surface-cache.ts';

/** The database as commands use it: Prisma for rows, the pool for SQL that Prisma cannot say. */
export interface Database {
  readonly prisma: PrismaClient;
  readonly pool: Pool;
}

/** Who makes a change, as the audit log writes it (law A3). */
export interface Actor {
  readonly kind: 'PERSON' | 'WORKLOAD' | 'SYSTEM';
  readonly id: string;
  readonly name: string;
  readonly onBehalfOf: string | null;
}

/** One request: who asks, and what is needed to answer. New for every request; only facts, database and settings are shared. */
export interface Context {
  /** Given back in every error and written to every audit row. */
  readonly requestId: string;
  /** Null without a token; a bad token never gets this far. */
  readonly asker: Asker | null;
  /** The verified token behind the asker. */
  readonly identity: Identity | null;
  readonly actor: Actor;
  readonly facts: FactsStore;
  readonly db: Database;
  readonly decisions: DecisionLog;
  /** Surfaces read lately, and their differences; shared by all requests. */
  readonly surfaceCache: SurfaceCache;
  /** Made on first use, so that a decision pays nothing for them. */
  readonly loaders: Loaders;
  readonly settings: Settings;
  /** Wall clock and the age of the facts, read together. */
  now(): Now;
}

/** The asker of a field that needs one; permissions.ts has already refused requests without. */
export function askerOf(context: Context): Asker {
  if (context.asker === null) throw refusal('UNAUTHENTICATED', 'Sign in: this needs an access token.');
  return context.asker;
}
