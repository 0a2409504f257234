import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { countStatements } from '../../../test/count-statements.ts';
import { type Caller, type Harness, startHarness } from '../../../test/harness.ts';

let api: Harness;
let ada: Caller;
let olga: Caller;

beforeAll(async () => {
  api = await startHarness();
  await api.world.person('olga', ['ads-leads']);
  await api.world.person('ada', ['data-eng']);
  await api.world.team('ads', 'ads-leads');
  ada = await api.asPerson('ada');
  olga = await api.asPerson('olga');
});
afterAll(() => api.close());

const MINUTE = 60_000;
let counter = 0;
const newServer = async () => {
  const name = `com.example.ads/history-${++counter}`;
  const { id } = await api.world.server(name, { team: 'ads' });
  return { name, id };
};

interface Result {
  readonly agoMs: number;
  readonly outcome?: string;
  readonly latencyMs?: number | null;
  readonly judged?: string;
  readonly steps?: object[];
}
/** Writes a result as the worker does; the database counts it. */
const probed = async (id: string, { agoMs, outcome = 'OPENED', latencyMs = 40, judged = 'HEALTHY', steps }: Result) => {
  await api.db.pool.query(
    `INSERT INTO probe_result (id, server_id, at, endpoint, outcome, latency_ms, judged, era, error_class, message, steps)
     VALUES ('prs_' || gen_random_uuid(), $1, $2, 'https://x.test/', $3, $4, $5, 'modern', $6, $7, $8)`,
    [
      id,
      new Date(api.clock.wall() - agoMs),
      outcome,
      latencyMs,
      judged,
      outcome === 'FAILED' ? 'HTTP' : null,
      outcome === 'FAILED' ? 'canary-of-the-server' : null,
      steps ? JSON.stringify(steps) : null,
    ],
  );
};

const HISTORY = `query H($name: String!, $range: HealthRange!) { server(name: $name) { healthHistory(range: $range) {
  from to asOf cells { start end status probes failed degraded down } latency { at p50 p95 samples }
  incidents { id status startedAt endedAt errorClass text } markers { at kind text } availability probes cellsWithoutData } } }`;
const history = async (who: Caller, name: string, range: string) =>
  (await who.ask(HISTORY, { name, range })).server.healthHistory;

describe('the history of a server', () => {
  test.each([
    ['DAY', 48, 30],
    ['WEEK', 42, 240],
    ['MONTH', 30, 1440],
    ['QUARTER', 90, 1440],
  ])('%s is %d cells without a gap in time, the last one going on', async (range, count, minutes) => {
    const { name } = await newServer();
    const { cells, latency, from, to, availability, probes, cellsWithoutData } = await history(ada, name, range);
    expect(cells).toHaveLength(count);
    const times = cells.map((cell: { start: string; end: string }) => [Date.parse(cell.start), Date.parse(cell.end)]);
    times.forEach(([start, end]: [number, number], index: number) => {
      expect(end - start).toBe(minutes * MINUTE);
      if (index > 0) expect(start).toBe(times[index - 1][1]);
    });
    expect([Date.parse(from), Date.parse(to)]).toEqual([times[0][0], times.at(-1)[1]]);
    expect(times.at(-1)[1]).toBeGreaterThan(api.clock.wall());
    expect(latency.length).toBeLessThanOrEqual(500);
    expect({ availability, probes, cellsWithoutData }).toEqual({
      availability: null,
      probes: 0,
      cellsWithoutData: count,
    });
    expect(new Set(cells.map((cell: { status: string }) => cell.status))).toEqual(new Set(['NO_DATA']));
  });

  test('counts what was measured, in every range alike, and leaves gaps where nobody looked', async () => {
    const { name, id } = await newServer();
    await probed(id, { agoMs: 0 });
    await probed(id, { agoMs: 5 * 60 * MINUTE, latencyMs: 3000, judged: 'DEGRADED' });
    await probed(id, { agoMs: 10 * 60 * MINUTE, outcome: 'FAILED', latencyMs: null, judged: 'DOWN' });
    for (const range of ['DAY', 'WEEK', 'MONTH', 'QUARTER']) {
      const { cells, latency, availability, probes } = await history(ada, name, range);
      expect(probes).toBe(3);
      expect(availability).toBeCloseTo(2 / 3);
      const sum = (key: string) =>
        cells.reduce((total: number, cell: Record<string, number>) => total + Number(cell[key]), 0);
      expect([sum('failed'), sum('degraded'), sum('down')]).toEqual([1, 1, 1]);
      expect(latency.reduce((total: number, { samples }: { samples: number }) => total + samples, 0)).toBe(2);
      expect(latency.at(-1)).toMatchObject({ p50: 39 });
    }
    const { cells } = await history(ada, name, 'DAY');
    const seen = cells.map((cell: { status: string }) => cell.status).filter((status: string) => status !== 'NO_DATA');
    expect(seen).toEqual(['DOWN', 'DEGRADED', 'HEALTHY']);
  });

  test('tells incidents in our words, newest first; one that nobody watches any more is not said to go on', async () => {
    const { name, id } = await newServer();
    const insert = (ago: number, ended: number | null, worst: string, errorClass: string | null) =>
      api.db.pool.query(
        `INSERT INTO health_incident (id, server_id, started_at, ended_at, worst, error_class)
         VALUES ('inc_' || gen_random_uuid(), $1, $2, $3, $4, $5)`,
        [
          id,
          new Date(api.clock.wall() - ago),
          ended === null ? null : new Date(api.clock.wall() - ended),
          worst,
          errorClass,
        ],
      );
    await insert(3 * 86_400_000, 2 * 86_400_000, 'DEGRADED', 'SLOW');
    await insert(8 * 3_600_000, null, 'DOWN', 'TLS');
    await api.db.pool.query(
      `INSERT INTO server_health (server_id, status, since, checked_at, consecutive_failures) VALUES ($1, 'DOWN', $2, $3, 2)`,
      [id, new Date(api.clock.wall() - 8 * 3_600_000), new Date(api.clock.wall() - 7 * 3_600_000)],
    );
    const { incidents } = await history(ada, name, 'MONTH');
    expect(incidents).toMatchObject([
      { status: 'DOWN', text: 'Its TLS certificate or handshake was not accepted.' },
      { status: 'DEGRADED', text: 'It answers, but takes longer than 2 seconds.' },
    ]);
    expect(incidents[0].endedAt).not.toBeNull();
    expect((await history(ada, name, 'DAY')).incidents).toHaveLength(1);
  });

  test('marks approvals and suspensions of its time', async () => {
    const { name, id } = await newServer();
    await api.db.pool.query(
      `INSERT INTO suspension (id, server_id, scope, reason, starts_at, ends_at, created_by)
       VALUES ('sus_' || $1, $1, 'SERVER', 'r', $2, $3, 'x')`,
      [id, new Date(api.clock.wall() - 3_600_000), new Date(api.clock.wall() - 1_800_000)],
    );
    const { markers } = await history(ada, name, 'QUARTER');
    expect(markers.map(({ kind }: { kind: string }) => kind)).toEqual(['SUSPENDED', 'LIFTED', 'APPROVED']);
  });

  test('costs a fixed number of statements', async () => {
    const { name, id } = await newServer();
    const empty = await countStatements(api, () => history(ada, name, 'QUARTER'));
    for (let hour = 0; hour < 30; hour++) await probed(id, { agoMs: hour * 60 * MINUTE });
    expect(await countStatements(api, () => history(ada, name, 'QUARTER'))).toBe(empty);
    expect(empty).toBeLessThanOrEqual(5);
  });
});

describe('the probe log', () => {
  const LOG = `query L($name: String!, $first: Int, $after: String) { server(name: $name) { probeLog(first: $first, after: $after) {
    edges { node { id at outcome era latencyMs errorClass text detail steps { code status text fix } } } pageInfo { hasNextPage endCursor } } } }`;
  const log = async (who: Caller, name: string, variables: object = {}) =>
    (await who.ask(LOG, { name, ...variables })).server.probeLog;

  test('pages from the newest to the oldest, each probe once, also when several bear one instant', async () => {
    const { name, id } = await newServer();
    for (let n = 0; n < 7; n++) await probed(id, { agoMs: Math.floor(n / 3) * MINUTE });
    const seen: { id: string; at: string }[] = [];
    let after: string | null = null;
    do {
      const { edges, pageInfo }: Awaited<ReturnType<typeof log>> = await log(ada, name, { first: 2, after });
      seen.push(...edges.map(({ node }: { node: { id: string; at: string } }) => node));
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    } while (after !== null);
    expect(new Set(seen.map(({ id: one }) => one)).size).toBe(7);
    expect(seen.map(({ at }) => at)).toEqual(
      seen
        .map(({ at }) => at)
        .toSorted()
        .toReversed(),
    );
  });

  test('I8 what the server answered is told to owners, and to nobody else', async () => {
    const { name, id } = await newServer();
    const steps = [
      { code: 'ADDRESS', status: 'OK', durationMs: 1, text: 'The address is allowed.', fix: null },
      { code: 'ERA', status: 'FAILED', durationMs: 2, text: 'canary-of-the-server', fix: 'Check it.' },
    ];
    await probed(id, { agoMs: 0, outcome: 'FAILED', latencyMs: null, judged: 'UNKNOWN', steps });
    const [own] = (await log(olga, name)).edges;
    expect(own.node).toMatchObject({
      detail: 'canary-of-the-server',
      text: 'It answered with an unexpected HTTP status.',
    });
    expect(own.node.steps[1].text).toBe('canary-of-the-server');
    const [others] = (await log(ada, name)).edges;
    expect(JSON.stringify(others)).not.toContain('canary');
    expect(others.node.detail).toBeNull();
    expect(others.node.steps).toMatchObject([
      { text: 'The address is allowed.' },
      { text: 'It answered with an unexpected HTTP status.', fix: 'Check it.' },
    ]);
  });

  test('a cursor of another server is refused', async () => {
    const [one, other] = [await newServer(), await newServer()];
    await probed(one.id, { agoMs: 0 });
    await probed(one.id, { agoMs: MINUTE });
    const { pageInfo } = await log(ada, one.name, { first: 1 });
    const { errors } = await ada.query(LOG, { name: other.name, after: pageInfo.endCursor });
    expect(errors[0]?.extensions).toMatchObject({ code: 'INVALID_INPUT', field: 'after' });
  });
});

test('the last day of a page of servers is 24 hours each, in one statement more', async () => {
  const { id, name } = await newServer();
  for (let n = 0; n < 10; n++) await newServer();
  await probed(id, { agoMs: 0, outcome: 'FAILED', latencyMs: null, judged: 'DOWN' });
  const page = (fields: string) => `{ servers(first: 50) { edges { node { name health { status ${fields} } } } } }`;
  await ada.ask(page('spark'));
  const without = await countStatements(api, () => ada.ask(page('')));
  expect(await countStatements(api, () => ada.ask(page('spark')))).toBe(without + 1);
  const { servers } = await ada.ask(page('spark'));
  for (const { node } of servers.edges) {
    expect(node.health.spark).toHaveLength(24);
    if (node.name === name) expect(node.health.spark.at(-1)).toBe('DOWN');
  }
});
