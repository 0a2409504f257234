import type { FastifyInstance } from 'fastify';
import type { Settings } from '../../env.ts';

/** What the pages must know before anybody has signed in: where to sign in, as which client, for which audience. */
export function registerWellKnown(app: FastifyInstance, settings: Settings): void {
  const { defaultIssuer: issuer, webClientId: clientId, audience } = settings;
  app.get('/.well-known/gatehouse-configuration', () => ({ issuer, clientId, audience }));
}
