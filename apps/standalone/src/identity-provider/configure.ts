import { type ClientMetadata, type Configuration, errors } from 'oidc-provider';
import type { ProviderCredentials } from './credentials.ts';
import { memoryAdapter } from './memory-adapter.ts';
import { messagePage, signOutPage } from './page.ts';
import { CALLBACK_PATH, WEB_CLIENT_ID } from './web-client.ts';

/** A person who can be picked. Groups `UNKNOWN`: the token carries an overage marker instead of the claim (law D7). */
export interface IdentityPerson {
  readonly subject: string;
  readonly name: string;
  readonly role: string;
  readonly groups: readonly string[] | 'UNKNOWN';
}

/** A service that gets tokens in its own name. */
export interface IdentityWorkload {
  readonly clientId: string;
  readonly scopes: readonly string[];
}

/** What the provider is made of. */
export interface ProviderOptions {
  readonly issuer: string;
  /** Audience of tokens asked for without naming a resource: the registry (law I1). */
  readonly audience: string;
  /** Further resources that tokens may be asked for: endpoints of MCP servers that verify tokens themselves. */
  readonly resources: readonly string[];
  /** Origins the web app is served from; each is one redirect target, one return address and one CORS origin. */
  readonly webOrigins: readonly string[];
  readonly people: readonly IdentityPerson[];
  readonly workloads: readonly IdentityWorkload[];
  readonly credentials: ProviderCredentials;
}

const ACCESS_TOKEN_SECONDS = 3_600;
const SESSION_SECONDS = 8 * 3_600;

/** The provider's configuration: PKCE for people, client credentials for workloads, JWT access tokens with groups. */
export function configure(options: ProviderOptions): Configuration {
  const { audience, people, workloads, credentials } = options;
  const bySubject = new Map(people.map((person) => [person.subject, person]));
  const scopes = [...new Set(workloads.flatMap((workload) => workload.scopes))];
  const audiences = new Set([audience, ...options.resources]);
  return {
    adapter: memoryAdapter(),
    clients: clientsOf(options),
    jwks: { keys: credentials.jwks.keys as never },
    cookies: { keys: [...credentials.cookieKeys] },
    scopes: ['openid', 'profile', ...scopes],
    claims: { openid: ['sub'], profile: ['name'] },
    // The web app shows the name without another request.
    conformIdTokenClaims: false,
    pkce: { required: () => true },
    ttl: {
      AccessToken: ACCESS_TOKEN_SECONDS,
      ClientCredentials: ACCESS_TOKEN_SECONDS,
      AuthorizationCode: 60,
      IdToken: ACCESS_TOKEN_SECONDS,
      Interaction: ACCESS_TOKEN_SECONDS,
      Session: SESSION_SECONDS,
      Grant: SESSION_SECONDS,
    },
    interactions: { url: (_, interaction) => `/interaction/${interaction.uid}` },
    clientBasedCORS: (_, origin, client) => client.clientId === WEB_CLIENT_ID && options.webOrigins.includes(origin),
    findAccount: (_, subject) => {
      const person = bySubject.get(subject);
      return person && { accountId: subject, claims: () => ({ sub: subject, name: person.name }) };
    },
    extraTokenClaims: (_, token) =>
      token.kind === 'AccessToken' ? groupClaims(bySubject.get(token.accountId)?.groups) : undefined,
    features: {
      devInteractions: { enabled: false },
      clientCredentials: { enabled: true },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => audience,
        useGrantedResource: () => true,
        getResourceServerInfo: (_, resource) => {
          if (!audiences.has(resource)) throw new errors.InvalidTarget();
          return {
            audience: resource,
            scope: resource === audience ? scopes.join(' ') : '',
            accessTokenFormat: 'jwt',
            accessTokenTTL: ACCESS_TOKEN_SECONDS,
            jwt: { sign: { alg: 'RS256' } },
          };
        },
      },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: (ctx, form) => {
          ctx.body = signOutPage(form);
        },
        postLogoutSuccessSource: (ctx) => {
          ctx.body = messagePage('Signed out', 'You are signed out of Gatehouse.');
        },
      },
    },
    renderError: (ctx, out) => {
      ctx.type = 'html';
      ctx.body = messagePage(
        'Sign-in failed',
        `${out.error_description ?? out.error}. Go back to Gatehouse and try again.`,
      );
    },
    // Nobody is asked for consent: the registry is the only party here, and the people are made up.
    loadExistingGrant: async (ctx) => {
      const { client, session, provider } = ctx.oidc;
      if (!client || !session?.accountId) return undefined;
      const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
      grant.addOIDCScope('openid profile');
      for (const resource of audiences) grant.addResourceScope(resource, '');
      await grant.save();
      return grant;
    },
  };
}

/** Groups as an identity provider states them: an array, or the marker of a list too long for a token (law D7). */
function groupClaims(groups: IdentityPerson['groups'] | undefined): Record<string, unknown> {
  if (groups === undefined) return {};
  if (groups !== 'UNKNOWN') return { groups };
  return {
    _claim_names: { groups: 'src1' },
    _claim_sources: { src1: { endpoint: 'https://graph.example.invalid/memberOf' } },
  };
}

function clientsOf({ webOrigins, workloads, credentials }: ProviderOptions): ClientMetadata[] {
  const services = workloads.map(({ clientId, scopes }): ClientMetadata => {
    const secret = credentials.clientSecrets[clientId];
    if (!secret) throw new Error(`The data directory has no secret for the workload ${clientId}.`);
    return {
      client_id: clientId,
      client_secret: secret,
      scope: scopes.join(' '),
      grant_types: ['client_credentials'],
      response_types: [],
      redirect_uris: [],
    };
  });
  const web: ClientMetadata = {
    client_id: WEB_CLIENT_ID,
    token_endpoint_auth_method: 'none',
    grant_types: ['authorization_code'],
    response_types: ['code'],
    scope: 'openid profile',
    redirect_uris: webOrigins.map((origin) => `${origin}${CALLBACK_PATH}`),
    post_logout_redirect_uris: webOrigins.flatMap((origin) => [origin, `${origin}/`]),
  };
  return [web, ...services];
}
