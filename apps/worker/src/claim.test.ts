import type { ServerId } from '@gatehouse/domain/ids';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { claimServers, type Lease, releaseLeases } from './claim.ts';
import { probe } from './probe.ts';
import { recordSighting } from './record/record-sighting.ts';
import { createRegistry, type Registry } from './test/registry.ts';

let registry: Registry;
beforeAll(async () => {
  registry = await createRegistry();
});
afterAll(() => registry.close());
afterEach(async () => {
  await registry.pool.query('UPDATE server SET retired_at = now() WHERE retired_at IS NULL');
});

const START = Date.parse('2026-11-01T08:00:00Z');
const LEASE_MS = 30_000;

const claim = (token: string, atMs = 0, limit = 100): Promise<readonly Lease[]> =>
  claimServers(registry.pool, { token, now: new Date(START + atMs), leaseMs: LEASE_MS, limit });

const register = (count: number): Promise<ServerId[]> =>
  Promise.all(Array.from({ length: count }, (_, i) => registry.register(`https://s${i}.example/mcp`)));

const serversOf = (leases: readonly Lease[]) => leases.map(({ serverId }) => serverId);

const refused = (lease: Lease) =>
  // An address in a documentation range: refused before anything is sent.
  probe(lease.endpoint ?? '', {
    policy: { namedHosts: new Set(), lookupHost: async () => [{ address: '192.0.2.1' }] },
    now: () => 0,
  });

const record = async (lease: Lease, atMs: number) =>
  recordSighting(registry.pool, lease, await refused(lease), {
    at: new Date(START + atMs),
    nextDueAt: new Date(START + atMs + 60_000),
    intervalMs: 60_000,
    resultId: `prs_${lease.token}_${lease.serverId}`,
  });

test('workers that claim at the same time share the servers and never get the same one', async () => {
  const servers = await register(40);
  const claims = await Promise.all(['a', 'b', 'c', 'd', 'e'].map((token) => claim(token, 0, 8)));
  const claimed = claims.flatMap(serversOf);
  expect(new Set(claimed).size).toBe(claimed.length);
  const rest = serversOf(await claim('f'));
  expect([...claimed, ...rest].sort()).toEqual([...servers].sort());
});

test('a claimed server is nobody else’s until the lease of a killed worker has run out', async () => {
  const [server] = await register(1);
  await claim('killed');
  expect(await claim('next', LEASE_MS - 1)).toEqual([]);
  expect(serversOf(await claim('next', LEASE_MS))).toEqual([server]);
});

test('a worker that lost its lease records nothing', async () => {
  await register(1);
  const [slow] = await claim('slow');
  const [next] = await claim('next', LEASE_MS);
  if (!slow || !next) throw new Error('Both workers must have had the lease.');
  expect(await record(slow, LEASE_MS + 1)).toBe(false);
  expect(await registry.rows('SELECT FROM probe_result WHERE server_id = $1', [slow.serverId])).toHaveLength(0);
  expect(await record(next, LEASE_MS + 2)).toBe(true);
  expect(await registry.rows('SELECT FROM probe_result WHERE server_id = $1', [next.serverId])).toHaveLength(1);
});

test('a server whose lease was given back is claimed by the next worker at once', async () => {
  const [server] = await register(1);
  await releaseLeases(registry.pool, await claim('stopping'));
  expect(serversOf(await claim('next'))).toEqual([server]);
});

test('giving back a lease that was lost takes nothing from its new holder', async () => {
  await register(1);
  const lost = await claim('slow');
  await claim('next', LEASE_MS);
  await releaseLeases(registry.pool, lost);
  expect(await claim('third', LEASE_MS + 1)).toEqual([]);
});

test('a requested server is claimed before one that is longer due, and its requests with it', async () => {
  const [due, asked] = await register(2);
  await registry.pool.query(`INSERT INTO probe_request (id, server_id, requested_by) VALUES ('prq_1', $1, 'per_1')`, [
    asked,
  ]);
  expect(await claim('a', 0, 1)).toMatchObject([{ serverId: asked, requestIds: ['prq_1'] }]);
  expect(await claim('b', 0, 1)).toMatchObject([{ serverId: due, requestIds: [] }]);
});

test('a request made while its server is being probed is answered by the next probe', async () => {
  const [server] = await register(1);
  const [first] = await claim('a');
  await registry.pool.query(`INSERT INTO probe_request (id, server_id, requested_by) VALUES ('prq_3', $1, 'per_1')`, [
    server,
  ]);
  expect(await claim('b', 1)).toEqual([]);
  await record(first as Lease, 2);
  expect(await claim('b', 3)).toMatchObject([{ serverId: server, requestIds: ['prq_3'] }]);
});

test('a request that a killed worker was answering is answered anew, from its first step', async () => {
  const [server] = await register(1);
  await registry.pool.query(`INSERT INTO probe_request (id, server_id, requested_by) VALUES ('prq_2', $1, 'per_1')`, [
    server,
  ]);
  await claim('killed');
  await registry.pool.query(
    `INSERT INTO probe_step (request_id, position, code, status, duration_ms, text) VALUES ('prq_2', 1, 'ADDRESS', 'OK', 1, 'x')`,
  );
  expect(await claim('next', LEASE_MS)).toMatchObject([{ requestIds: ['prq_2'] }]);
  expect(await registry.rows(`SELECT FROM probe_step WHERE request_id = 'prq_2'`)).toHaveLength(0);
});

test('the probe looks at the approved endpoint even where a newer draft names another', async () => {
  const [server] = await register(1);
  await registry.approve(server as ServerId, {
    serverInfo: null,
    protocolVersions: [],
    capabilities: {},
    instructions: null,
    auth: null,
    toolsVisible: true,
    seenAs: 'anonymous',
    tools: [],
    prompts: [],
    resourceTemplates: [],
    resources: [],
    meta: {},
  });
  await registry.pool.query(
    `INSERT INTO revision (id, server_id, number, version, title, endpoint, transport, created_by)
     VALUES ('rev_new', $1, 9, '2', 'New', 'https://elsewhere.example/mcp', 'streamable-http', 'per_2')`,
    [server],
  );
  expect(await claim('a')).toMatchObject([{ endpoint: 'https://s0.example/mcp' }]);
});

test('a package without an endpoint is claimed without one', async () => {
  const [server] = await register(1);
  await registry.pool.query(`UPDATE revision SET transport = 'stdio' WHERE server_id = $1`, [server]);
  expect(await claim('a')).toMatchObject([{ serverId: server, endpoint: null }]);
});
