import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { writeSdkProgram } from '@gatehouse/domain/connect/sdk';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { loadCredentials, type ProviderCredentials } from '../identity-provider/credentials.ts';
import { startIdentityProvider } from '../identity-provider/start-identity-provider.ts';
import { type LoopbackServer, listenLoopback } from '../installation/listen-loopback.ts';
import { buildStandalone } from '../test/build.ts';
import { freePorts } from '../test/free-ports.ts';
import { CLIENT_INFO, connectLegacy, connectModern, kindOf, sessionOf, textOf } from '../test/mcp-clients.ts';
import { getPersonToken, getWorkloadToken } from '../token/get-token.ts';
import { CATALOGUE, endpointOf } from './catalogue.ts';
import { createFleet, type Fleet, LeverRefused } from './fleet.ts';

const ORIGIN = 'http://localhost:4400';
// One server takes 3 s for every answer, by design.
vi.setConfig({ testTimeout: 30_000 });

const dir = mkdtempSync(path.join(tmpdir(), 'gatehouse-demo-'));

/** The tools each server must show, and what each says of itself: `reads`, `adds` or `destroys`. */
const TOOLS: Record<string, Record<string, string>> = {
  'data/presto': {
    list_schemas: 'reads',
    describe_table: 'reads',
    run_query: 'reads',
    cancel_query: 'destroys',
    save_query: 'adds',
  },
  'data/spark': { list_jobs: 'reads', explain_failure: 'reads', fetch_log_excerpt: 'reads', resubmit_job: 'destroys' },
  'data/airflow': { list_runs: 'reads', why_failed: 'reads', clear_task: 'destroys' },
  'knowledge/search': { search: 'reads', read_page: 'reads', ask: 'reads' },
  'ads/metrics': { get_spend: 'reads', get_impressions: 'reads', get_revenue_metrics: 'reads', forecast: 'reads' },
  'support/tickets': {
    search_tickets: 'reads',
    create_ticket: 'adds',
    update_ticket: 'adds',
    delete_ticket: 'destroys',
  },
  'dev/build-cache': { cache_stats: 'reads', purge: 'destroys' },
  'dev/feature-flags': { read_flag: 'reads', set_flag: 'destroys' },
  'finance/invoices': { search_invoices: 'reads', export_invoices: 'reads', pay_invoice: 'destroys' },
  'ops/legacy-runbooks': { list_runbooks: 'reads', read_runbook: 'reads' },
};

let base: number;
let issuer: string;
let credentials: ProviderCredentials;
let provider: LoopbackServer;
let registry: LoopbackServer;
let fleet: Fleet;
/** What the stand-in for the registry answers, and what it was asked. */
let registryAnswer: (input: Record<string, unknown>) => { status: number; body: unknown };
let asked: { authorization: string | undefined; input: Record<string, unknown> }[] = [];

beforeAll(async () => {
  buildStandalone();
  base = await freePorts(40);
  issuer = `http://localhost:${base + 1}`;
  credentials = await loadCredentials(dir, ['gateway']);
  provider = await startIdentityProvider({
    issuer,
    port: base + 1,
    production: false,
    audience: ORIGIN,
    resources: [endpoint('ads/metrics'), endpoint('hr/people')],
    webOrigins: [ORIGIN],
    people: [{ subject: 'p-priya', name: 'Priya', role: 'owner', groups: ['ads-eng'] }],
    workloads: [{ clientId: 'gateway', scopes: ['decide'] }],
    credentials,
  });
  registry = await listenLoopback(async (req, res) => {
    let text = '';
    for await (const chunk of req) text += chunk;
    const { input } = JSON.parse(text).variables;
    asked.push({ authorization: req.headers.authorization, input });
    const { status, body } = registryAnswer(input);
    res.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  }, 0);
  fleet = createFleet({
    basePort: base,
    issuer,
    registryUrl: `http://127.0.0.1:${registry.port}`,
    decider: { clientId: 'gateway', clientSecret: credentials.clientSecrets.gateway ?? '', scopes: ['decide'] },
    logDir: dir,
  });
  await fleet.startAll();
}, 60_000);

afterAll(async () => {
  await fleet?.stopAll();
  await registry?.close();
  await provider?.close();
  rmSync(dir, { recursive: true, force: true });
}, 60_000);

afterEach(() => {
  asked = [];
});

const endpoint = (name: string) => endpointOf(`com.example.${name}`, base);

const modern = (name: string, token?: string) => connectModern(endpoint(name), token);
const legacy = (name: string) => connectLegacy(endpoint(name));
const isModern = (name: string) => CATALOGUE.some((one) => one.name === `com.example.${name}` && one.era === 'modern');

test.concurrent.each(Object.keys(TOOLS))(
  '%s answers in its era with its tools, described and annotated',
  async (name) => {
    const client = isModern(name) ? await modern(name) : await legacy(name);
    try {
      const { tools } = await client.listTools();
      expect(Object.fromEntries(tools.map((tool) => [tool.name, kindOf(tool.annotations)]))).toEqual(TOOLS[name]);
      for (const tool of tools) expect(tool.description?.length, tool.name).toBeGreaterThan(20);
    } finally {
      await client.close();
    }
  },
);

test.concurrent.each(CATALOGUE.filter((one) => one.era === 'modern' && one.name !== 'com.example.hr/people'))(
  '$name speaks 2026-07-28 and refuses initialize',
  async ({ name }) => {
    const post = (body: object, headers: Record<string, string>) =>
      fetch(endpointOf(name, base), {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'application/json, text/event-stream', ...headers },
        body: JSON.stringify({ jsonrpc: '2.0', id: 1, ...body }),
      });
    const meta = {
      'io.modelcontextprotocol/protocolVersion': '2026-07-28',
      'io.modelcontextprotocol/clientInfo': CLIENT_INFO,
      'io.modelcontextprotocol/clientCapabilities': {},
    };
    const headers = { 'mcp-protocol-version': '2026-07-28', 'mcp-method': 'server/discover' };
    const discovered = await post({ method: 'server/discover', params: { _meta: meta } }, headers);
    expect(await discovered.json()).toMatchObject({ result: { supportedVersions: ['2026-07-28'] } });
    const params = { protocolVersion: '2025-11-25', capabilities: {}, clientInfo: CLIENT_INFO };
    expect((await post({ method: 'initialize', params }, {})).status).toBe(400);
  },
);

test.each(CATALOGUE.filter((one) => one.era === 'legacy'))(
  '$name opens a session with initialize',
  async ({ name }) => {
    const client = await legacy(name.replace('com.example.', ''));
    expect(client.getServerVersion()?.version).toBeTruthy();
    expect(sessionOf(client)).toBeTruthy();
    await client.ping();
    await client.close();
  },
);

test('the reference server is the published package in a process of its own, on loopback alone', async () => {
  const client = await legacy('everything/reference');
  expect(client.getServerVersion()?.name).toBe('mcp-servers/everything');
  expect((await client.listTools()).tools.map((tool) => tool.name)).toContain('echo');
  expect(textOf(await client.callTool({ name: 'echo', arguments: { message: 'hello' } }))).toContain('hello');
  await client.close();
});

test('answers are structured where a shape is declared, and refusals are sentences for the model', async () => {
  const client = await modern('data/presto');
  const sql = 'SELECT * FROM sales.orders LIMIT 2';
  const answer = await client.callTool({ name: 'run_query', arguments: { sql } });
  expect(answer.structuredContent).toMatchObject({ rows: [[100231, 'EMEA', 1840.5, '2026-10-01'], expect.anything()] });
  const refused = await client.callTool({ name: 'run_query', arguments: { sql: 'DROP TABLE sales.orders' } });
  expect(refused.isError).toBe(true);
  expect(textOf(refused)).toContain('Only SELECT');
  await client.close();
});

test('hr/people asks for sign-in and points at metadata that names itself and its authorization server', async () => {
  const url = endpoint('hr/people');
  const response = await fetch(url, { method: 'POST', body: '{}' });
  expect(response.status).toBe(401);
  const pointed =
    /^Bearer resource_metadata="([^"]+)"$/.exec(response.headers.get('www-authenticate') ?? '')?.[1] ?? '';
  const metadata = await (await fetch(pointed)).json();
  expect(metadata).toMatchObject({ resource: url, authorization_servers: [issuer] });
});

test('I1 hr/people lets in a token issued for itself, and not one issued for the registry', async () => {
  const source = { issuer, clientId: 'web', redirectUri: `${ORIGIN}/sign-in/callback` };
  const client = await modern('hr/people', await getPersonToken(source, 'p-priya', endpoint('hr/people')));
  expect((await client.listTools()).tools.map((tool) => tool.name)).toEqual(['org_chart', 'time_off']);
  await client.close();
  await expect(modern('hr/people', await getPersonToken(source, 'p-priya'))).rejects.toThrow();
});

test('ads/metrics asks the registry about the person, their client and the tool, and obeys the answer', async () => {
  const source = { issuer, clientId: 'web', redirectUri: `${ORIGIN}/sign-in/callback` };
  const client = await modern('ads/metrics', await getPersonToken(source, 'p-priya', endpoint('ads/metrics')));
  const call = () => client.callTool({ name: 'get_revenue_metrics', arguments: { campaign: 'autumn-launch' } });

  registryAnswer = () => ({ status: 200, body: { data: { authorize: { allowed: true, message: 'yes' } } } });
  expect((await call()).structuredContent).toMatchObject({ revenueEur: 131_400 });
  expect(asked[0]?.input).toEqual({
    server: 'com.example.ads/metrics',
    tool: 'get_revenue_metrics',
    endpoint: endpoint('ads/metrics'),
    subject: { kind: 'USER', id: 'p-priya', issuer },
    agent: 'web',
  });
  expect(asked[0]?.authorization).toMatch(/^Bearer ey/);

  registryAnswer = () => ({ status: 200, body: { data: { authorize: { allowed: false, message: 'Not for you.' } } } });
  const denied = await call();
  expect([denied.isError, textOf(denied)]).toEqual([true, 'Not for you.']);
  await client.close();
});

test.each([
  ['an error', { status: 500, body: {} }],
  ['GraphQL errors', { status: 200, body: { errors: [{ message: 'boom' }] } }],
  ['an answer that is no decision', { status: 200, body: { data: { authorize: { allowed: 'yes', message: 'x' } } } }],
])('ads/metrics refuses the call when the registry answers with %s', async (_, answer) => {
  registryAnswer = () => answer;
  const source = { issuer, clientId: 'web', redirectUri: `${ORIGIN}/sign-in/callback` };
  const client = await modern('ads/metrics', await getPersonToken(source, 'p-priya', endpoint('ads/metrics')));
  const result = await client.callTool({ name: 'get_spend', arguments: { campaign: 'brand-emea' } });
  expect([result.isError, textOf(result)]).toEqual([true, 'The registry could not be asked, so the call is refused.']);
  await client.close();
});

test('ads/metrics refuses a call without a token, with a registry token and with a service token, asking nobody', async () => {
  const source = { issuer, clientId: 'web', redirectUri: `${ORIGIN}/sign-in/callback` };
  const decider = { clientId: 'gateway', clientSecret: credentials.clientSecrets.gateway ?? '', scopes: ['decide'] };
  registryAnswer = () => ({ status: 200, body: { data: { authorize: { allowed: true, message: 'yes' } } } });
  for (const token of [undefined, await getPersonToken(source, 'p-priya'), await getWorkloadToken(issuer, decider)]) {
    const client = await modern('ads/metrics', token);
    const result = await client.callTool({ name: 'get_spend', arguments: { campaign: 'brand-emea' } });
    expect(result.isError).toBe(true);
    await client.close();
  }
  expect(asked).toEqual([]);
});

test('the change lever alters one tool text of data/airflow and adds a tool, and start undoes it', async () => {
  const see = async () => {
    const client = await legacy('data/airflow');
    const { tools } = await client.listTools();
    await client.close();
    return new Map(tools.map((tool) => [tool.name, tool.description]));
  };
  const before = await see();
  expect(await fleet.change('data/airflow')).toContain('has changed');
  await expect.poll(async () => [...(await see()).keys()]).toContain('export_connections');
  const after = await see();
  const altered = [...before.keys()].filter((name) => before.get(name) !== after.get(name));
  expect([altered, after.size - before.size]).toEqual([['why_failed'], 1]);
  await fleet.start('data/airflow');
  expect(await see()).toEqual(before);
  await expect(fleet.change('data/spark')).rejects.toThrow(LeverRefused);
});

test('dev/build-cache is slow from the start, and the slow lever makes any server slow, the reference server too', async () => {
  const state = (name: string) => fleet.list().find((one) => one.name === `com.example.${name}`);
  expect(state('dev/build-cache')?.slow).toBe(true);
  for (const name of ['everything/reference', 'data/spark']) {
    await fleet.slow(name);
    const startedAt = performance.now();
    const response = await fetch(endpoint(name), { method: 'POST', body: '{}' });
    await response.text();
    expect(performance.now() - startedAt).toBeGreaterThan(2_900);
    await fleet.start(name);
    expect(state(name)?.slow).toBe(false);
  }
}, 30_000);

test('stop ends the process, nothing but start brings it back, and a killed one counts as stopped', async () => {
  const state = () => fleet.list().find((one) => one.name === 'com.example.dev/feature-flags');
  await fleet.stop('com.example.dev/feature-flags');
  await expect(fetch(endpoint('dev/feature-flags'))).rejects.toThrow();
  expect(state()).toMatchObject({ state: 'stopped', pid: null });
  await expect(fleet.stop('dev/feature-flags')).rejects.toThrow('start it first');
  await fleet.start('dev/feature-flags');
  process.kill(state()?.pid ?? 0, 'SIGKILL');
  await expect.poll(() => state()?.state).toBe('stopped');
  await fleet.start('dev/feature-flags');
  expect(state()?.state).toBe('running');
});

test('nothing listens for ops/paging and old/wiki-bot, and an unknown server is refused with the list of names', async () => {
  for (const name of ['ops/paging', 'old/wiki-bot']) {
    await expect(fetch(endpoint(name))).rejects.toThrow();
    await expect(fleet.start(name)).rejects.toThrow('never runs');
  }
  await expect(fleet.slow('data/nothing')).rejects.toThrow(/no demo server data\/nothing.*data\/presto/);
});

test.each(['data/presto', 'data/airflow'])(
  "the program that the Connect tab shows for an agent of one's own lists the tools of %s",
  async (name) => {
    // Beside our sources, where Node finds the SDK as it would in the reader's project.
    const program = path.join(import.meta.dirname, `.connect-${process.pid}.mjs`);
    writeFileSync(program, writeSdkProgram({ kind: 'HTTP', url: endpoint(name) }));
    try {
      const { stdout } = await promisify(execFile)(process.execPath, [program]);
      for (const tool of Object.keys(TOOLS[name] ?? {})) expect(stdout).toContain(`'${tool}'`);
    } finally {
      rmSync(program, { force: true });
    }
  },
);
