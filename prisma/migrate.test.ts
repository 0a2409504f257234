import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { migrate, readMigrations } from './migrate.ts';
import { packageRoot } from './package-root.ts';
import { withDatabase } from './prepare-database.ts';
import { unique } from './test/fixture.ts';
import { createTestDatabase, type TestDatabase } from './test-database.ts';

let database: TestDatabase;
let superuser: pg.Client;
let ownerUrl: string;
const applicationRole = 'gatehouse_app';
const made: string[] = [];

beforeAll(async () => {
  database = await createTestDatabase();
  superuser = new pg.Client({ connectionString: database.superuserUrl });
  await superuser.connect();
});
afterAll(async () => {
  for (const name of made) await superuser.query(`DROP DATABASE ${name} WITH (FORCE)`);
  await superuser.end();
  await database.drop();
});
beforeEach(async () => {
  const name = unique('gatehouse_test_9999999999').replaceAll('-', '');
  await superuser.query(`CREATE DATABASE ${name} OWNER gatehouse_owner`);
  made.push(name);
  ownerUrl = withDatabase(database.ownerUrl, name);
});

async function query(sql: string, values: unknown[] = []) {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    return (await client.query(sql, values)).rows;
  } finally {
    await client.end();
  }
}

const prisma = (...args: string[]) =>
  promisify(execFile)(process.execPath, [join(packageRoot(), 'prisma-cli.mjs'), ...args], {
    env: { ...process.env, DATABASE_URL: ownerUrl },
  });

const all = readMigrations().map(({ name }) => name);

describe('the migration runner', () => {
  it('applies each migration once, however many run at the same time', async () => {
    const results = await Promise.all([0, 1, 2].map(() => migrate({ ownerUrl, applicationRole })));
    expect(results.flat().sort()).toEqual(all);
    expect(results.filter((applied) => applied.length > 0)).toHaveLength(1);
    expect(await migrate({ ownerUrl, applicationRole })).toEqual([]);
  });

  it('refuses a migration that was edited after it was applied', async () => {
    await migrate({ ownerUrl, applicationRole });
    const migrations = readMigrations().map((one, index) => (index === 0 ? { ...one, checksum: 'f'.repeat(64) } : one));
    await expect(migrate({ ownerUrl, applicationRole, migrations })).rejects.toThrow(`${all[0]} was edited`);
  });

  it('refuses a database that is newer than the program', async () => {
    await migrate({ ownerUrl, applicationRole });
    const migrations = readMigrations().slice(0, -1);
    await expect(migrate({ ownerUrl, applicationRole, migrations })).rejects.toThrow('does not know');
  });

  it('leaves nothing behind of a migration that fails', async () => {
    await migrate({ ownerUrl, applicationRole });
    const broken = {
      name: '99999999999999_broken',
      sql: 'CREATE TABLE half (id int); SELECT no_such_thing();',
      checksum: 'x',
    };
    const migrations = [...readMigrations(), broken];
    await expect(migrate({ ownerUrl, applicationRole, migrations })).rejects.toThrow('99999999999999_broken failed');
    expect(await query("SELECT FROM pg_tables WHERE tablename = 'half'")).toEqual([]);
    expect(await migrate({ ownerUrl, applicationRole })).toEqual([]);
  });

  it('refuses to go on after a migration that failed under the Prisma CLI', async () => {
    await migrate({ ownerUrl, applicationRole });
    await query('UPDATE _prisma_migrations SET finished_at = NULL WHERE migration_name = $1', [all[0]]);
    await expect(migrate({ ownerUrl, applicationRole })).rejects.toThrow('failed earlier');
  });

  it('takes a privilege away that is no longer listed', async () => {
    await migrate({ ownerUrl, applicationRole });
    await query(`GRANT DELETE ON audit_event TO ${applicationRole}`);
    await migrate({ ownerUrl, applicationRole });
    const [row] = await query("SELECT has_table_privilege($1, 'audit_event', 'DELETE') AS may", [applicationRole]);
    expect(row.may).toBe(false);
  });
});

describe('the Prisma CLI', () => {
  it('agrees that the database is up to date', { timeout: 60_000 }, async () => {
    await migrate({ ownerUrl, applicationRole });
    const { stdout } = await prisma('migrate', 'status');
    expect(stdout).toContain('Database schema is up to date');
  });

  it('sees no difference between the migrations and the schema', { timeout: 60_000 }, async () => {
    const url = withDatabase(database.superuserUrl, new URL(ownerUrl).pathname.slice(1));
    const args = ['migrate', 'diff', '--from-migrations', 'migrations', '--to-schema', 'schema.prisma', '--exit-code'];
    const { stdout } = await promisify(execFile)(process.execPath, [join(packageRoot(), 'prisma-cli.mjs'), ...args], {
      env: { ...process.env, DATABASE_URL: url },
    });
    expect(stdout).toContain('No difference detected');
  });
});
