import {
  type CryptoKey,
  createRemoteJWKSet,
  customFetch,
  type FlattenedJWSInput,
  type JWSHeaderParameters,
  errors as joseErrors,
} from 'jose';
import type { IssuerSettings } from '../env.ts';

/** Finds the key that a token names. */
export type KeySource = (header: JWSHeaderParameters, token: FlattenedJWSInput) => Promise<CryptoKey>;

/** The issuer's keys cannot be fetched now: nothing is known about the token, good or bad. */
export class KeysUnavailable extends Error {}

const TIMEOUT_MS = 5_000;
/** A token with an unknown key id makes us look again, at most this often. */
const COOLDOWN_MS = 5_000;
/** Keys taken back by the issuer are trusted no longer than this. */
const MAX_AGE_MS = 300_000;
const MAX_DOCUMENT_BYTES = 1_048_576;

/** Keys of an issuer from its JWKS, fetched on first use; `onRotation` is called when the document has changed. */
export function fetchIssuerKeys(
  issuer: IssuerSettings,
  onRotation: () => void,
  { cooldownMs = COOLDOWN_MS }: { readonly cooldownMs?: number } = {},
): KeySource {
  let source: Promise<ReturnType<typeof createRemoteJWKSet>> | undefined;
  let known: string | undefined;

  const watchingFetch = async (url: string, init: RequestInit): Promise<Response> => {
    const response = await fetch(url, init);
    if (response.status !== 200) return response;
    const document = await readBounded(response);
    if (known !== undefined && known !== document) onRotation();
    known = document;
    return new Response(document, { status: 200 });
  };

  const open = async () =>
    createRemoteJWKSet(new URL(issuer.jwksUri ?? (await discoverJwksUri(issuer.issuer))), {
      timeoutDuration: TIMEOUT_MS,
      cooldownDuration: cooldownMs,
      cacheMaxAge: MAX_AGE_MS,
      [customFetch]: watchingFetch,
    });

  return async (header, token) => {
    source ??= open();
    try {
      return await (await source)(header, token);
    } catch (error) {
      if (isAboutTheToken(error)) throw error;
      source = known === undefined ? undefined : source;
      throw new KeysUnavailable(`The keys of ${issuer.issuer} cannot be fetched.`, { cause: error });
    }
  };
}

const isAboutTheToken = (error: unknown): boolean =>
  error instanceof joseErrors.JWKSNoMatchingKey ||
  error instanceof joseErrors.JWKSMultipleMatchingKeys ||
  error instanceof joseErrors.JOSENotSupported;

/** OpenID Connect discovery, else RFC 8414. The issuer inside must be the configured one. */
async function discoverJwksUri(issuer: string): Promise<string> {
  const { origin, pathname } = new URL(issuer);
  const path = pathname === '/' ? '' : pathname.replace(/\/$/, '');
  const places = [
    `${origin}${path}/.well-known/openid-configuration`,
    `${origin}/.well-known/oauth-authorization-server${path}`,
  ];
  for (const place of places) {
    const response = await fetch(place, { redirect: 'error', signal: AbortSignal.timeout(TIMEOUT_MS) });
    if (!response.ok) continue;
    const metadata = JSON.parse(await readBounded(response)) as { issuer?: unknown; jwks_uri?: unknown };
    if (metadata.issuer !== issuer || typeof metadata.jwks_uri !== 'string') {
      throw new Error(`${place} does not describe the issuer ${issuer}.`);
    }
    return metadata.jwks_uri;
  }
  throw new Error(`${issuer} publishes no metadata.`);
}

async function readBounded(response: Response): Promise<string> {
  const text = await response.text();
  if (text.length > MAX_DOCUMENT_BYTES) throw new Error('The document of the issuer is too large.');
  return text;
}
