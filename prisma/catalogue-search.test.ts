import pg from 'pg';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { fingerprint, insertApproved, insertServer, insertSurface, insertTeam, unique } from './test/fixture.ts';
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

const search = async (typed: string): Promise<readonly string[]> => {
  const { rows } = await db.query('SELECT server_id FROM catalogue_entry WHERE document @@ catalogue_query($1)', [
    typed,
  ]);
  return rows.map(({ server_id }) => server_id);
};

const observe = (server: string, surface: string, visible = true) =>
  db.query(
    `INSERT INTO surface_watch (server_id, observed_fingerprint, visible, observed_at) VALUES ($1, $2, $3, now())
     ON CONFLICT (server_id) DO UPDATE SET observed_fingerprint = $2, visible = $3`,
    [server, surface, visible],
  );

it('finds a server by the words of its name, and by their beginnings', async () => {
  const server = await insertServer(db, team, 'com.acme.warehouse/prestoGateway');
  for (const typed of [
    'presto',
    'pres',
    'PRESTO gate',
    'warehouse',
    'com.acme.warehouse/prestoGateway',
    'acme.ware',
    'prestogateway',
  ]) {
    expect(await search(typed), typed).toContain(server);
  }
  expect(await search('presto spark')).not.toContain(server);
});

it.each(['run_query', 'runQuery', 'RUN-query', 'run', 'quer', 'runquery'])(
  'finds the tools run_query and runQuery by %s',
  async (typed) => {
    const snake = await insertServer(db, team);
    const camel = await insertServer(db, team);
    await observe(snake, await insertSurface(db, `${snake}a`, ['run_query']));
    await observe(camel, await insertSurface(db, `${camel}b`, ['runQuery']));
    expect(await search(typed)).toEqual(expect.arrayContaining([snake, camel]));
  },
);

it('follows title, description, tags and the name of the team', async () => {
  const server = await insertServer(db, team);
  const word = unique('w').slice(2, 10);
  await db.query("UPDATE server SET title = $2, tags = '{telemetry}' WHERE id = $1", [server, `Größe ${word}`]);
  expect(await search(`${word} größe`)).toEqual([server]);
  expect(await search(`telemetry ${word}`)).toEqual([server]);
  await db.query("UPDATE team SET name = 'Observability Guild' WHERE id = $1", [team]);
  expect(await search(`guild ${word}`)).toEqual([server]);
});

it('shows the tools observed, else those approved; invisible is not empty', async () => {
  const { server, surface } = await insertApproved(db, team);
  const shown = async () => {
    const { rows } = await db.query('SELECT fingerprint, tool_count FROM catalogue_entry WHERE server_id = $1', [
      server,
    ]);
    return rows[0];
  };
  expect(await shown()).toEqual({ fingerprint: surface, tool_count: 2 });
  const observed = await insertSurface(db, `${server}-observed`, ['alpha', 'beta', 'gamma']);
  await observe(server, observed);
  expect(await shown()).toEqual({ fingerprint: observed, tool_count: 3 });
  await observe(server, await insertSurface(db, `${server}-hidden`), false);
  expect(await shown()).toEqual({ fingerprint: surface, tool_count: 2 });
});

it('finds tools that were written after the surface was observed', async () => {
  const server = await insertServer(db, team);
  const late = await insertSurface(db, `${server}-late`);
  await observe(server, late);
  await insertSurface(db, `${server}-late`, ['zebra_crossing']);
  expect(await search('zebra')).toEqual([server]);
});

it('takes a surface of any size', async () => {
  const server = await insertServer(db, team);
  const huge = fingerprint(`${server}-huge`);
  await db.query(
    "INSERT INTO surface (fingerprint, definition, seen_as, visible) VALUES ($1, '{}', 'anonymous', true)",
    [huge],
  );
  await db.query(
    `INSERT INTO surface_tool (fingerprint, position, name, description, read_only, destructive, open_world, digest)
     SELECT $1, n, 'tool_' || n, (SELECT string_agg(md5((n * 1000 + w)::text), ' ') FROM generate_series(1, 500) w), true, false, false, 'd'
     FROM generate_series(1, 500) n`,
    [huge],
  );
  await observe(server, huge);
  const { rows } = await db.query('SELECT tool_count FROM catalogue_entry WHERE server_id = $1', [server]);
  expect(rows[0].tool_count).toBe(500);
});

it.each(['', '   ', '&|!():*', "'; DROP TABLE server", '\\', 'a:*b', '<->'])(
  'reads whatever is typed: %j',
  async (typed) => {
    await expect(search(typed)).resolves.toBeDefined();
  },
);
