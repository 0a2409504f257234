import * as oauth from 'oauth4webapi';
import { cookieFetch } from './cookie-fetch.ts';

/** Where tokens come from, and for whom. */
export interface TokenSource {
  readonly issuer: string;
  /** A redirect address registered for `clientId`; nothing needs to listen there. */
  readonly redirectUri: string;
  readonly clientId: string;
}

/** Hops from the authorization request to the redirect back; the provider needs four. */
const MAX_HOPS = 8;

// The development provider is on loopback, where plain HTTP is the rule.
const insecure = { [oauth.allowInsecureRequests]: true };

async function discover(issuer: string): Promise<oauth.AuthorizationServer> {
  const url = new URL(issuer);
  return oauth.processDiscoveryResponse(url, await oauth.discoveryRequest(url, insecure));
}

/**
 * An access token of a person, got as a browser gets it: authorization code with PKCE, picking the person on the
 * provider's page. `resource` names another audience than the registry.
 */
export async function getPersonToken(source: TokenSource, subject: string, resource?: string): Promise<string> {
  const server = await discover(source.issuer);
  const client: oauth.Client = { client_id: source.clientId };
  const verifier = oauth.generateRandomCodeVerifier();
  const state = oauth.generateRandomState();
  const url = new URL(server.authorization_endpoint ?? '');
  url.search = new URLSearchParams({
    client_id: source.clientId,
    redirect_uri: source.redirectUri,
    response_type: 'code',
    scope: 'openid profile',
    code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    state,
    ...(resource && { resource }),
  }).toString();

  const callback = await walkToCallback(url, source.redirectUri, subject);
  const parameters = oauth.validateAuthResponse(server, client, callback, state);
  const response = await oauth.authorizationCodeGrantRequest(
    server,
    client,
    oauth.None(),
    parameters,
    source.redirectUri,
    verifier,
    { ...insecure, ...(resource && { additionalParameters: { resource } }) },
  );
  return (await oauth.processAuthorizationCodeResponse(server, client, response)).access_token;
}

/** Follows redirects, picks the person where the provider asks, and stops at the address registered for the client. */
async function walkToCallback(start: URL, redirectUri: string, subject: string): Promise<URL> {
  const visit = cookieFetch();
  let url = start;
  for (let hop = 0; hop < MAX_HOPS; hop += 1) {
    let response = await visit(url);
    if (response.status === 200 && url.pathname.startsWith('/interaction/')) {
      response = await visit(url, { method: 'POST', body: new URLSearchParams({ person: subject }) });
    }
    const location = response.headers.get('location');
    if (!location) throw new Error(`The identity provider answered ${response.status} at ${url.pathname}.`);
    url = new URL(location, url);
    if (url.href.startsWith(redirectUri)) return url;
  }
  throw new Error('The identity provider redirected too often.');
}

/** An access token of a service in its own name (client credentials). */
export async function getWorkloadToken(
  issuer: string,
  workload: { readonly clientId: string; readonly clientSecret: string; readonly scopes: readonly string[] },
): Promise<string> {
  const server = await discover(issuer);
  const client: oauth.Client = { client_id: workload.clientId };
  const response = await oauth.clientCredentialsGrantRequest(
    server,
    client,
    oauth.ClientSecretBasic(workload.clientSecret),
    new URLSearchParams({ scope: workload.scopes.join(' ') }),
    insecure,
  );
  return (await oauth.processClientCredentialsResponse(server, client, response)).access_token;
}
