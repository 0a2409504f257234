import { hash } from 'node:crypto';
import { decodeJwt, decodeProtectedHeader, type JWTPayload, errors as joseErrors, jwtVerify } from 'jose';
import type { IssuerSettings } from '../env.ts';
import type { Identity } from './identity.ts';
import { type KeySource, KeysUnavailable } from './issuer-keys.ts';

/** Asymmetric algorithms only: an HS* token signed with a public key is refused by name (law I2). */
const ALGORITHMS = ['RS256', 'PS256', 'ES256', 'EdDSA'];
const CLOCK_SKEW_SECONDS = 60;
/** How long a verified token is believed without checking its signature again (design section 6). */
const CACHE_MS = 60_000;
const CACHE_ENTRIES = 20_000;
/** Longer than any real access token, far shorter than what a parser would choke on. */
const MAX_TOKEN_LENGTH = 16_384;

/** Why a token is not believed. The sentence is public and never contains the token. */
export class TokenRefused extends Error {}

export interface TokenVerifier {
  /** The identity of a token; throws TokenRefused, or KeysUnavailable when its issuer cannot be reached. */
  verify(token: string): Promise<Identity>;
  /** As verify, for a token verified not long ago; undefined when it has to be verified. */
  remembered(token: string): Identity | undefined;
}

export interface VerifierOptions {
  readonly issuers: readonly IssuerSettings[];
  /** The `aud` that names this registry (law I1). */
  readonly audience: string;
  readonly keysOf: (issuer: IssuerSettings, onRotation: () => void) => KeySource;
  /** Epoch milliseconds. */
  readonly clock: () => number;
}

/** Verifies access tokens against the keys of the configured issuers (laws I1, I2). */
export function createTokenVerifier({ issuers, audience, keysOf, clock }: VerifierOptions): TokenVerifier {
  const cache = new Map<string, { readonly identity: Identity; readonly until: number }>();
  const trusted = new Map(issuers.map((issuer) => [issuer.issuer, keysOf(issuer, () => cache.clear())] as const));

  const remembered = (token: string): Identity | undefined => {
    const key = fingerprint(token);
    const entry = cache.get(key);
    if (entry === undefined) return undefined;
    if (clock() < entry.until) return entry.identity;
    cache.delete(key);
    return undefined;
  };

  const verify = async (token: string): Promise<Identity> => {
    const known = remembered(token);
    if (known !== undefined) return known;
    const identity = await check(token, trusted, audience, clock());
    if (cache.size >= CACHE_ENTRIES) cache.delete(cache.keys().next().value as string);
    cache.set(fingerprint(token), { identity, until: Math.min(identity.expiresAt, clock() + CACHE_MS) });
    return identity;
  };

  return { verify, remembered };
}

/** The whole token, so that a changed signature can never meet the entry of another token. */
const fingerprint = (token: string): string => hash('sha256', token, 'base64');

async function check(
  token: string,
  trusted: ReadonlyMap<string, KeySource>,
  audience: string,
  now: number,
): Promise<Identity> {
  const { issuer, keys } = keysFor(token, trusted);
  try {
    const { payload } = await jwtVerify(token, keys, {
      issuer,
      audience,
      algorithms: ALGORITHMS,
      clockTolerance: CLOCK_SKEW_SECONDS,
      currentDate: new Date(now),
      requiredClaims: ['iss', 'sub', 'aud', 'exp'],
    });
    return identityOf(issuer, payload);
  } catch (error) {
    if (error instanceof KeysUnavailable || error instanceof TokenRefused) throw error;
    if (error instanceof joseErrors.JOSEError) throw new TokenRefused(describe(error));
    // WebCrypto throws its own errors for a key that does not fit the algorithm.
    if (error instanceof DOMException || error instanceof TypeError) throw new TokenRefused(DEFAULT_SENTENCE);
    throw error;
  }
}

/** Chooses keys by the unverified issuer; the verification that follows proves it. */
function keysFor(token: string, trusted: ReadonlyMap<string, KeySource>): { issuer: string; keys: KeySource } {
  if (token.length > MAX_TOKEN_LENGTH) throw new TokenRefused('The access token is too long.');
  let issuer: unknown;
  let type: unknown;
  try {
    issuer = decodeJwt(token).iss;
    type = decodeProtectedHeader(token).typ;
  } catch {
    throw new TokenRefused('The access token is not a JWT.');
  }
  const mediaType = typeof type === 'string' ? type.toLowerCase().replace(/^application\//, '') : undefined;
  if (mediaType !== 'at+jwt' && mediaType !== 'jwt') throw new TokenRefused('The token is not an access token.');
  const keys = typeof issuer === 'string' ? trusted.get(issuer) : undefined;
  if (keys === undefined) throw new TokenRefused('The access token comes from an issuer that is not trusted here.');
  return { issuer: issuer as string, keys };
}

const DEFAULT_SENTENCE = 'The access token is not valid.';

function describe(error: joseErrors.JOSEError): string {
  if (error instanceof joseErrors.JWTExpired) return 'The access token has expired.';
  if (error instanceof joseErrors.JWTClaimValidationFailed) {
    if (error.claim === 'aud') return 'The access token is for another audience.';
    if (error.claim === 'nbf') return 'The access token is not valid yet.';
  }
  return DEFAULT_SENTENCE;
}

function identityOf(issuer: string, claims: JWTPayload): Identity {
  const { sub, exp } = claims;
  if (typeof sub !== 'string' || sub === '') throw new TokenRefused('The access token names no subject.');
  const clientId = firstString(claims.client_id, claims.azp);
  const workload = isWorkload(claims, clientId);
  return {
    kind: workload ? 'WORKLOAD' : 'USER',
    issuer,
    subject: workload ? (clientId ?? sub) : sub,
    clientId,
    scopes: scopesOf(claims),
    expiresAt: (exp as number) * 1000,
    claims,
  };
}

/**
 * Whether no human stands behind the token. Besides the subject being the client itself, the marks that Entra, Auth0 and
 * Keycloak set on client-credentials tokens count: taking a service for an employee would open every listed server to it.
 */
function isWorkload(claims: JWTPayload, clientId: string | undefined): boolean {
  if (clientId === undefined) return claims.idtyp === 'app' || claims.gty === 'client-credentials';
  return (
    claims.sub === clientId ||
    claims.idtyp === 'app' ||
    claims.gty === 'client-credentials' ||
    claims.preferred_username === `service-account-${clientId}`
  );
}

const firstString = (...values: unknown[]): string | undefined =>
  values.find((value): value is string => typeof value === 'string' && value !== '');

function scopesOf(claims: JWTPayload): ReadonlySet<string> {
  return new Set(typeof claims.scope === 'string' ? claims.scope.split(' ').filter((scope) => scope !== '') : []);
}
