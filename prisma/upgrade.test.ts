import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { migrate, readMigrations } from './migrate.ts';
import { withDatabase } from './prepare-database.ts';
import { fingerprint, insertApproved, insertServer, insertSurface, insertTeam, unique } from './test/fixture.ts';
import { createTestDatabase, type TestDatabase } from './test-database.ts';

let database: TestDatabase;
let superuser: pg.Client;
const name = unique('gatehouse_test_9999999999').replaceAll('-', '');
const facetsName = unique('gatehouse_test_9999999999').replaceAll('-', '');
const applicationRole = 'gatehouse_app';

beforeAll(async () => {
  database = await createTestDatabase();
  superuser = new pg.Client({ connectionString: database.superuserUrl });
  await superuser.connect();
  for (const database of [name, facetsName]) {
    await superuser.query(`CREATE DATABASE ${database} OWNER gatehouse_owner`);
  }
});
afterAll(async () => {
  for (const database of [name, facetsName]) await superuser.query(`DROP DATABASE ${database} WITH (FORCE)`);
  await superuser.end();
  await database.drop();
});

it('a database from before the facets of the catalogue gets them for every server it has', async () => {
  const ownerUrl = withDatabase(database.ownerUrl, facetsName);
  const migrations = readMigrations();
  const before = migrations.findIndex(({ name: migration }) => migration.endsWith('_catalogue_facets'));
  await migrate({ ownerUrl, applicationRole, migrations: migrations.slice(0, before) });
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    const { team } = await insertTeam(owner);
    const surface = fingerprint('seen');
    const definition = { auth: { scheme: 'Bearer' }, protocolVersions: ['2025-11-25', '2026-07-28'] };
    await owner.query(
      "INSERT INTO surface (fingerprint, definition, seen_as, visible) VALUES ($1, $2, 'anonymous', true)",
      [surface, JSON.stringify(definition)],
    );
    await insertSurface(owner, 'seen', ['run_query']);
    const { server } = await insertApproved(owner, team, { surface });
    await owner.query(
      'INSERT INTO surface_watch (server_id, observed_fingerprint, visible, observed_at) VALUES ($1, $2, true, now())',
      [server, surface],
    );
    await migrate({ ownerUrl, applicationRole });
    const { rows } = await owner.query(
      `SELECT transport, data_classes, auth, protocol_versions, tool_count, read_only_count, open_world_count
       FROM catalogue_entry`,
    );
    expect(rows).toEqual([
      {
        transport: 'streamable-http',
        data_classes: [],
        auth: 'SIGN_IN',
        protocol_versions: ['2026-07-28', '2025-11-25'],
        tool_count: 1,
        read_only_count: 1,
        open_world_count: 0,
      },
    ]);
  } finally {
    await owner.end();
  }
});

it('a database with data is upgraded from the previous migration, and nothing in it is lost', async () => {
  const ownerUrl = withDatabase(database.ownerUrl, name);
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
