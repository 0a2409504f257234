import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Caller, type Harness, startHarness } from '../../../test/harness.ts';
import { MAX_REQUESTS, WINDOW_MS } from './request-probe.ts';

let api: Harness;

beforeAll(async () => {
  api = await startHarness();
  await api.world.person('olga', ['ads-leads']);
  await api.world.person('tom', ['platform-admin']);
  await api.world.person('ada', ['data-eng']);
  await api.world.team('ads', 'ads-leads');
});
afterAll(() => api.close());
// Leaves the windows of earlier tests behind.
beforeEach(() => api.clock.advance(2 * WINDOW_MS));

const ask = (who: Caller, server: string) =>
  who.query('mutation R($server: String!) { requestProbe(server: $server) { id state requestedAt steps { code } } }', {
    server,
  });
const read = (who: Caller, id: string) =>
  who.query(
    'query P($id: ID!) { probeRequest(id: $id) { id state finishedAt steps { code status durationMs text fix } } }',
    { id },
  );

let counter = 0;
const newServer = async () => {
  const name = `com.example.ads/probed-${++counter}`;
  await api.world.server(name, { team: 'ads' });
  return name;
};
// Tokens last an hour of the clock that these tests move on.
const fresh = (subject: string) => api.asPerson(subject);

describe('asking for a probe', () => {
  test('an owner asks, the request waits for the worker, and the log says who asked', async () => {
    const { data } = await ask(await fresh('olga'), await newServer());
    expect(data.requestProbe).toMatchObject({ state: 'WAITING', steps: [] });
    const { rows } = await api.db.pool.query(
      `SELECT actor_name, action FROM audit_event WHERE after->>'probeRequest' = $1`,
      [data.requestProbe.id],
    );
    expect(rows).toEqual([{ actor_name: 'olga', action: 'server.request-probe' }]);
  });

  test('a request that still waits is given back, also to two who ask at once', async () => {
    const name = await newServer();
    const [one, two] = await Promise.all([ask(await fresh('olga'), name), ask(await fresh('tom'), name)]);
    const three = await ask(await fresh('olga'), name);
    expect(one.data.requestProbe.id).toBe(two.data.requestProbe.id);
    expect(three.data.requestProbe.id).toBe(one.data.requestProbe.id);
  });

  test('I8 one person asks for ten probes in ten minutes, also all at once, and then waits', async () => {
    const who = await fresh('olga');
    const names = await Promise.all(Array.from({ length: MAX_REQUESTS + 2 }, newServer));
    const answers = await Promise.all(names.map((name) => ask(who, name)));
    const refused = answers.filter(({ errors }) => errors[0]?.extensions.code === 'RATE_LIMITED');
    expect(refused.length).toBe(2);
    expect((await ask(await fresh('tom'), await newServer())).errors).toEqual([]);
    api.clock.advance(WINDOW_MS);
    expect((await ask(await fresh('olga'), await newServer())).errors).toEqual([]);
  });

  test('nobody else asks', async () => {
    const name = await newServer();
    for (const who of [await fresh('ada'), await api.asService('gateway', ['decide'])]) {
      expect((await ask(who, name)).errors[0]?.extensions.code).toBe('NOT_PERMITTED');
    }
    expect((await ask(await fresh('tom'), 'com.example/none')).errors[0]?.extensions.code).toBe('NOT_FOUND');
  });
});

describe('reading a probe', () => {
  test('steps appear as the worker answers them, for requester, owners and admins', async () => {
    const { data } = await ask(await fresh('olga'), await newServer());
    const { id } = data.requestProbe;
    await api.db.pool.query(
      `INSERT INTO probe_step (request_id, position, code, status, duration_ms, text, fix)
       VALUES ($1, 1, 'CONNECT', 'FAILED', 12, 'Refused', 'Start it'), ($1, 0, 'ADDRESS', 'OK', 3, 'Allowed', NULL)`,
      [id],
    );
    await api.db.pool.query(`UPDATE probe_request SET state = 'DONE', finished_at = now() WHERE id = $1`, [id]);
    for (const subject of ['olga', 'tom']) {
      const { probeRequest } = (await read(await fresh(subject), id)).data;
      expect(probeRequest.state).toBe('DONE');
      expect(probeRequest.steps).toEqual([
        { code: 'ADDRESS', status: 'OK', durationMs: 3, text: 'Allowed', fix: null },
        { code: 'CONNECT', status: 'FAILED', durationMs: 12, text: 'Refused', fix: 'Start it' },
      ]);
    }
  });

  test('for everybody else it is not there, as an unknown id', async () => {
    const { data } = await ask(await fresh('olga'), await newServer());
    const who = await fresh('ada');
    for (const id of [data.requestProbe.id, 'prq_none', '', '\u0000']) {
      expect(await read(who, id)).toMatchObject({ data: { probeRequest: null }, errors: [] });
    }
  });
});

test('health is said in words, with what went wrong', async () => {
  const name = await newServer();
  const { rows } = await api.db.pool.query('SELECT id FROM server WHERE name = $1', [name]);
  await api.db.pool.query(
    `INSERT INTO server_health (server_id, status, since, checked_at, consecutive_failures, latency_ms, era, error_class, message)
     VALUES ($1, 'DOWN', $2, $2, 2, NULL, 'legacy', 'TLS', 'secret body of a non-MCP service')`,
    [rows[0].id, new Date(api.clock.wall())],
  );
  const answer = await (await fresh('ada')).query(
    `{ server(name: "${name}") { health { status text era errorClass latencyMs } } }`,
  );
  expect(answer.data.server.health).toEqual({
    status: 'DOWN',
    text: 'Down: Its TLS certificate or handshake was not accepted.',
    era: 'legacy',
    errorClass: 'TLS',
    latencyMs: null,
  });
});
