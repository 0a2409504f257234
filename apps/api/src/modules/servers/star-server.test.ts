import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Caller, type Harness, startHarness } from '../../../test/harness.ts';

let api: Harness;
let ada: Caller;
let finn: Caller;
const PRESTO = 'com.example.data/presto';
const HIDDEN = 'com.example.hr/people';

beforeAll(async () => {
  api = await startHarness();
  await api.world.person('ada', ['data-eng']);
  await api.world.person('finn', ['finance']);
  await api.world.server(PRESTO);
  await api.world.server(HIDDEN, { visibility: 'RESTRICTED' });
  ada = await api.asPerson('ada');
  finn = await api.asPerson('finn');
});
afterAll(() => api.close());

const STAR =
  'mutation Star($server: String!, $starred: Boolean!) { starServer(server: $server, starred: $starred) { name starred } }';
const star = async (who: Caller, starred = true) => (await who.ask(STAR, { server: PRESTO, starred })).starServer;
const starredBy = async (who: Caller): Promise<string[]> => {
  const { servers } = await who.ask('{ servers(filter: { starred: true }) { edges { node { name starred } } } }');
  return servers.edges.map((edge: { node: { name: string } }) => edge.node.name);
};
const stateOf = async () => {
  const { rows } = await api.db.pool.query(
    `SELECT (SELECT version FROM facts_version)::text AS facts, (SELECT count(*) FROM audit_event)::int AS audited,
       (SELECT count(*) FROM server_star)::int AS stars`,
  );
  return rows[0];
};

test('a star is the asker’s alone, is found by the filter, and goes away again', async () => {
  expect(await star(ada)).toEqual({ name: PRESTO, starred: true });
  expect(await starredBy(ada)).toEqual([PRESTO]);
  expect(await starredBy(finn)).toEqual([]);
  const { server } = await finn.ask(`{ server(name: "${PRESTO}") { starred } }`);
  expect(server.starred).toBe(false);
  expect(await star(ada, false)).toEqual({ name: PRESTO, starred: false });
  expect(await starredBy(ada)).toEqual([]);
});

test('starring twice, also at once, is one star, and taking it off twice is none', async () => {
  const answers = await Promise.all(Array.from({ length: 8 }, () => star(ada)));
  expect(new Set(answers.map(({ starred }) => starred))).toEqual(new Set([true]));
  expect((await stateOf()).stars).toBe(1);
  await Promise.all([star(ada, false), star(ada, false)]);
  expect((await stateOf()).stars).toBe(0);
});

test('a star is no change of the registry: no audit row, and no fact moves', async () => {
  const before = await stateOf();
  await star(ada);
  expect(await stateOf()).toEqual({ ...before, stars: before.stars + 1 });
  await star(ada, false);
  expect(await stateOf()).toEqual(before);
});

test('several stars in one request are each told as they are', async () => {
  const { on, off } = await ada.ask(
    `mutation { on: starServer(server: "${PRESTO}", starred: true) { starred } off: starServer(server: "${PRESTO}", starred: false) { starred } }`,
  );
  expect([on.starred, off.starred]).toEqual([true, false]);
});

test('D11 a hidden server is starred as little as an unknown one, with one answer', async () => {
  const hidden = await ada.query(STAR, { server: HIDDEN, starred: true });
  const unknown = await ada.query(STAR, { server: 'com.example.no/where', starred: true });
  expect(hidden.errors[0]?.extensions.code).toBe('NOT_FOUND');
  expect(hidden.errors[0]?.message).toBe(unknown.errors[0]?.message);
  expect((await stateOf()).stars).toBe(0);
});

test('a service stars nothing, nor does a person through a client that may change nothing', async () => {
  const service = await api.asService('gateway', ['decide']);
  expect((await service.query(STAR, { server: PRESTO, starred: true })).errors[0]?.extensions.code).toBe(
    'NOT_PERMITTED',
  );
  const elsewhere = await api.asPerson('ada', { client_id: 'other' });
  expect((await elsewhere.query(STAR, { server: PRESTO, starred: true })).errors[0]?.extensions.code).toBe(
    'NOT_PERMITTED',
  );
});
