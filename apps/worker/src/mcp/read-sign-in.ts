import type { Json, JsonObject } from '@gatehouse/domain/server/surface';
import { LookFailure } from '../failure.ts';
import { parseBearerChallenge } from './bearer-challenge.ts';
import { isObject, parseStrictly } from './parse-strictly.ts';
import type { Wire } from './wire.ts';

/**
 * What a server that asks for sign-in says about it: its Bearer challenge and its protected resource metadata
 * (RFC 9728), fetched on the server's own origin only and valid only for this endpoint. Throws `LookFailure`.
 */
export async function readSignIn(wire: Wire, header: string): Promise<JsonObject> {
  const challenge = parseBearerChallenge(header);
  if (!challenge) throw invalid('without a Bearer challenge', 'Answer 401 with WWW-Authenticate: Bearer.');
  const { realm, scope, resource_metadata } = challenge;
  const named = Object.entries({ realm, scope, resource_metadata }).filter(([, value]) => value !== undefined);
  const metadata = await fetchMetadata(wire, resource_metadata);
  // Other parameters (error, nonce) vary from answer to answer and are no part of the surface.
  return { challenge: Object.fromEntries(named) as JsonObject, metadata };
}

async function fetchMetadata(wire: Wire, named: string | undefined): Promise<JsonObject> {
  for (const url of named === undefined ? wellKnownUrls(wire) : [named]) {
    const metadata = await fetchOne(wire, url);
    if (metadata) return check(metadata, wire.endpoint);
  }
  throw invalid('without protected resource metadata', 'Publish it at /.well-known/oauth-protected-resource.');
}

/** Where the metadata lies when the challenge does not say: below the endpoint's path, then at the root. */
function wellKnownUrls({ endpoint, session: { origin } }: Wire): readonly string[] {
  const root = `${origin}/.well-known/oauth-protected-resource`;
  const path = endpoint.slice(origin.length);
  return path === '' || path === '/' ? [root] : [`${root}${path}`, root];
}

async function fetchOne(wire: Wire, url: string): Promise<JsonObject | null> {
  if (!url.startsWith(`${wire.session.origin}/`)) {
    throw invalid('with metadata on another origin', 'Serve the metadata on the origin of the endpoint.');
  }
  const response = await wire.session.request({ method: 'GET', url, headers: { accept: 'application/json' } });
  if (response.status !== 200) {
    response.discard();
    return null;
  }
  const metadata = parseStrictly(await response.text());
  return isObject(metadata) ? metadata : null;
}

function check(metadata: JsonObject, endpoint: string): JsonObject {
  if (metadata.resource !== endpoint) {
    throw invalid('with metadata for another resource', `Its "resource" must be exactly ${endpoint}`);
  }
  const servers: Json | undefined = metadata.authorization_servers;
  const isUrl = (item: Json) => typeof item === 'string' && /^https?:\/\//.test(item) && URL.canParse(item);
  if (!Array.isArray(servers) || servers.length === 0 || !servers.every(isUrl)) {
    throw invalid('with metadata that names no authorization server', 'Name at least one in authorization_servers.');
  }
  return metadata;
}

const invalid = (what: string, fix: string) =>
  new LookFailure('PROTOCOL', `The server asks for sign-in, but ${what}.`, fix);
