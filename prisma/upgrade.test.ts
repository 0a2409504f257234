import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { migrate, readMigrations } from './migrate.ts';
import { withDatabase } from './prepare-database.ts';
import { insertServer, insertSurface, insertTeam, unique } from './test/fixture.ts';
import { createTestDatabase, type TestDatabase } from './test-database.ts';

let database: TestDatabase;
let superuser: pg.Client;
const names: string[] = [];
const applicationRole = 'gatehouse_app';

beforeAll(async () => {
  database = await createTestDatabase();
  superuser = new pg.Client({ connectionString: database.superuserUrl });
  await superuser.connect();
});
afterAll(async () => {
  for (const name of names) await superuser.query(`DROP DATABASE ${name} WITH (FORCE)`);
  await superuser.end();
  await database.drop();
});

/** Owner's URL of a new and empty database. */
async function createEmpty(): Promise<string> {
  const name = unique('gatehouse_test_9999999999').replaceAll('-', '');
  names.push(name);
  await superuser.query(`CREATE DATABASE ${name} OWNER gatehouse_owner`);
  return withDatabase(database.ownerUrl, name);
}

it('a database with data is upgraded from the previous migration, and nothing in it is lost', async () => {
  const ownerUrl = await createEmpty();
  const migrations = readMigrations();
  await migrate({ ownerUrl, applicationRole, migrations: migrations.slice(0, -1) });
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    const { team } = await insertTeam(owner);
    const server = await insertServer(owner, team, 'com.example/upgraded');
    await insertSurface(owner, 'upgrade', ['run_query']);
    await owner.query(
      "INSERT INTO server_health (server_id, status, since, checked_at, consecutive_failures) VALUES ($1, 'DOWN', now(), now(), 2)",
      [server],
    );
    expect(await migrate({ ownerUrl, applicationRole })).toEqual([migrations.at(-1)?.name]);
    const { rows } = await owner.query(
      `SELECT s.name, t.id AS team, h.status, e.health FROM server s JOIN team t ON t.id = s.team_id
       JOIN server_health h ON h.server_id = s.id JOIN catalogue_entry e ON e.server_id = s.id`,
    );
    expect(rows).toEqual([{ name: 'com.example/upgraded', team, status: 'DOWN', health: 'DOWN' }]);
    expect((await owner.query('SELECT name FROM surface_tool')).rows).toEqual([{ name: 'run_query' }]);
  } finally {
    await owner.end();
  }
});

it('health history begins with the upgrade: old results are not judged anew, and what is bad by then has its incident', async () => {
  const ownerUrl = await createEmpty();
  const migrations = readMigrations();
  const before = migrations.slice(
    0,
    migrations.findIndex(({ name }) => name.endsWith('_health_history')),
  );
  await migrate({ ownerUrl, applicationRole, migrations: before });
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    const server = await insertServer(owner, (await insertTeam(owner)).team);
    await owner.query(
      `INSERT INTO probe_result (id, server_id, at, endpoint, outcome) VALUES ('prs_1', $1, now(), 'https://x.test/', 'FAILED')`,
      [server],
    );
    await owner.query(
      "INSERT INTO server_health (server_id, status, since, checked_at, consecutive_failures) VALUES ($1, 'DOWN', now(), now(), 2)",
      [server],
    );
    await migrate({ ownerUrl, applicationRole });
    expect((await owner.query('SELECT judged FROM probe_result')).rows).toEqual([{ judged: null }]);
    expect((await owner.query('SELECT 1 FROM health_bucket')).rows).toEqual([]);
    expect((await owner.query('SELECT worst, ended_at FROM health_incident')).rows).toEqual([
      { worst: 'DOWN', ended_at: null },
    ]);
  } finally {
    await owner.end();
  }
});
