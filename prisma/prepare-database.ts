import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';

export const OWNER_ROLE = 'gatehouse_owner';
export const APPLICATION_ROLE = 'gatehouse_app';

export interface RolePasswords {
  readonly owner: string;
  readonly application: string;
}

export interface PreparedDatabase {
  /** Migrates; owns every table. */
  readonly ownerUrl: string;
  /** What api and worker use: owns nothing and is no superuser (law A1). */
  readonly applicationUrl: string;
  readonly ownerRole: string;
  readonly applicationRole: string;
}

// Cluster-wide: roles are shared by every database, so preparing is done by one process at a time.
const ADVISORY_LOCK = 72707370;

/**
 * Makes, where they are missing, the two roles and the database, with nothing open to PUBLIC. Passwords are random and
 * kept in `dir` (mode 0600), unless given.
 */
export async function prepareDatabase(options: {
  readonly superuserUrl: string;
  readonly database: string;
  readonly dir: string;
  readonly passwords?: RolePasswords;
}): Promise<PreparedDatabase> {
  const { superuserUrl, database } = options;
  await withClient(superuserUrl, async (client) => {
    await client.query('SELECT pg_advisory_lock($1)', [ADVISORY_LOCK]);
    const passwords = options.passwords ?? readPasswords(options.dir);
    await ensureRole(client, OWNER_ROLE, passwords.owner);
    await ensureRole(client, APPLICATION_ROLE, passwords.application);
    await ensureDatabase(client, database);
    await withClient(withDatabase(superuserUrl, database), (inside) => inside.query(schemaPrivileges()));
  });
  return rolesOf(superuserUrl, database, options.passwords ?? readPasswords(options.dir));
}

/** Connection strings of the two roles to a database that is prepared already. */
export const rolesOf = (superuserUrl: string, database: string, passwords: RolePasswords): PreparedDatabase => ({
  ownerUrl: withDatabase(superuserUrl, database, OWNER_ROLE, passwords.owner),
  applicationUrl: withDatabase(superuserUrl, database, APPLICATION_ROLE, passwords.application),
  ownerRole: OWNER_ROLE,
  applicationRole: APPLICATION_ROLE,
});

/** The same server, another database and perhaps another role. */
export function withDatabase(url: string, database: string, user?: string, password?: string): string {
  const changed = new URL(url);
  changed.pathname = `/${encodeURIComponent(database)}`;
  if (user !== undefined) changed.username = encodeURIComponent(user);
  if (password !== undefined) changed.password = encodeURIComponent(password);
  return changed.href;
}

/** What may be done with a database: the application connects, nobody else does. */
export function databasePrivileges(database: string): string {
  const name = pg.escapeIdentifier(database);
  return `REVOKE ALL ON DATABASE ${name} FROM PUBLIC; GRANT CONNECT ON DATABASE ${name} TO ${APPLICATION_ROLE}`;
}

const schemaPrivileges = () =>
  `REVOKE ALL ON SCHEMA public FROM PUBLIC; GRANT USAGE ON SCHEMA public TO ${APPLICATION_ROLE}`;

async function withClient<T>(connectionString: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString, application_name: 'gatehouse-prepare' });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

async function ensureRole(client: pg.Client, role: string, password: string): Promise<void> {
  const { rowCount } = await client.query('SELECT FROM pg_roles WHERE rolname = $1', [role]);
  const verb = rowCount ? 'ALTER' : 'CREATE';
  const flags = 'LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS';
  await client.query(`${verb} ROLE ${role} ${flags} PASSWORD ${pg.escapeLiteral(password)}`);
}

async function ensureDatabase(client: pg.Client, database: string): Promise<void> {
  const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [database]);
  if (!rowCount) await client.query(`CREATE DATABASE ${pg.escapeIdentifier(database)} OWNER ${OWNER_ROLE}`);
  await client.query(databasePrivileges(database));
}

function readPasswords(dir: string): RolePasswords {
  const file = join(dir, 'role-passwords.json');
  if (!existsSync(file)) {
    const fresh = () => randomBytes(18).toString('base64url');
    mkdirSync(dir, { recursive: true });
    writeFileSync(file, `${JSON.stringify({ owner: fresh(), application: fresh() })}\n`, { mode: 0o600 });
  }
  return JSON.parse(readFileSync(file, 'utf8')) as RolePasswords;
}
