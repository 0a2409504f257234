import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PEOPLE, WORKLOADS } from '@gatehouse/database/seed/people';
import { createRemoteJWKSet, decodeProtectedHeader, jwtVerify } from 'jose';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { LoopbackServer } from '../installation/listen-loopback.ts';
import { cookieFetch } from '../token/cookie-fetch.ts';
import { getPersonToken, getWorkloadToken } from '../token/get-token.ts';
import type { IdentityPerson, ProviderOptions } from './configure.ts';
import { loadCredentials } from './credentials.ts';
import { startIdentityProvider } from './start-identity-provider.ts';

const AUDIENCE = 'http://localhost:4400';
const GUARDED = 'http://127.0.0.1:4414/mcp';
const dir = mkdtempSync(path.join(tmpdir(), 'gatehouse-idp-'));
const people: IdentityPerson[] = PEOPLE.map((one) => ({ ...one, name: one.displayName }));
const subjectOf = (role: string) => people.find((one) => one.role === role)?.subject ?? '';

let running: LoopbackServer;
let options: ProviderOptions & { port: number; production: boolean };
let issuer: string;
const source = () => ({ issuer, clientId: 'web', redirectUri: `${AUDIENCE}/sign-in/callback` });
const verify = (token: string, audience = AUDIENCE) =>
  jwtVerify(token, createRemoteJWKSet(new URL(`${issuer}/jwks`)), {
    issuer,
    audience,
    typ: 'at+jwt',
    algorithms: ['RS256'],
  });

beforeAll(async () => {
  const port = await freePort();
  issuer = `http://localhost:${port}`;
  options = {
    issuer,
    port,
    production: false,
    audience: AUDIENCE,
    resources: [GUARDED],
    webOrigins: [AUDIENCE, 'http://127.0.0.1:4400'],
    people,
    workloads: WORKLOADS,
    credentials: await loadCredentials(
      dir,
      WORKLOADS.map((one) => one.clientId),
    ),
  };
  running = await startIdentityProvider(options);
});

afterAll(async () => {
  await running?.close();
  rmSync(dir, { recursive: true, force: true });
});

test('a person signs in with authorization code and PKCE and gets a token with their groups', async () => {
  const { payload } = await verify(await getPersonToken(source(), subjectOf('engineer')));
  expect(payload).toMatchObject({ sub: 'p-ada-okafor', client_id: 'web', groups: ['all-employees', 'data-eng'] });
});

test('every role of the demo can sign in and gets exactly its own groups', async () => {
  for (const { role, subject, groups } of people) {
    const { payload } = await verify(await getPersonToken(source(), subject));
    expect({ role, sub: payload.sub, groups: payload.groups ?? 'UNKNOWN' }).toEqual({ role, sub: subject, groups });
  }
});

test('D7 a person with too many groups gets an overage marker and no groups claim', async () => {
  const { payload } = await verify(await getPersonToken(source(), subjectOf('overage')));
  expect(payload).not.toHaveProperty('groups');
  expect(payload._claim_names).toEqual({ groups: 'src1' });
});

test('a workload gets a token with exactly its own scopes and no groups', async () => {
  for (const { clientId, scopes } of WORKLOADS) {
    const clientSecret = options.credentials.clientSecrets[clientId] ?? '';
    const { payload } = await verify(await getWorkloadToken(issuer, { clientId, clientSecret, scopes }));
    expect(payload).toMatchObject({ sub: clientId, client_id: clientId, scope: scopes.join(' ') });
    expect(payload).not.toHaveProperty('groups');
  }
});

test('a workload is refused a scope of another and a wrong secret', async () => {
  const clientSecret = options.credentials.clientSecrets.gateway ?? '';
  const gateway = { clientId: 'gateway', clientSecret, scopes: ['decide', 'assert-groups'] };
  await expect(getWorkloadToken(issuer, gateway)).rejects.toThrow();
  await expect(getWorkloadToken(issuer, { ...gateway, scopes: ['decide'], clientSecret: 'wrong' })).rejects.toThrow();
});

test('I1 a token for an MCP server bears that audience alone, and an unknown resource is refused', async () => {
  const token = await getPersonToken(source(), subjectOf('engineer'), GUARDED);
  expect((await verify(token, GUARDED)).payload.aud).toBe(GUARDED);
  await expect(verify(token)).rejects.toThrow('aud');
  await expect(getPersonToken(source(), subjectOf('engineer'), 'http://127.0.0.1:9/mcp')).rejects.toThrow();
});

test('a public client without PKCE is refused', async () => {
  const query = { client_id: 'web', redirect_uri: source().redirectUri, response_type: 'code', scope: 'openid' };
  const response = await fetch(`${issuer}/auth?${new URLSearchParams(query)}`, { redirect: 'manual' });
  expect(response.headers.get('location')).toContain('error=invalid_request');
});

test('a redirect address that is not registered is refused on the spot', async () => {
  const query = { client_id: 'web', redirect_uri: 'http://evil.example/', response_type: 'code', scope: 'openid' };
  const response = await fetch(`${issuer}/auth?${new URLSearchParams(query)}`, { redirect: 'manual' });
  expect(response.status).toBe(400);
  expect(response.headers.get('location')).toBeNull();
});

test('the picker has a heading, one button for each person, and a policy that lets no script in', async () => {
  const visit = cookieFetch();
  const challenge = 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM';
  const query = {
    client_id: 'web',
    redirect_uri: source().redirectUri,
    response_type: 'code',
    scope: 'openid',
    code_challenge: challenge,
    code_challenge_method: 'S256',
  };
  const first = await visit(`${issuer}/auth?${new URLSearchParams(query)}`);
  const page = await visit(new URL(first.headers.get('location') ?? '', issuer));
  const html = await page.text();
  expect(html).toContain('<h1>Sign in to Gatehouse</h1>');
  expect(html.match(/<button type="submit" name="person"/g)).toHaveLength(people.length);
  for (const { name, role } of people) expect(html).toContain(`<strong>${name}</strong><span>${role}`);
  expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
});

test('only the web app may call the token endpoint from a page', async () => {
  const ask = (origin: string) =>
    fetch(`${issuer}/token`, {
      method: 'POST',
      headers: { origin },
      body: new URLSearchParams({ client_id: 'web', grant_type: 'authorization_code', code: 'x' }),
    });
  expect((await ask(AUDIENCE)).headers.get('access-control-allow-origin')).toBe(AUDIENCE);
  expect((await ask('http://evil.example')).headers.get('access-control-allow-origin')).toBeNull();
});

test('I7 a request under another host name is refused', async () => {
  const { request } = await import('node:http');
  const status = await new Promise((resolve) => {
    request({ host: '127.0.0.1', port: options.port, path: '/jwks', headers: { host: 'evil.example' } }, (res) => {
      res.resume();
      resolve(res.statusCode);
    }).end();
  });
  expect(status).toBe(421);
});

test('I7 the provider refuses to start in production', async () => {
  await expect(startIdentityProvider({ ...options, production: true })).rejects.toThrow('NODE_ENV=production');
});

test('I5 keys and secrets are the same after a restart and readable by this user alone', async () => {
  const again = await loadCredentials(
    dir,
    WORKLOADS.map((one) => one.clientId),
  );
  expect(again).toEqual(options.credentials);
  expect(statSync(path.join(dir, 'identity-provider.json')).mode & 0o777).toBe(0o600);
  const other = mkdtempSync(path.join(tmpdir(), 'gatehouse-idp-'));
  try {
    expect((await loadCredentials(other, ['gateway'])).clientSecrets.gateway).not.toBe(again.clientSecrets.gateway);
  } finally {
    rmSync(other, { recursive: true, force: true });
  }
});

test('a token outlives a restart of the provider', async () => {
  const token = await getPersonToken(source(), subjectOf('admin'));
  expect(decodeProtectedHeader(token).alg).toBe('RS256');
  await running.close();
  running = await startIdentityProvider(options);
  // Connections kept alive by this process still end at the stopped one.
  await expect
    .poll(() =>
      fetch(`${issuer}/jwks`).then(
        (response) => response.ok,
        () => false,
      ),
    )
    .toBe(true);
  expect((await verify(token)).payload.sub).toBe(subjectOf('admin'));
});

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
