import pg from 'pg';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import {
  fingerprint,
  insertApproved,
  insertDraft,
  insertServer,
  insertSurface,
  insertTeam,
  unique,
} from './test/fixture.ts';
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

const facetsOf = async (server: string) => {
  const { rows } = await db.query(
    `SELECT transport, data_classes, auth, protocol_versions, tool_count, read_only_count, destructive_count, open_world_count
     FROM catalogue_entry WHERE server_id = $1`,
    [server],
  );
  return rows[0];
};
const insertDefinition = async (definition: string): Promise<string> => {
  const id = fingerprint(unique('definition'));
  await db.query("INSERT INTO surface (fingerprint, definition, seen_as, visible) VALUES ($1, $2, 'anonymous', true)", [
    id,
    definition,
  ]);
  return id;
};
const observe = (server: string, surface: string | null) =>
  db.query(
    `INSERT INTO surface_watch (server_id, observed_fingerprint, visible, observed_at) VALUES ($1, $2, false, now())
     ON CONFLICT (server_id) DO UPDATE SET observed_fingerprint = excluded.observed_fingerprint`,
    [server, surface],
  );

it('data classes and transport are those of the revision shown, behaviour is that of the tools shown', async () => {
  const server = await insertServer(db, team);
  expect(await facetsOf(server)).toMatchObject({ transport: null, data_classes: [], auth: 'UNKNOWN', tool_count: 0 });
  const draft = await insertDraft(db, server, { transport: 'stdio' });
  await db.query("UPDATE revision SET data_classes = '{personal}' WHERE id = $1", [draft]);
  expect(await facetsOf(server)).toMatchObject({ transport: 'stdio', data_classes: ['personal'] });
  const surface = await insertSurface(db, server, ['one', 'two']);
  await observe(server, surface);
  await db.query('UPDATE surface_watch SET visible = true WHERE server_id = $1', [server]);
  expect(await facetsOf(server)).toMatchObject({
    tool_count: 2,
    read_only_count: 2,
    destructive_count: 0,
    open_world_count: 0,
  });
});

it('sign-in and protocol versions follow what the probe saw, newest version first', async () => {
  const server = await insertServer(db, team);
  await observe(
    server,
    await insertDefinition('{"auth":null,"protocolVersions":["2025-11-25","2026-07-28","2025-11-25"]}'),
  );
  expect(await facetsOf(server)).toMatchObject({ auth: 'NONE', protocol_versions: ['2026-07-28', '2025-11-25'] });
  await observe(server, await insertDefinition('{"auth":{"scheme":"Bearer"},"protocolVersions":[]}'));
  expect(await facetsOf(server)).toMatchObject({ auth: 'SIGN_IN', protocol_versions: [] });
});

it('no surface can make its own recording fail, or fill the catalogue with versions', async () => {
  const server = await insertServer(db, team);
  const hostile = [
    ['not JSON', { auth: 'UNKNOWN', protocol_versions: [] }],
    ['[]', { auth: 'NONE', protocol_versions: [] }],
    ['{"auth":"yes","protocolVersions":{"a":1}}', { auth: 'NONE', protocol_versions: [] }],
    [
      String.raw`{"auth":{},"protocolVersions":["1"],"instructions":"a\u0000\u0000b"}`,
      { auth: 'SIGN_IN', protocol_versions: ['1'] },
    ],
    [
      String.raw`{"auth":{},"protocolVersions":["1"],"instructions":"C:\\u0000"}`,
      { auth: 'SIGN_IN', protocol_versions: ['1'] },
    ],
    [
      JSON.stringify({ protocolVersions: ['<b>', 'x'.repeat(41), 7, null] }),
      { auth: 'NONE', protocol_versions: ['7'] },
    ],
  ] as const;
  for (const [definition, expected] of hostile) {
    await observe(server, await insertDefinition(definition));
    expect(await facetsOf(server), definition).toMatchObject(expected);
  }
  await observe(
    server,
    await insertDefinition(JSON.stringify({ protocolVersions: Array.from({ length: 500 }, (_, n) => `v${n}`) })),
  );
  expect((await facetsOf(server)).protocol_versions).toHaveLength(20);
  await observe(server, null);
  expect(await facetsOf(server)).toMatchObject({ auth: 'UNKNOWN', protocol_versions: [] });
});
