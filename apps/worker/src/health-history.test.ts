import type { ServerId } from '@gatehouse/domain/ids';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { sweep } from './sweep.ts';
import { type McpServer, startModernServer } from './test/mcp-servers.ts';
import { createRegistry, type Registry } from './test/registry.ts';
import { startWorker } from './test/run-worker.ts';

let registry: Registry;
beforeAll(async () => {
  registry = await createRegistry();
});
afterAll(() => registry.close());

const cleanups: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const clean of cleanups.splice(0)) await clean();
  await registry.pool.query('UPDATE server SET retired_at = now() WHERE retired_at IS NULL');
});

async function probed(start: Promise<McpServer>) {
  const server = await start;
  cleanups.push(server.stop);
  const id = await registry.register(server.endpoint);
  const worker = startWorker(registry, [server.host]);
  await worker.round();
  /** Stops the server, or brings it back on its port. */
  const stop = async () => {
    await server.stop();
    cleanups.splice(0);
  };
  const revive = async () => void cleanups.push((await startModernServer({}, server.port)).stop);
  return { ...worker, id, stop, revive };
}

const incidentsOf = (id: ServerId) =>
  registry.rows('SELECT * FROM health_incident WHERE server_id = $1 ORDER BY started_at', [id]);
const bucketsOf = (id: ServerId) =>
  registry.rows('SELECT * FROM health_bucket WHERE server_id = $1 ORDER BY start', [id]);
const factsVersion = async () => (await registry.rows('SELECT version FROM facts_version'))[0]?.version;

describe('the buckets of a server', () => {
  test('count every probe once, with how it was judged and how long it took', async () => {
    const { id, stop, round } = await probed(startModernServer());
    await stop();
    await round();
    await round();
    const buckets = await bucketsOf(id);
    const sum = (column: string) => buckets.reduce((total, bucket) => total + Number(bucket[column]), 0);
    expect({ probes: sum('probes'), opened: sum('opened'), degraded: sum('degraded'), down: sum('down') }).toEqual({
      probes: 3,
      opened: 1,
      degraded: 0,
      down: 1,
    });
    const [measured] = await registry.rows(
      'SELECT sum(c)::int AS probes FROM health_bucket, unnest(latency) AS c WHERE server_id = $1',
      [id],
    );
    expect(measured).toEqual({ probes: 1 });
  });

  test('are not there for a time in which nobody looked', async () => {
    const { id, clock, round } = await probed(startModernServer());
    clock.advance(5 * 3_600_000);
    await round();
    expect(await bucketsOf(id)).toHaveLength(2);
  });
});

describe('incidents', () => {
  test('begin when a server is judged down, not at the first failure, and end when it is back', async () => {
    const { id, stop, revive, round } = await probed(startModernServer());
    const before = await factsVersion();
    await stop();
    await round();
    expect(await incidentsOf(id)).toEqual([]);
    await round();
    expect(await incidentsOf(id)).toMatchObject([{ worst: 'DOWN', error_class: 'REFUSED', ended_at: null }]);
    await revive();
    await round();
    const [incident, ...others] = await incidentsOf(id);
    expect(others).toEqual([]);
    expect(Number(incident?.ended_at) - Number(incident?.started_at)).toBe(60_000);
    expect(await factsVersion()).toBe(before);
  });

  test('are two when nobody looked for a while between', async () => {
    const { id, stop, clock, round } = await probed(startModernServer());
    await stop();
    await round();
    await round();
    clock.advance(3_600_000);
    await round();
    const [first, second] = await incidentsOf(id);
    expect(Number(first?.ended_at)).toBeLessThan(Number(second?.started_at));
    expect(second).toMatchObject({ worst: 'DOWN', ended_at: null });
  });
});

describe('steps of a probe', () => {
  const stepsOf = (id: ServerId) =>
    registry.rows('SELECT outcome, steps FROM probe_result WHERE server_id = $1 ORDER BY at', [id]);

  test('are kept when it failed, and not when all went well', async () => {
    const { id, stop, round } = await probed(startModernServer());
    await stop();
    await round();
    const [well, badly] = await stepsOf(id);
    expect(well).toEqual({ outcome: 'OPENED', steps: null });
    expect(badly).toMatchObject({
      outcome: 'FAILED',
      steps: [
        { code: 'ADDRESS', status: 'OK' },
        { code: 'CONNECT', status: 'FAILED' },
      ],
    });
  });

  test('are kept of a probe that somebody asked for', async () => {
    const { id, round } = await probed(startModernServer());
    await registry.pool.query(
      `INSERT INTO probe_request (id, server_id, requested_by) VALUES ('prq_' || $1, $1, 'per_1')`,
      [id],
    );
    await round();
    const [, asked] = await stepsOf(id);
    expect(asked).toMatchObject({ outcome: 'OPENED' });
    expect(asked?.steps).toContainEqual(expect.objectContaining({ code: 'ADDRESS', text: 'The address is allowed.' }));
  });
});

describe('the sweep', () => {
  const insertOld = async (days: number) => {
    const id = await registry.register(`http://127.0.0.1:1/${days}`);
    await registry.pool.query(
      `INSERT INTO probe_result (id, server_id, at, endpoint, outcome, judged)
       SELECT 'prs_' || $1 || n, $1, now() - make_interval(days => $2, mins => n), 'http://127.0.0.1:1/', 'OPENED', 'HEALTHY'
       FROM generate_series(1, 20) AS n`,
      [id, days],
    );
    await registry.pool.query(
      `INSERT INTO health_incident (id, server_id, started_at, ended_at, worst)
       VALUES ('inc_' || $1, $1, now() - make_interval(days => $2), now() - make_interval(days => $2), 'DOWN')`,
      [id, days],
    );
    return id;
  };
  const sweepNow = (days: number) =>
    sweep(registry.pool, {
      resultsBefore: new Date(Date.now() - days * 86_400_000),
      signal: new AbortController().signal,
    });
  const kept = async (id: ServerId) => ({
    results: (await registry.rows('SELECT 1 FROM probe_result WHERE server_id = $1', [id])).length,
    buckets: (await bucketsOf(id)).length > 0,
    incidents: (await incidentsOf(id)).length,
  });

  test('deletes raw results first, and buckets and incidents after 90 days; two workers may sweep at once', async () => {
    const [young, old, oldest] = [await insertOld(2), await insertOld(10), await insertOld(92)];
    await Promise.all([sweepNow(7), sweepNow(7)]);
    expect(await kept(young)).toEqual({ results: 20, buckets: true, incidents: 1 });
    expect(await kept(old)).toEqual({ results: 0, buckets: true, incidents: 1 });
    expect(await kept(oldest)).toEqual({ results: 0, buckets: false, incidents: 0 });
  });

  test('never deletes what is less than a day old, whatever it is told', async () => {
    const id = await insertOld(0);
    await sweepNow(-10);
    expect((await kept(id)).results).toBe(20);
  });

  test('an incident that goes on is never too old', async () => {
    const id = await registry.register('http://127.0.0.1:1/open');
    await registry.pool.query(
      `INSERT INTO health_incident (id, server_id, started_at, worst) VALUES ('inc_' || $1, $1, now() - interval '1 year', 'DOWN')`,
      [id],
    );
    await sweepNow(7);
    expect((await kept(id)).incidents).toBe(1);
  });
});
