import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { PrismaClient } from './generated/client.ts';

export type { Prisma, PrismaClient } from './generated/client.ts';

export interface ConnectionOptions {
  /** Largest number of connections of the pool; 10 by default. */
  readonly maxConnections?: number;
  /** Statements longer than this are cancelled by the server; none by default. */
  readonly statementTimeoutMs?: number;
  /** Shown in `pg_stat_activity`. */
  readonly applicationName?: string;
}

const poolConfig = (url: string, options: ConnectionOptions): pg.PoolConfig => ({
  connectionString: url,
  max: options.maxConnections ?? 10,
  application_name: options.applicationName ?? 'gatehouse',
  ...(options.statementTimeoutMs === undefined ? {} : { statement_timeout: options.statementTimeoutMs }),
});

/** A Prisma client on a pool of its own; end it with `$disconnect()`. */
export const createClient = (url: string, options: ConnectionOptions = {}): PrismaClient =>
  new PrismaClient({ adapter: new PrismaPg(poolConfig(url, options)) });

/** A pool for raw SQL, where Prisma is the wrong tool (facts, search, leases, LISTEN); end it with `end()`. */
export function createPool(url: string, options: ConnectionOptions = {}): pg.Pool {
  const pool = new pg.Pool(poolConfig(url, options));
  // A connection that breaks, idle or in use, must not end the process: the query it bears fails, the next one connects anew.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => void client.on('error', () => undefined));
  return pool;
}
