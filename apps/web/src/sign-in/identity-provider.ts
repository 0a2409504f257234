import * as oauth from 'oauth4webapi';
import type { Attempt } from './attempt.ts';
import type { SignInConfiguration } from './configuration.ts';
import { CALLBACK_PATH } from './return-path.ts';

/** Tokens of a signed-in person. They live in memory and nowhere else. */
export interface Tokens {
  readonly accessToken: string;
  readonly idToken: string | undefined;
}

/** The identity provider as the web app needs it: authorization code with PKCE, as a public client. */
export interface IdentityProvider {
  /** Address to send the page to. `silent` asks for an answer without showing anything. */
  authorizationUrl(attempt: Attempt, silent: boolean): Promise<string>;
  /** Exchanges what came back; rejects with the provider's error, e.g. `login_required` after a silent attempt. */
  redeem(callback: URL, attempt: Attempt): Promise<Tokens>;
  /** Address that ends the provider's own session; undefined where it offers none. */
  signOutUrl(idToken: string | undefined): string | undefined;
}

/** Discovers the provider and checks that it is the configured one. */
export async function connectIdentityProvider(config: SignInConfiguration, origin: string): Promise<IdentityProvider> {
  const issuer = new URL(config.issuer);
  // Plain http only to this machine, where the development provider runs.
  const options = { [oauth.allowInsecureRequests]: ['localhost', '127.0.0.1', '[::1]'].includes(issuer.hostname) };
  const discovered = await oauth.discoveryRequest(issuer, options);
  const server = await oauth.processDiscoveryResponse(issuer, discovered);
  const client: oauth.Client = { client_id: config.clientId };
  const redirectUri = `${origin}${CALLBACK_PATH}`;

  return {
    async authorizationUrl(attempt, silent) {
      const url = new URL(server.authorization_endpoint ?? '');
      const params = {
        response_type: 'code',
        client_id: config.clientId,
        redirect_uri: redirectUri,
        scope: 'openid profile',
        resource: config.audience,
        state: attempt.state,
        nonce: attempt.nonce,
        code_challenge: await oauth.calculatePKCECodeChallenge(attempt.codeVerifier),
        code_challenge_method: 'S256',
        ...(silent && { prompt: 'none' }),
      };
      for (const [name, value] of Object.entries(params)) url.searchParams.set(name, value);
      return url.href;
    },

    async redeem(callback, attempt) {
      const answer = oauth.validateAuthResponse(server, client, callback, attempt.state);
      const response = await oauth.authorizationCodeGrantRequest(
        server,
        client,
        oauth.None(),
        answer,
        redirectUri,
        attempt.codeVerifier,
        { ...options, additionalParameters: { resource: config.audience } },
      );
      const tokens = await oauth.processAuthorizationCodeResponse(server, client, response, {
        expectedNonce: attempt.nonce,
        requireIdToken: true,
      });
      return { accessToken: tokens.access_token, idToken: tokens.id_token };
    },

    signOutUrl(idToken) {
      if (!server.end_session_endpoint) return undefined;
      const url = new URL(server.end_session_endpoint);
      url.searchParams.set('client_id', config.clientId);
      url.searchParams.set('post_logout_redirect_uri', `${origin}/`);
      if (idToken) url.searchParams.set('id_token_hint', idToken);
      return url.href;
    },
  };
}

/** Unguessable values for a new attempt. */
export const newAttempt = (returnPath: string): Attempt => ({
  state: oauth.generateRandomState(),
  codeVerifier: oauth.generateRandomCodeVerifier(),
  nonce: oauth.generateRandomNonce(),
  returnPath,
});

/** True when a silent attempt failed only because the person has to act: nobody is signed in there. */
export const needsPerson = (error: unknown): boolean =>
  error instanceof oauth.AuthorizationResponseError &&
  /^(login|consent|interaction|account_selection)_required$/.test(error.error);
