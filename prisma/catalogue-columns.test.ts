import pg from 'pg';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { insertApproved, insertServer, insertTeam, unique } from './test/fixture.ts';
import { createTestDatabase, type TestDatabase } from './test-database.ts';

let database: TestDatabase;
let db: pg.Client;
let team: string;

beforeAll(async () => {
  database = await createTestDatabase();
  db = new pg.Client({ connectionString: database.applicationUrl });
  await db.connect();
});
afterAll(async () => {
  await db.end();
  await database.drop();
});
beforeEach(async () => {
  ({ team } = await insertTeam(db));
});

const entryOf = async (server: string) => {
  const { rows } = await db.query(
    'SELECT ordinal, name, folded_name, folded_title, tags, team_slug, team_name, environment, approved_at, health FROM catalogue_entry WHERE server_id = $1',
    [server],
  );
  return rows[0];
};

it('the catalogue shows name, title, tags and team of a server, and follows them', async () => {
  const server = await insertServer(db, team);
  const { rows } = await db.query(
    'SELECT name, lower(name) AS folded_name, lower(title) AS folded_title, tags FROM server WHERE id = $1',
    [server],
  );
  const { rows: teams } = await db.query('SELECT slug, name FROM team WHERE id = $1', [team]);
  expect(await entryOf(server)).toMatchObject({ ...rows[0], team_slug: teams[0].slug, team_name: teams[0].name });
  await db.query("UPDATE server SET title = 'Other', tags = '{a,b}' WHERE id = $1", [server]);
  await db.query("UPDATE team SET name = 'Renamed' WHERE id = $1", [team]);
  expect(await entryOf(server)).toMatchObject({ folded_title: 'other', tags: ['a', 'b'], team_name: 'Renamed' });
});

it('the environment is that of the approved revision, else of the newest draft', async () => {
  const server = await insertServer(db, team);
  expect((await entryOf(server)).environment).toBeNull();
  const draft = unique('rev');
  await db.query(
    `INSERT INTO revision (id, server_id, number, version, title, endpoint, transport, environment, created_by)
     VALUES ($1, $2, 1, '1', 'x', 'https://x.example/mcp', 'streamable-http', 'staging', 'x')`,
    [draft, server],
  );
  expect((await entryOf(server)).environment).toBe('staging');
  await db.query("UPDATE revision SET environment = 'sandbox' WHERE id = $1", [draft]);
  expect((await entryOf(server)).environment).toBe('sandbox');
  await db.query('DELETE FROM revision WHERE id = $1', [draft]);
  expect((await entryOf(server)).environment).toBeNull();
});

it('an approved server shows when it was approved', async () => {
  const { server } = await insertApproved(db, team);
  const { rows } = await db.query(
    "SELECT decided_at, environment FROM revision WHERE server_id = $1 AND state = 'APPROVED'",
    [server],
  );
  expect(await entryOf(server)).toMatchObject({ approved_at: rows[0].decided_at, environment: rows[0].environment });
});

it('every server has a place of its own, which never changes', async () => {
  const first = await insertServer(db, team);
  const second = await insertServer(db, team);
  const { ordinal } = await entryOf(first);
  expect((await entryOf(second)).ordinal).toBe(ordinal + 1);
  await db.query("UPDATE server SET title = 'Again' WHERE id = $1", [first]);
  await db.query("UPDATE server SET description = 'Anew' WHERE id = $1", [first]);
  expect((await entryOf(first)).ordinal).toBe(ordinal);
  expect((await entryOf(await insertServer(db, team))).ordinal).toBe(ordinal + 2);
});

it('the catalogue shows health as last judged, whatever else is written anew', async () => {
  const server = await insertServer(db, team);
  expect((await entryOf(server)).health).toBe('UNKNOWN');
  await db.query(
    "INSERT INTO server_health (server_id, status, since, checked_at, consecutive_failures) VALUES ($1, 'HEALTHY', now(), now(), 0)",
    [server],
  );
  expect((await entryOf(server)).health).toBe('HEALTHY');
  await db.query("UPDATE server_health SET status = 'DOWN' WHERE server_id = $1", [server]);
  await db.query("UPDATE server SET title = 'Other' WHERE id = $1", [server]);
  expect((await entryOf(server)).health).toBe('DOWN');
});

it('an entry says which transaction wrote it, and a probe that changes nothing writes none', async () => {
  const server = await insertServer(db, team);
  await db.query(
    "INSERT INTO server_health (server_id, status, since, checked_at, consecutive_failures) VALUES ($1, 'HEALTHY', now(), now(), 0)",
    [server],
  );
  const writtenIn = async () => {
    const { rows } = await db.query('SELECT changed_in::text AS xid FROM catalogue_entry WHERE server_id = $1', [
      server,
    ]);
    return BigInt(rows[0].xid);
  };
  const before = await writtenIn();
  await db.query("UPDATE server_health SET status = 'HEALTHY', checked_at = now() WHERE server_id = $1", [server]);
  expect(await writtenIn()).toBe(before);
  await db.query("UPDATE server SET tags = '{x}' WHERE id = $1", [server]);
  expect(await writtenIn()).toBeGreaterThan(before);
});
