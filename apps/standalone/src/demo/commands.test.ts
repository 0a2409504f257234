import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PEOPLE, WORKLOADS } from '@gatehouse/database/seed/people';
import { decodeJwt } from 'jose';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { endpointOf } from '../demo-servers/catalogue.ts';
import { createFleet } from '../demo-servers/fleet.ts';
import { loadCredentials } from '../identity-provider/credentials.ts';
import { startIdentityProvider } from '../identity-provider/start-identity-provider.ts';
import { type HeldRecord, holdDataDir } from '../installation/launcher-record.ts';
import type { LoopbackServer } from '../installation/listen-loopback.ts';
import { freePorts } from '../test/free-ports.ts';
import { runTokenCommand } from '../token/main.ts';
import { type ControlDoor, openControlDoor } from './control-door.ts';
import { runDemoCommand } from './main.ts';

const PUBLIC_URL = 'http://localhost:4400';
const dir = mkdtempSync(path.join(tmpdir(), 'gatehouse-commands-'));
let held: HeldRecord;
let provider: LoopbackServer;
let door: ControlDoor;
let basePort: number;
let out = '';
let complaint = '';

beforeAll(async () => {
  vi.stubEnv('GATEHOUSE_DATA_DIR', dir);
  basePort = await freePorts(2);
  const issuer = `http://localhost:${basePort + 1}`;
  const credentials = await loadCredentials(
    dir,
    WORKLOADS.map((one) => one.clientId),
  );
  provider = await startIdentityProvider({
    issuer,
    port: basePort + 1,
    production: false,
    audience: PUBLIC_URL,
    resources: [endpointOf('com.example.ads/metrics', basePort)],
    webOrigins: [PUBLIC_URL],
    people: PEOPLE.map((one) => ({ ...one, name: one.displayName })),
    workloads: WORKLOADS,
    credentials,
  });
  const decider = { clientId: 'gateway', clientSecret: 'x', scopes: ['decide'] };
  door = await openControlDoor(createFleet({ basePort, issuer, registryUrl: PUBLIC_URL, decider, logDir: dir }));
  held = await holdDataDir(dir, () => {});
  held.update({
    doors: { publicUrl: PUBLIC_URL, issuer, basePort, controlPort: door.port, controlSecret: door.secret },
  });
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    out += text;
    return true;
  });
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    complaint += text;
    return true;
  });
});

beforeEach(() => {
  out = '';
  complaint = '';
});

afterAll(async () => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  await door?.close();
  await provider?.close();
  held?.release();
  rmSync(dir, { recursive: true, force: true });
});

test('token prints an access token of a person and nothing else', async () => {
  expect(await runTokenCommand(['analyst'])).toBe(0);
  expect(out).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+\n$/);
  expect(decodeJwt(out.trim())).toMatchObject({
    aud: PUBLIC_URL,
    sub: 'p-mateo-silva',
    groups: ['all-employees', 'finance'],
  });
});

test('token prints a token of a service with all its scopes', async () => {
  expect(await runTokenCommand(['chat-platform'])).toBe(0);
  expect(decodeJwt(out.trim())).toMatchObject({ sub: 'chat-platform', scope: 'decide assert-groups' });
});

test('I1 token --for prints a token that is good at that MCP server alone', async () => {
  expect(await runTokenCommand(['owner', '--for', 'ads/metrics'])).toBe(0);
  expect(decodeJwt(out.trim()).aud).toBe(endpointOf('com.example.ads/metrics', basePort));
});

test.each([
  [['nobody'], /There is no role nobody. The roles are: engineer, analyst,.*chat-platform\./],
  [[], /Say which role/],
  [['owner', '--for', 'data/presto'], /data\/presto takes no tokens of its own/],
  [['owner', '--fro', 'x'], /Usage/],
  [['gateway', '--for', 'ads/metrics'], /for people/],
])('token %j ends with a sentence on stderr and prints nothing else', async (args, sentence) => {
  expect(await runTokenCommand(args)).toBe(1);
  expect([out, complaint]).toEqual(['', expect.stringMatching(sentence)]);
});

test('demo list shows every server of the demo with its era, port and state', async () => {
  expect(await runDemoCommand(['list'])).toBe(0);
  expect(out).toMatch(new RegExp(`com\\.example\\.data/presto +modern +${basePort + 10} +- +stopped`));
  expect(out).toMatch(/com\.example\.ops\/paging +- +\d+ +- +not running by design/);
});

test.each([
  [[], /Usage/],
  [['revive', 'data/presto'], /Usage/],
  [['stop'], /Say which server/],
  [['stop', 'data/presto'], /is stopped; start it first/],
  [['change', 'data/presto'], /Only com\.example\.data\/airflow/],
  [['slow', 'no/such'], /There is no demo server no\/such/],
])('demo %j is refused with a sentence', async (args, sentence) => {
  expect(await runDemoCommand(args)).toBe(1);
  expect([out, complaint]).toEqual(['', expect.stringMatching(sentence)]);
});

test('the control door opens for its secret alone', async () => {
  for (const authorization of ['', 'Bearer ', `Bearer ${door.secret}x`, `Bearer ${'x'.repeat(door.secret.length)}`]) {
    const response = await fetch(`http://127.0.0.1:${door.port}/list`, { method: 'POST', headers: { authorization } });
    expect(response.status).toBe(401);
  }
});

test('both commands say so when nothing runs on the data directory', async () => {
  held.release();
  expect([await runTokenCommand(['engineer']), await runDemoCommand(['list'])]).toEqual([1, 1]);
  expect(complaint.match(/Gatehouse is not running on this data directory/g)).toHaveLength(2);
});
