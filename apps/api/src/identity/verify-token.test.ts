import { exportSPKI, importSPKI, SignJWT } from 'jose';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createTestClock } from '../../test/test-clock.ts';
import { makeKey, type SigningKey, startTestIssuer, type TestIssuer } from '../../test/test-issuer.ts';
import type { IssuerSettings } from '../env.ts';
import { fetchIssuerKeys, KeysUnavailable } from './issuer-keys.ts';
import { createTokenVerifier, TokenRefused, type TokenVerifier } from './verify-token.ts';

const ISSUER = 'https://idp.example.com';
const AUDIENCE = 'https://gatehouse.example.com';
const clock = createTestClock();

let issuer: TestIssuer;
let verifier: TokenVerifier;
let es256: SigningKey;
let ed25519: SigningKey;
let stranger: SigningKey;

const settingsOf = (jwksUri: string, url = ISSUER): IssuerSettings => ({
  issuer: url,
  jwksUri,
  workforce: true,
  directoryManaged: true,
  groupsClaim: 'groups',
  groupLimit: 200,
});

const verifierOf = (issuers: readonly IssuerSettings[]): TokenVerifier =>
  createTokenVerifier({ issuers, audience: AUDIENCE, keysOf: fetchIssuerKeys, clock: clock.wall });

beforeAll(async () => {
  issuer = await startTestIssuer(ISSUER, AUDIENCE, clock.wall);
  [es256, ed25519, stranger] = await Promise.all([makeKey('ES256'), makeKey('EdDSA'), makeKey('RS256', 'stranger')]);
});
afterAll(() => issuer.close());
beforeEach(() => {
  issuer.publish([issuer.key, es256, ed25519]);
  verifier = verifierOf([settingsOf(issuer.jwksUri)]);
});

const seconds = (): number => Math.floor(clock.wall() / 1000);
const person = { sub: 'ada', client_id: 'web' };

test('I2 tokens signed with each allowed algorithm are believed', async () => {
  for (const key of [issuer.key, es256, ed25519]) {
    const identity = await verifier.verify(await issuer.sign(person, { key }));
    expect(identity).toMatchObject({ kind: 'USER', issuer: ISSUER, subject: 'ada', clientId: 'web' });
  }
});

const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** Tokens that must be refused, each with one thing wrong. */
const REFUSED: Readonly<Record<string, () => Promise<string>>> = {
  'an unsigned token (alg none)': async () => {
    const [, payload] = (await issuer.sign(person)).split('.');
    return `${encode({ alg: 'none', typ: 'at+jwt' })}.${payload}.`;
  },
  'an HS256 token signed with the public key': async () => {
    const [, payload] = (await issuer.sign(person)).split('.');
    const spki = await exportSPKI(await importSPKI(await publicPem(), 'RS256', { extractable: true }));
    return new SignJWT(JSON.parse(Buffer.from(String(payload), 'base64url').toString()))
      .setProtectedHeader({ alg: 'HS256', typ: 'at+jwt', kid: issuer.key.id })
      .sign(new TextEncoder().encode(spki));
  },
  'another issuer': () => issuer.sign({ ...person, iss: 'https://evil.example.com' }),
  'an issuer that differs by a slash': () => issuer.sign({ ...person, iss: `${ISSUER}/` }),
  'no issuer': () => issuer.sign({ ...person, iss: undefined }),
  'another audience': () => issuer.sign({ ...person, aud: 'https://presto.example.com/mcp' }),
  'an audience that differs by a slash': () => issuer.sign({ ...person, aud: `${AUDIENCE}/` }),
  'no audience': () => issuer.sign({ ...person, aud: undefined }),
  'an expiry 61 seconds ago': () => issuer.sign({ ...person, exp: seconds() - 61 }),
  'no expiry': () => issuer.sign({ ...person, exp: undefined }),
  'an expiry in words': () => issuer.sign({ ...person, exp: 'never' }),
  'a beginning in 62 seconds': () => issuer.sign({ ...person, nbf: seconds() + 62 }),
  'no subject': () => issuer.sign({ ...person, sub: undefined }),
  'an empty subject': () => issuer.sign({ ...person, sub: '' }),
  'a subject that is no text': () => issuer.sign({ ...person, sub: 7 }),
  'a header that must be understood and is not': () =>
    issuer.sign(person, { header: { crit: ['urn:example:new'], 'urn:example:new': true } }).catch(() => critical()),
  'an id token by its type': () => issuer.sign(person, { header: { typ: 'id+jwt' } }),
  'no type': () => issuer.sign(person, { header: { typ: undefined } }),
  'a key that the issuer does not publish': () => issuer.sign(person, { key: stranger }),
  'a key of the issuer with a signature of another': () =>
    issuer.sign(person, { key: { ...stranger, id: issuer.key.id } }),
  'a changed payload': async () => {
    const [header, payload, signature] = (await issuer.sign(person)).split('.');
    const claims = JSON.parse(Buffer.from(String(payload), 'base64url').toString());
    return `${header}.${encode({ ...claims, sub: 'root' })}.${signature}`;
  },
  'a cut signature': async () => (await issuer.sign(person)).slice(0, -4),
  'no JWT at all': async () => 'opaque-token',
  'nothing between the dots': async () => '..',
  'more than any token holds': async () => `${await issuer.sign({ ...person, padding: 'x'.repeat(20_000) })}`,
};

/** Signed by hand: the library refuses to make what it refuses to read. */
async function critical(): Promise<string> {
  const [, payload] = (await issuer.sign(person)).split('.');
  const head = encode({
    alg: 'RS256',
    kid: issuer.key.id,
    typ: 'at+jwt',
    crit: ['urn:example:new'],
    'urn:example:new': 1,
  });
  const input = new TextEncoder().encode(`${head}.${payload}`);
  const signature = await crypto.subtle.sign('RSASSA-PKCS1-v1_5', issuer.key.privateKey as CryptoKey, input);
  return `${head}.${payload}.${Buffer.from(signature).toString('base64url')}`;
}

async function publicPem(): Promise<string> {
  const key = await crypto.subtle.importKey(
    'jwk',
    issuer.key.publicJwk as JsonWebKey,
    { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' },
    true,
    ['verify'],
  );
  return exportSPKI(key as CryptoKey);
}

test.each(Object.entries(REFUSED))('I2 a token with %s is refused', async (_, make) => {
  const token = await make();
  const refused = await verifier.verify(token).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(TokenRefused);
  expect((refused as Error).message).not.toContain(token);
  expect(verifier.remembered(token)).toBeUndefined();
});

test('I2 a minute of clock skew is forgiven, not more', async () => {
  const expired = await issuer.sign({ ...person, exp: seconds() - 58 });
  await expect(verifier.verify(expired)).resolves.toMatchObject({ subject: 'ada' });
  const early = await issuer.sign({ ...person, nbf: seconds() + 58 });
  await expect(verifier.verify(early)).resolves.toMatchObject({ subject: 'ada' });
});

test('I2 a verified token is remembered until a minute has passed, and never past its expiry', async () => {
  const lasting = await issuer.sign(person);
  const ending = await issuer.sign({ ...person, exp: seconds() + 20 });
  await verifier.verify(lasting);
  await verifier.verify(ending);
  clock.advance(25_000);
  expect(verifier.remembered(lasting)).toBeDefined();
  expect(verifier.remembered(ending)).toBeUndefined();
  clock.advance(36_000);
  expect(verifier.remembered(lasting)).toBeUndefined();
});

test('I2 a remembered token with another signature is not remembered', async () => {
  const token = await issuer.sign(person);
  await verifier.verify(token);
  const [header, payload] = token.split('.');
  await expect(verifier.verify(`${header}.${payload}.AAAA`)).rejects.toBeInstanceOf(TokenRefused);
});

test('I2 tokens are forgotten when the issuer rotates its keys', async () => {
  verifier = createTokenVerifier({
    issuers: [settingsOf(issuer.jwksUri)],
    audience: AUDIENCE,
    keysOf: (trusted, onRotation) => fetchIssuerKeys(trusted, onRotation, { cooldownMs: 0 }),
    clock: clock.wall,
  });
  const token = await issuer.sign(person);
  await verifier.verify(token);
  const next = await makeKey('RS256', 'next');
  issuer.publish([next]);
  // An unknown key id makes the verifier look again.
  await verifier.verify(await issuer.sign(person, { key: next }));
  expect(verifier.remembered(token)).toBeUndefined();
  await expect(verifier.verify(token)).rejects.toBeInstanceOf(TokenRefused);
});

test('an issuer that cannot be reached makes a token unjudged, not refused', async () => {
  const unreachable = verifierOf([settingsOf('http://127.0.0.1:9/jwks')]);
  await expect(unreachable.verify(await issuer.sign(person))).rejects.toBeInstanceOf(KeysUnavailable);
});

test.each([
  ['whose subject is its client', { sub: 'gateway', client_id: 'gateway' }, 'gateway'],
  ['of Auth0', { sub: 'abc@clients', azp: 'abc', gty: 'client-credentials' }, 'abc'],
  ['of Entra', { sub: '9f', azp: 'app-1', idtyp: 'app' }, 'app-1'],
  ['of Keycloak', { sub: '7c', azp: 'bot', preferred_username: 'service-account-bot' }, 'bot'],
])('a client-credentials token %s is a workload', async (_, claims, subject) => {
  await expect(verifier.verify(await issuer.sign(claims))).resolves.toMatchObject({ kind: 'WORKLOAD', subject });
});

test('an identity holds no group', async () => {
  const identity = await verifier.verify(await issuer.sign({ ...person, groups: ['data-eng'] }));
  expect(Object.keys(identity).sort()).toEqual([
    'claims',
    'clientId',
    'expiresAt',
    'issuer',
    'kind',
    'scopes',
    'subject',
  ]);
});
