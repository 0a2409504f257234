import type { FastifyRequest } from 'fastify';
import { refusal } from './errors.ts';
import type { Identity } from './identity/identity.ts';
import { KeysUnavailable } from './identity/issuer-keys.ts';
import { TokenRefused, type TokenVerifier } from './identity/verify-token.ts';
import type { RateLimits } from './limits/rate-limits.ts';

/** Verifies the bearer of a request and counts it against the caller's limits. */
export interface Authenticator {
  /** Null without a token. Throws UNAUTHENTICATED, RATE_LIMITED or UNAVAILABLE. */
  authenticate(request: FastifyRequest): Promise<Identity | null>;
}

const BEARER = /^Bearer +([A-Za-z0-9\-._~+/]+=*) *$/i;

/** The one way in: every surface that takes access tokens asks here. */
export function createAuthenticator(tokens: TokenVerifier, limits: RateLimits): Authenticator {
  return {
    authenticate: async (request) => {
      const header = request.headers.authorization;
      const token = header === undefined ? undefined : BEARER.exec(header)?.[1];
      const known = token === undefined ? undefined : tokens.remembered(token);
      // Whoever is not known yet is counted by address first, so that guessing tokens is slow and cheap to refuse.
      if (known === undefined) limitTo(await limits.ofAddress(request.ip));
      if (header === undefined) return null;
      if (token === undefined) throw invalidToken('The Authorization header is not a Bearer token.');
      const identity = known ?? (await verify(tokens, token));
      if (known === undefined) await limits.forgive(request.ip);
      limitTo(await limits.ofIdentity(identity));
      return identity;
    },
  };
}

/** RFC 6750: a client that is told so gets a fresh token instead of asking again. */
const invalidToken = (message: string) =>
  refusal('UNAUTHENTICATED', message, undefined, {
    'www-authenticate': 'Bearer realm="gatehouse", error="invalid_token"',
  });

function limitTo(waitSeconds: number | undefined): void {
  if (waitSeconds === undefined) return;
  throw refusal('RATE_LIMITED', `Too many requests: try again in ${waitSeconds} seconds.`, undefined, {
    'retry-after': String(waitSeconds),
  });
}

async function verify(tokens: TokenVerifier, token: string): Promise<Identity> {
  try {
    return await tokens.verify(token);
  } catch (error) {
    if (error instanceof TokenRefused) throw invalidToken(error.message);
    if (error instanceof KeysUnavailable) {
      throw refusal('UNAVAILABLE', 'The identity provider cannot be reached, so the token cannot be checked.');
    }
    throw error;
  }
}
