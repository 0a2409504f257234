import { createHash, createHmac, randomBytes } from 'node:crypto';
import { dirname, join } from 'node:path';
import pg from 'pg';
import { startPostgres } from './embedded-postgres.ts';
import { readTestServerUrl } from './env.ts';
import { TABLE_GRANTS } from './grants.ts';
import { migrate, readMigrations } from './migrate.ts';
import { packageRoot } from './package-root.ts';
import {
  APPLICATION_ROLE,
  databasePrivileges,
  OWNER_ROLE,
  prepareDatabase,
  rolesOf,
  withDatabase,
} from './prepare-database.ts';

/** A migrated, empty database of one test file. */
export interface TestDatabase {
  readonly applicationUrl: string;
  readonly ownerUrl: string;
  readonly superuserUrl: string;
  /** Ends every connection to it and drops it. */
  drop(): Promise<void>;
}

const PREFIX = 'gatehouse_test_';
const TEMPLATE_PREFIX = 'gatehouse_template_';
// Test workers run in parallel: templates are made and databases copied one at a time.
const ADVISORY_LOCK = 72707371;
const DAY_SECONDS = 86_400;

/**
 * Copies a fresh database from a template that is migrated once per state of the migrations and shared by all workers.
 * The server is the one of TEST_DATABASE_URL (a superuser's), else an embedded one that keeps running for the next run.
 */
export async function createTestDatabase(): Promise<TestDatabase> {
  const superuserUrl = await findServer();
  const passwords = passwordsFor(superuserUrl);
  const name = `${PREFIX}${Math.floor(Date.now() / 1000)}_${randomBytes(6).toString('hex')}`;
  await withSuperuser(superuserUrl, async (client) => {
    await client.query('SELECT pg_advisory_lock($1)', [ADVISORY_LOCK]);
    const template = await ensureTemplate(client, superuserUrl);
    await client.query(`CREATE DATABASE ${name} OWNER ${OWNER_ROLE} TEMPLATE ${template} STRATEGY FILE_COPY`);
    await client.query(databasePrivileges(name));
  });
  const { ownerUrl, applicationUrl } = rolesOf(superuserUrl, name, passwords);
  const drop = () =>
    withSuperuser(superuserUrl, async (client) => {
      await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    });
  return { applicationUrl, ownerUrl, superuserUrl: withDatabase(superuserUrl, name), drop };
}

async function findServer(): Promise<string> {
  const external = readTestServerUrl();
  if (external) return external;
  // Test data may be lost with the machine, so nothing waits for the disk.
  const settings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: 300 };
  const { superuserUrl } = await startPostgres({ dir: join(dirname(packageRoot()), '.gatehouse', 'test'), settings });
  return superuserUrl;
}

/** The same for everybody who tests on this server, so that no run changes the password under another. */
function passwordsFor(superuserUrl: string) {
  const derive = (role: string) => createHmac('sha256', new URL(superuserUrl).password).update(role).digest('hex');
  return { owner: derive(OWNER_ROLE), application: derive(APPLICATION_ROLE) };
}

async function ensureTemplate(client: pg.Client, superuserUrl: string): Promise<string> {
  const template = `${TEMPLATE_PREFIX}${schemaChecksum()}`;
  const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1 AND datistemplate', [template]);
  if (rowCount) return template;
  await dropLeftovers(client);
  const dir = join(dirname(packageRoot()), '.gatehouse', 'test');
  const passwords = passwordsFor(superuserUrl);
  const { ownerUrl } = await prepareDatabase({ superuserUrl, database: template, dir, passwords });
  await migrate({ ownerUrl, applicationRole: APPLICATION_ROLE });
  await client.query(`ALTER DATABASE ${template} WITH IS_TEMPLATE true ALLOW_CONNECTIONS false`);
  return template;
}

function schemaChecksum(): string {
  const parts = [...readMigrations().map(({ name, checksum }) => [name, checksum]), TABLE_GRANTS];
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 16);
}

/** Databases of runs that were killed more than a day ago, and templates of other schemas: made again when needed. */
async function dropLeftovers(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ datname: string }>(
    `SELECT datname FROM pg_database WHERE starts_with(datname, '${TEMPLATE_PREFIX}') OR (starts_with(datname, '${PREFIX}')
       AND split_part(substr(datname, ${PREFIX.length + 1}), '_', 1)::bigint < extract(epoch FROM now()) - ${DAY_SECONDS})`,
  );
  for (const { datname } of rows) {
    if (datname.startsWith(TEMPLATE_PREFIX)) await client.query(`ALTER DATABASE ${datname} WITH IS_TEMPLATE false`);
    await client.query(`DROP DATABASE IF EXISTS ${datname} WITH (FORCE)`);
  }
}

async function withSuperuser(url: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: url, application_name: 'gatehouse-test' });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
