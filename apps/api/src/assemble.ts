import { createClient, createPool } from '@gatehouse/database/client';
import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import type { Database } from './context.ts';
import type { Settings } from './env.ts';
import type { FactsStore } from './facts/facts-store.ts';
import { type Clocks, openFactsStore, SYSTEM_CLOCKS } from './facts/open-facts-store.ts';
import { fetchIssuerKeys } from './identity/issuer-keys.ts';
import { createTokenVerifier } from './identity/verify-token.ts';
import { createDecisionLog, type DecisionLog } from './modules/access/decision-log.ts';
import { createSurfaceCache } from './modules/surfaces/surface-cache.ts';
import { createServer } from './server.ts';
import { prepareDirectory } from './start/prepare-directory.ts';
import { refuseDevelopmentIssuer } from './start/refuse-development-issuer.ts';

/** The api with all its parts, not listening yet. */
export interface Api {
  readonly app: FastifyInstance;
  readonly facts: FactsStore;
  readonly decisions: DecisionLog;
  readonly db: Database;
  /** Stops answering, writes what is left of the decision log, and leaves the database. */
  close(): Promise<void>;
}

export interface AssembleOptions {
  readonly clocks?: Clocks;
  /** Milliseconds between version polls. */
  readonly pollMs?: number;
}

/** Long enough for any page of the catalogue; a statement beyond it is a mistake that holds a connection. */
const STATEMENT_TIMEOUT_MS = 15_000;

/** Builds the api from its settings and hands the parts down. Throws a sentence when it must not start. */
export async function assemble(settings: Settings, log: Logger, options: AssembleOptions = {}): Promise<Api> {
  const { clocks = SYSTEM_CLOCKS, pollMs } = options;
  const connection = { applicationName: 'gatehouse-api', statementTimeoutMs: STATEMENT_TIMEOUT_MS };
  const pool = createPool(settings.databaseUrl, connection);
  const db: Database = { pool, prisma: createClient(settings.databaseUrl, connection) };
  const leave = async () => {
    await db.prisma.$disconnect();
    await pool.end();
  };
  try {
    await refuseDevelopmentIssuer(pool, settings);
    await prepareDirectory(pool, settings);
    const facts = await openFactsStore({ ...settings, log, clocks, ...(pollMs !== undefined && { pollMs }) });
    const decisions = createDecisionLog({ pool, mode: settings.decisionLog, log });
    const tokens = createTokenVerifier({ ...settings, keysOf: fetchIssuerKeys, clock: clocks.wall });
    const surfaceCache = createSurfaceCache();
    const app = await createServer({ settings, db, facts, decisions, surfaceCache, tokens, log });
    const close = async () => {
      await app.close();
      await decisions.close();
      await facts.close();
      await leave();
    };
    return { app, facts, decisions, db, close };
  } catch (error) {
    await leave();
    throw error;
  }
}
