import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { TABLE_GRANTS } from './grants.ts';
import { refusalOf } from './test/fixture.ts';
import { createTestDatabase, type TestDatabase } from './test-database.ts';

let database: TestDatabase;
let db: pg.Client;

beforeAll(async () => {
  database = await createTestDatabase();
  db = new pg.Client({ connectionString: database.applicationUrl });
  await db.connect();
});
afterAll(async () => {
  await db.end();
  await database.drop();
});

it('I6 every table is listed with its privileges', async () => {
  const { rows } = await db.query("SELECT tablename FROM pg_tables WHERE schemaname = 'public'");
  expect(rows.map(({ tablename }) => tablename).sort()).toEqual(Object.keys(TABLE_GRANTS).sort());
});

it('the application has exactly the privileges that are listed', async () => {
  const { rows } = await db.query(
    `SELECT tablename AS table, privilege FROM pg_tables,
       unnest(ARRAY['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', 'REFERENCES', 'TRIGGER']) AS privilege
     WHERE schemaname = 'public' AND has_table_privilege(current_user, 'public.' || tablename, privilege)`,
  );
  const actual = rows.map(({ table, privilege }) => `${table} ${privilege}`).sort();
  const listed = Object.entries(TABLE_GRANTS).flatMap(([table, all]) =>
    all.map((privilege) => `${table} ${privilege}`),
  );
  expect(actual).toEqual(listed.sort());
});

it('A1 the application owns nothing and is no superuser', async () => {
  const { rows } = await db.query(
    `SELECT rolsuper, rolcreatedb, rolcreaterole, rolbypassrls,
       (SELECT count(*)::int FROM pg_class WHERE relowner = r.oid) + (SELECT count(*)::int FROM pg_proc WHERE proowner = r.oid)
       + (SELECT count(*)::int FROM pg_database WHERE datdba = r.oid) AS owned,
       (SELECT count(*)::int FROM pg_auth_members WHERE member = r.oid) AS memberships
     FROM pg_roles r WHERE rolname = current_user`,
  );
  expect(rows).toEqual([
    { rolsuper: false, rolcreatedb: false, rolcreaterole: false, rolbypassrls: false, owned: 0, memberships: 0 },
  ]);
});

it('the application makes no tables, not even temporary ones, and calls no function that is not its business', async () => {
  const denied = [
    'CREATE TABLE mine (id int)',
    'CREATE TEMPORARY TABLE mine (id int)',
    'CREATE SCHEMA mine',
    "SELECT refresh_catalogue_entry('{}')",
    "SELECT watch_facts('server', 'SERVER', 'id', 'SELECT 1')",
    "UPDATE _prisma_migrations SET checksum = ''",
  ];
  for (const sql of denied) expect(await refusalOf(db, sql), sql).toBe('42501');
});
