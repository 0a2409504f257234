import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Caller, type Harness, startHarness } from '../../../test/harness.ts';
import { fingerprintOf } from '../../../test/world.ts';

let api: Harness;
let ada: Caller;
let finn: Caller;

const PRESTO = 'com.example.data/presto';
const METRICS = 'com.example.ads/metrics';
const DRAFT = 'com.example.new/draft';
const HIDDEN = 'com.example.hr/people';

beforeAll(async () => {
  api = await startHarness();
  const { world } = api;
  await world.person('ada', ['data-eng', 'data-leads']);
  await world.person('finn', ['finance']);
  await world.person('olga', 'UNKNOWN');
  await world.team('data-platform', 'data-leads');
  await world.team('people-systems', 'hr-leads');
  await world.server(PRESTO, {
    team: 'data-platform',
    allow: ['data-eng'],
    dataClasses: ['internal', 'confidential'],
  });
  await world.server(METRICS, { team: 'ads', allow: ['finance', 'ads-eng'], dataClasses: ['confidential'] });
  await world.server(DRAFT, { team: 'ads', approved: false });
  await world.server(HIDDEN, {
    team: 'people-systems',
    visibility: 'RESTRICTED',
    allow: ['hr-partners'],
    dataClasses: ['salaries'],
  });
  await observe(PRESTO, { protocolVersions: ['2025-11-25', '2026-07-28'] });
  await observe(METRICS, { auth: { scheme: 'Bearer' }, protocolVersions: ['2025-11-25'] }, true);
  await observe(HIDDEN, { auth: {}, protocolVersions: ['1999-01-01'] });
  ada = await api.asPerson('ada');
  finn = await api.asPerson('finn');
});
afterAll(() => api.close());

/** What the probe saw of a server, with one tool that only reads or may do anything. */
async function observe(name: string, surface: Readonly<Record<string, unknown>>, readOnly = false) {
  const { pool } = api.db;
  const fingerprint = fingerprintOf(`${name} observed`);
  await pool.query(
    `INSERT INTO surface (fingerprint, definition, seen_as, visible) VALUES ($1, $2, 'anonymous', true)`,
    [fingerprint, JSON.stringify({ tools: [{ name: 'one' }], ...surface })],
  );
  await pool.query(
    `INSERT INTO surface_tool (fingerprint, position, name, read_only, destructive, open_world, digest)
     VALUES ($1, 0, 'one', $2, NOT $2, NOT $2, 'd')`,
    [fingerprint, readOnly],
  );
  await pool.query(
    'UPDATE surface_watch SET observed_fingerprint = $2 WHERE server_id = (SELECT id FROM server WHERE name = $1)',
    [name, fingerprint],
  );
  await api.facts.catchUp();
}

const ANSWER = `query Catalogue($filter: ServerFilter, $orderBy: ServerOrder) {
  servers(filter: $filter, orderBy: $orderBy) {
    totalCount asOf
    relaxed { filter totalCount }
    edges { node { name } }
    facets {
      access { value label count } groups { value label count } dataClasses { value label count }
      behaviours { value label count } transports { value label count } auth { value label count }
      protocolVersions { value label count }
    }
  }
}`;

interface Shown {
  readonly value: string;
  readonly count: number;
}

const ask = async (who: Caller, filter: object = {}, orderBy?: string) =>
  (await who.ask(ANSWER, { filter, orderBy })).servers;
const names = async (who: Caller, filter: object = {}, orderBy?: string): Promise<string[]> =>
  (await ask(who, filter, orderBy)).edges.map((edge: { node: { name: string } }) => edge.node.name);
const counts = (facet: readonly Shown[]) => Object.fromEntries(facet.map(({ value, count }) => [value, count]));

test('my access is decided as at the door: can use, cannot tell, no access', async () => {
  expect(await names(ada, { access: ['CAN_USE'] })).toEqual([PRESTO]);
  expect(await names(ada, { access: ['NO_ACCESS'] })).toEqual([METRICS, DRAFT]);
  expect(await names(finn, { access: ['CAN_USE'] })).toEqual([METRICS]);
  expect((await ask(ada)).facets.access).toEqual([
    { value: 'NO_ACCESS', label: 'No access', count: 2 },
    { value: 'CAN_USE', label: 'Can use', count: 1 },
  ]);
  const olga = await api.asPerson('olga');
  expect(await names(olga, { access: ['CANNOT_TELL'] })).toEqual([METRICS, PRESTO]);
});

test('mine are the servers of teams whose owner group the asker is in', async () => {
  expect(await names(ada, { mine: true })).toEqual([PRESTO]);
  expect(await names(finn, { mine: true })).toEqual([]);
});

test('groups are those that rules in force name, until the instant at which a rule ends', async () => {
  expect(await names(ada, { groups: ['data-eng'] })).toEqual([PRESTO]);
  expect(await names(ada, { groups: ['finance', 'data-eng'] })).toEqual([METRICS, PRESTO]);
  expect(counts((await ask(ada)).facets.groups)).toEqual({ 'ads-eng': 1, 'data-eng': 1, finance: 1 });
  const group = await api.world.group('contractors');
  const endsAt = api.clock.wall() + 30_000;
  await api.world.server('com.example.x/ending', {
    rules: [{ id: 'until', effect: 'ALLOW', subjects: { groups: [group] }, endsAt }],
  });
  expect(await names(ada, { groups: ['contractors'] })).toEqual(['com.example.x/ending']);
  api.clock.advance(30_000);
  expect(await names(ada, { groups: ['contractors'] })).toEqual([]);
  const { rows } = await api.db.pool.query(`SELECT id FROM server WHERE name = 'com.example.x/ending'`);
  await api.db.pool.query('UPDATE server SET retired_at = now() WHERE id = $1', [rows[0].id]);
});

test('data classes, behaviour, transport, sign-in and protocol versions limit and are counted', async () => {
  expect(await names(ada, { dataClasses: ['internal'] })).toEqual([PRESTO]);
  expect(await names(ada, { behaviours: ['READ_ONLY'] })).toEqual([METRICS]);
  expect(await names(ada, { behaviours: ['HAS_DESTRUCTIVE'], dataClasses: ['internal'] })).toEqual([PRESTO]);
  expect(await names(ada, { transports: ['stdio'] })).toEqual([]);
  expect(await names(ada, { auth: ['SIGN_IN'] })).toEqual([METRICS]);
  expect(await names(ada, { protocolVersions: ['2026-07-28'] })).toEqual([PRESTO]);
  const { facets } = await ask(ada, { teams: ['ads', 'data-platform'] });
  expect(facets.dataClasses).toEqual([
    { value: 'confidential', label: 'confidential', count: 2 },
    { value: 'internal', label: 'internal', count: 1 },
  ]);
  expect(counts(facets.behaviours)).toEqual({ READ_ONLY: 1, HAS_WRITES: 1, HAS_DESTRUCTIVE: 1, OPEN_WORLD: 1 });
  expect(facets.transports).toEqual([{ value: 'streamable-http', label: 'Streamable HTTP', count: 2 }]);
  expect(counts(facets.auth)).toEqual({ NONE: 1, SIGN_IN: 1, UNKNOWN: 1 });
  expect(counts(facets.protocolVersions)).toEqual({ '2025-11-25': 2, '2026-07-28': 1 });
});

test('every filter in use says what dropping it would give, most first', async () => {
  const { relaxed, totalCount } = await ask(ada, { search: 'presto', teams: ['ads'], auth: ['NONE'], mine: true });
  expect(totalCount).toBe(0);
  expect(relaxed).toEqual([
    { filter: 'teams', totalCount: 1 },
    { filter: 'search', totalCount: 0 },
    { filter: 'mine', totalCount: 0 },
    { filter: 'auth', totalCount: 0 },
  ]);
  expect((await ask(ada)).relaxed).toEqual([]);
});

test('D11 no filter, count or relaxation tells of a hidden server', async () => {
  const text = JSON.stringify(await ask(ada));
  for (const secret of ['salaries', '1999-01-01', 'hr-partners']) expect(text).not.toContain(secret);
  const filters = [
    { dataClasses: ['salaries'] },
    { protocolVersions: ['1999-01-01'] },
    { groups: ['hr-partners'] },
    { teams: ['people-systems'] },
    { search: 'people' },
  ];
  for (const filter of filters) {
    const hidden = await ask(ada, { ...filter, environments: ['staging'] });
    expect([hidden.totalCount, hidden.edges], JSON.stringify(filter)).toEqual([0, []]);
    expect(hidden.relaxed.map((one: { totalCount: number }) => one.totalCount)).toEqual([0, 0]);
  }
  await api.db.pool.query(
    `INSERT INTO server_star (issuer, subject, server_id) SELECT $1, 'ada', id FROM server WHERE name = $2`,
    [api.issuer.url, HIDDEN],
  );
  const { totalCount, relaxed } = await ask(ada, { starred: true });
  expect([totalCount, relaxed.length]).toEqual([0, 1]);
  expect(relaxed[0].totalCount).toBe((await ask(ada)).totalCount);
});

test('healthy first, unknown last, page by page', async () => {
  const judge = (name: string, status: string) =>
    api.db.pool.query(
      `INSERT INTO server_health (server_id, status, since, checked_at, consecutive_failures)
       SELECT id, $2, $3, $3, 0 FROM server WHERE name = $1`,
      [name, status, new Date(api.clock.wall())],
    );
  await judge(METRICS, 'HEALTHY');
  await judge(PRESTO, 'DOWN');
  const filter = { teams: ['ads', 'data-platform'] };
  expect(await names(ada, filter, 'HEALTH')).toEqual([METRICS, PRESTO, DRAFT]);
  const walked: string[] = [];
  let after: string | null = null;
  do {
    const { servers }: Record<string, { edges: { node: { name: string } }[]; pageInfo: Record<string, never> }> =
      await ada.ask(
        `query ($filter: ServerFilter, $after: String) {
          servers(filter: $filter, orderBy: HEALTH, first: 1, after: $after) { edges { node { name } } pageInfo { hasNextPage endCursor } } }`,
        { filter, after },
      );
    walked.push(...(servers?.edges.map(({ node }) => node.name) ?? []));
    after = servers?.pageInfo.hasNextPage ? (servers.pageInfo.endCursor ?? null) : null;
  } while (after !== null);
  expect(walked).toEqual([METRICS, PRESTO, DRAFT]);
});
