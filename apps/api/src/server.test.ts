import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serverAudits } from 'graphql-http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Caller, type Harness, startHarness } from '../test/harness.ts';

const HOST = 'gatehouse.example.com';
const webRoot = mkdtempSync(join(tmpdir(), 'gatehouse-web-'));
mkdirSync(join(webRoot, 'assets'));
writeFileSync(join(webRoot, 'index.html'), '<!doctype html><title>Gatehouse</title>');
writeFileSync(join(webRoot, 'assets/app-1a2b3c.js'), 'export {};');

let api: Harness;
let ada: Caller;
let address: string;

beforeAll(async () => {
  api = await startHarness({ GATEHOUSE_WEB_ROOT: webRoot, GATEHOUSE_MAX_BODY_BYTES: '100000' });
  await api.world.person('ada', ['data-eng']);
  await api.world.person('root', ['platform-admin']);
  ada = await api.asPerson('ada');
  address = await api.app.listen({ host: '127.0.0.1', port: 0 });
});
afterAll(async () => {
  await api.close();
  rmSync(webRoot, { recursive: true });
});

test('the GraphQL over HTTP audit finds no error', async () => {
  // Some audits read the schema, which needs a token here.
  const fetchFn: typeof fetch = (url, init) =>
    fetch(url, { ...init, headers: { ...(init?.headers as object), authorization: `Bearer ${ada.token}` } });
  const results = await Promise.all(serverAudits({ url: `${address}/graphql`, fetchFn }).map((audit) => audit.fn()));
  expect(results.filter(({ status }) => status === 'error').map(({ name }) => name)).toEqual([]);
  expect(results.filter(({ status }) => status === 'ok').length).toBeGreaterThanOrEqual(50);
}, 30_000);

const get = (url: string, headers: Record<string, string> = {}) =>
  api.app.inject({ url, headers: { host: HOST, ...headers } });

test('I7 a request under a host name that is not ours is refused', async () => {
  for (const host of ['evil.example.com', `${HOST}.evil.example.com`, 'localhost:1', '']) {
    const response = await api.app.inject({ url: '/', headers: { host } });
    expect(response.statusCode).toBe(403);
  }
  expect((await fetch(`${address}/.well-known/gatehouse-configuration`)).status).toBe(200);
  expect((await get('/.well-known/gatehouse-configuration')).statusCode).toBe(200);
});

test('I7 a request that a page of another origin makes is refused', async () => {
  for (const origin of ['https://evil.example.com', 'null', `http://${HOST}`, `https://${HOST}:8443`]) {
    const response = await api.app.inject({
      method: 'POST',
      url: '/graphql',
      headers: { host: HOST, origin, 'content-type': 'application/json' },
      payload: '{"query":"{ __typename }"}',
    });
    expect(response.statusCode).toBe(403);
  }
  const own = await api.app.inject({
    method: 'POST',
    url: '/graphql',
    headers: { host: HOST, origin: `https://${HOST}`, 'content-type': 'application/json' },
    payload: '{"query":"{ __typename }"}',
  });
  expect(own.statusCode).toBe(200);
});

test('health probes answer under any host name and tell only the state', async () => {
  for (const url of ['/livez', '/readyz']) {
    expect((await api.app.inject({ url, headers: { host: '10.1.2.3:4400' } })).statusCode).toBe(200);
  }
  expect((await get('/readyz')).json()).toEqual({
    status: 'ready',
    factsVersion: expect.any(String),
    factsAgeSeconds: expect.any(Number),
    database: 'reachable',
  });
});

test('the pages learn where to sign in', async () => {
  expect((await get('/.well-known/gatehouse-configuration')).json()).toEqual({
    issuer: 'https://idp.example.com',
    clientId: 'web',
    audience: 'https://gatehouse.example.com',
  });
});

test('counters need a token of an admin, an auditor or a decide service', async () => {
  const ask = async (caller: Caller | undefined) =>
    get('/metrics', caller === undefined ? {} : { authorization: `Bearer ${caller.token}` });
  expect((await ask(undefined)).statusCode).toBe(401);
  expect((await ask(ada)).statusCode).toBe(403);
  const response = await ask(await api.asPerson('root'));
  expect(response.statusCode).toBe(200);
  expect(response.body).toContain('gatehouse_decision_records_dropped_total 0');
  expect((await ask(await api.asService('gateway', ['decide']))).statusCode).toBe(200);
});

test('the pages are served with a strict policy, and places inside the app are the page', async () => {
  for (const url of ['/', '/servers/com.example.data%2Fpresto/access', '/servers/a.b']) {
    const response = await get(url, { accept: 'text/html' });
    expect(response.statusCode).toBe(200);
    expect(response.body).toContain('<title>Gatehouse</title>');
    expect(response.headers['cache-control']).toBe('no-cache');
  }
  const policy = (await get('/')).headers['content-security-policy'];
  expect(policy).toContain("default-src 'none'; script-src 'self';");
  expect(policy).toContain("connect-src 'self' https://idp.example.com;");
  expect(policy).toContain("frame-ancestors 'none'");
  const asset = await get('/assets/app-1a2b3c.js');
  expect(asset.headers['cache-control']).toBe('public, max-age=31536000, immutable');
  expect(asset.headers['x-content-type-options']).toBe('nosniff');
});

test('what programs ask for is never answered with a page', async () => {
  for (const url of ['/assets/missing.js', '/.well-known/missing', '/graphql/missing', '/scim/v2/Users']) {
    const response = await get(url, { accept: 'text/html' });
    expect(response.statusCode).toBe(404);
    expect(response.json().errors[0].extensions.code).toBe('NOT_FOUND');
  }
});

test('a file outside the web root cannot be reached', async () => {
  for (const url of ['/../package.json', '/..%2f..%2fpackage.json', '/assets/%2e%2e/%2e%2e/package.json']) {
    expect((await get(url)).body).not.toContain('"name"');
  }
});

test('every answer bears a request id, and the error the same', async () => {
  const { headers, errors } = await ada.query('{ server { name } }');
  expect(headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
  expect(errors[0]?.extensions).toMatchObject({ code: 'INVALID_INPUT', requestId: headers['x-request-id'] });
  expect(headers['cache-control']).toBe('no-store');
});

test('a body that is too large or no JSON is refused in the usual form', async () => {
  const post = (payload: string) =>
    api.app.inject({
      method: 'POST',
      url: '/graphql',
      headers: { host: HOST, 'content-type': 'application/json' },
      payload,
    });
  const large = await post(JSON.stringify({ query: '{ __typename }', padding: 'x'.repeat(100_001) }));
  expect([large.statusCode, large.json().errors[0].extensions.code]).toEqual([413, 'LIMIT_EXCEEDED']);
  const broken = await post('{ "query": ');
  expect([broken.statusCode, broken.json().errors[0].extensions.code]).toEqual([400, 'INVALID_INPUT']);
});

test('batches are refused', async () => {
  const response = await api.app.inject({
    method: 'POST',
    url: '/graphql',
    headers: { host: HOST, 'content-type': 'application/json' },
    payload: '[{"query":"{ __typename }"}]',
  });
  expect(response.statusCode).toBe(400);
});

test('I5 an unknown error is INTERNAL with a request id; its cause stays in the log', async () => {
  const { query } = api.db.pool;
  api.db.pool.query = (() => Promise.reject(new Error('secret cause'))) as never;
  const { errors, text } = await ada.query('{ viewer { displayName } }').finally(() => {
    api.db.pool.query = query;
  });
  expect(errors[0]?.extensions).toEqual({ code: 'INTERNAL', requestId: expect.any(String) });
  expect(text).not.toContain('secret cause');
  const line = api.logged.find((logged) => logged.includes('secret cause'));
  expect(line).toContain(errors[0]?.extensions.requestId);
});

test('I5 no token appears in an answer or in the log', async () => {
  const [ours, foreign] = await Promise.all([
    api.asPerson('ada', { canary: 'canary-in-a-claim' }),
    api.asPerson('ada', { aud: 'https://elsewhere.example.com' }),
  ]);
  const answers = await Promise.all(
    [ours, foreign, api.withToken(`${ours.token}x`), api.withToken('canary-opaque')].flatMap((caller) =>
      ['{ viewer { id } }', '{ nothing }', '{ authorize(input: { server: "" }) { reason } }', '{'].map((document) =>
        caller.query(document),
      ),
    ),
  );
  const said = [...answers.map(({ text, headers }) => text + JSON.stringify(headers)), ...api.logged].join('\n');
  for (const { token = '' } of [ours, foreign]) {
    for (const part of [token, ...token.split('.')]) expect(said).not.toContain(part);
  }
  expect(said).not.toContain('canary');
});

test('viewer says who asks, with roles in words and groups by name', async () => {
  await api.world.person('priya', ['platform-admin', 'security-review', 'ads'], { displayName: 'Priya Raman' });
  await api.world.team('ads-team', 'ads');
  const { viewer } = await (await api.asPerson('priya')).ask(
    '{ viewer { kind id issuer displayName roles groups teams { slug } } }',
  );
  expect(viewer).toEqual({
    kind: 'USER',
    id: 'priya',
    issuer: 'https://idp.example.com',
    displayName: 'Priya Raman',
    roles: ['admin', 'security-reviewer'],
    groups: ['ads', 'platform-admin', 'security-review'],
    teams: [{ slug: 'ads-team' }],
  });
});

test('D7 a viewer whose memberships are unknown has groups null and no role', async () => {
  await api.world.person('overage', 'UNKNOWN');
  const caller = await api.asPerson('overage', { groups: ['platform-admin'] });
  expect((await caller.ask('{ viewer { roles groups teams { slug } } }')).viewer).toEqual({
    roles: [],
    groups: null,
    teams: [],
  });
});
