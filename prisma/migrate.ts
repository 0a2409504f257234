import { createHash, randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { FUNCTION_GRANTS, TABLE_GRANTS } from './grants.ts';
import { packageRoot } from './package-root.ts';

/** One migration folder. The checksum is Prisma's: SHA-256 of the file, line endings as in the repository. */
export interface Migration {
  readonly name: string;
  readonly sql: string;
  readonly checksum: string;
}

// The lock that Prisma's own `migrate deploy` takes: the two exclude each other.
const ADVISORY_LOCK = 72707369;

// Exactly the table that the Prisma CLI makes, so that `prisma migrate status` agrees with us.
const HISTORY_TABLE = `CREATE TABLE IF NOT EXISTS _prisma_migrations (
  id VARCHAR(36) PRIMARY KEY NOT NULL, checksum VARCHAR(64) NOT NULL, finished_at TIMESTAMPTZ,
  migration_name VARCHAR(255) NOT NULL, logs TEXT, rolled_back_at TIMESTAMPTZ,
  started_at TIMESTAMPTZ NOT NULL DEFAULT now(), applied_steps_count INTEGER NOT NULL DEFAULT 0)`;

/** The migrations in a folder, oldest first. */
export function readMigrations(folder = join(packageRoot(), 'migrations')): readonly Migration[] {
  return readdirSync(folder)
    .filter((name) => existsSync(join(folder, name, 'migration.sql')))
    .sort()
    .map((name) => {
      const sql = readFileSync(join(folder, name, 'migration.sql'), 'utf8').replaceAll('\r\n', '\n');
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
    });
}

/**
 * Brings the database to this program's schema and gives the application's role its privileges (`grants.ts`). Each
 * migration is one transaction; any number of processes may run this at once. Returns the names applied. Throws, with a
 * sentence, for an edited migration, one that failed under the Prisma CLI, or a database newer than this program.
 */
export async function migrate(options: {
  readonly ownerUrl: string;
  readonly applicationRole: string;
  readonly migrations?: readonly Migration[];
}): Promise<string[]> {
  const migrations = options.migrations ?? readMigrations();
  const client = new pg.Client({ connectionString: options.ownerUrl, application_name: 'gatehouse-migrate' });
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1)', [ADVISORY_LOCK]);
    await client.query(HISTORY_TABLE);
    const pending = await findPending(client, migrations);
    for (const migration of pending) await apply(client, migration);
    await grant(client, options.applicationRole);
    return pending.map(({ name }) => name);
  } finally {
    await client.end(); // ends the session and with it the lock
  }
}

async function findPending(client: pg.Client, migrations: readonly Migration[]): Promise<readonly Migration[]> {
  const { rows } = await client.query<{ migration_name: string; checksum: string; finished_at: Date | null }>(
    'SELECT migration_name, checksum, finished_at FROM _prisma_migrations WHERE rolled_back_at IS NULL',
  );
  const known = new Map(migrations.map((migration) => [migration.name, migration]));
  for (const row of rows) {
    const name = row.migration_name;
    const migration = known.get(name);
    if (!migration) throw new Error(`The database has the migration ${name}, which this program does not know.`);
    if (!row.finished_at)
      throw new Error(`The migration ${name} failed earlier: repair it with "prisma migrate resolve".`);
    if (row.checksum !== migration.checksum) {
      throw new Error(`The migration ${name} was edited after it was applied: restore it and add a new one.`);
    }
  }
  const applied = new Set(rows.map((row) => row.migration_name));
  return migrations.filter(({ name }) => !applied.has(name));
}

async function apply(client: pg.Client, { name, sql, checksum }: Migration): Promise<void> {
  await client.query('BEGIN');
  try {
    await client.query(sql);
    await client.query(
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
       VALUES ($1, $2, $3, now(), clock_timestamp(), 1)`,
      [randomUUID(), checksum, name],
    );
    await client.query('COMMIT');
  } catch (cause) {
    await client.query('ROLLBACK');
    throw new Error(`The migration ${name} failed and was rolled back: ${(cause as Error).message}`, { cause });
  }
}

/**
 * Gives the role exactly what `grants.ts` lists, in one transaction: what is not listed is taken away. What later migrations
 * make is left out: a test of an upgrade stops before them.
 */
async function grant(client: pg.Client, role: string): Promise<void> {
  const to = pg.escapeIdentifier(role);
  const { rows } = await client.query<{ name: string }>(
    `SELECT p.oid::regprocedure::text AS name FROM pg_proc p JOIN pg_roles r ON r.oid = p.proowner
     WHERE p.pronamespace = 'public'::regnamespace AND r.rolname = current_user`,
  );
  const own = rows.map((row) => row.name).join(', ');
  const made = await findMade(client);
  const statements = [
    'BEGIN',
    `GRANT USAGE ON SCHEMA public TO ${to}`,
    `REVOKE ALL ON ALL TABLES IN SCHEMA public FROM PUBLIC, ${to}`,
    `REVOKE ALL ON ALL SEQUENCES IN SCHEMA public FROM PUBLIC, ${to}`,
    // Default values draw from sequences.
    `GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO ${to}`,
    ...(own ? [`REVOKE ALL ON FUNCTION ${own} FROM PUBLIC, ${to}`] : []),
    ...Object.entries(TABLE_GRANTS)
      .filter(([table]) => made.has(table))
      .map(([table, privileges]) => `GRANT ${privileges.join(', ')} ON ${table} TO ${to}`),
    ...FUNCTION_GRANTS.filter((name) => made.has(name)).map((name) => `GRANT EXECUTE ON FUNCTION ${name} TO ${to}`),
    'COMMIT',
  ];
  await client.query(statements.join(';\n'));
}

/** Of what `grants.ts` lists, that which is there. */
async function findMade(client: pg.Client): Promise<ReadonlySet<string>> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT name FROM unnest($1::text[]) AS name WHERE to_regclass(name) IS NOT NULL
     UNION ALL SELECT name FROM unnest($2::text[]) AS name WHERE to_regprocedure(name) IS NOT NULL`,
    [Object.keys(TABLE_GRANTS), FUNCTION_GRANTS],
  );
  return new Set(rows.map(({ name }) => name));
}
