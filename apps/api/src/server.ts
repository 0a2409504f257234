import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import fastifyApollo from '@as-integrations/fastify';
import fastify, { type FastifyError, type FastifyInstance, type FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { type Authenticator, createAuthenticator } from './authenticate.ts';
import type { Context } from './context.ts';
import { RefusalError } from './errors.ts';
import { INTERNAL_MESSAGE } from './format-error.ts';
import { createGraphqlServer } from './graphql-server.ts';
import type { TokenVerifier } from './identity/verify-token.ts';
import { createRateLimits } from './limits/rate-limits.ts';
import { RequestContext, type Shared } from './request-context.ts';
import { createSchema } from './schema.ts';
import { checkHostAndOrigin } from './surfaces/ops/check-host.ts';
import { registerOps } from './surfaces/ops/register-ops.ts';
import { securityHeaders } from './surfaces/ops/security-headers.ts';
import { serveWeb } from './surfaces/ops/serve-web.ts';
import { registerWellKnown } from './surfaces/well-known/register-well-known.ts';

export interface ServerParts extends Shared {
  readonly tokens: TokenVerifier;
  readonly log: Logger;
}

/** All HTTP surfaces on one Fastify instance. Closing it stops Apollo; what it was given is closed by whoever made it. */
export async function createServer({ tokens, log, ...shared }: ServerParts): Promise<FastifyInstance> {
  const { settings } = shared;
  const app = fastify({
    bodyLimit: settings.limits.bodyBytes,
    // Open keep-alive connections must not hold up the shutdown.
    forceCloseConnections: true,
    genReqId: () => randomUUID(),
    logger: false,
    routerOptions: { maxParamLength: 512 },
  });
  const limits = createRateLimits(settings.limits);
  const authenticator = createAuthenticator(tokens, limits);

  app.setErrorHandler((error: FastifyError, request, reply) => {
    const { status, body } = describeFailure(error, request.id);
    if (status >= 500) log.error({ err: error, requestId: request.id }, 'a request failed');
    void reply.code(status).send(body);
  });
  app.addHook(
    'onRequest',
    checkHostAndOrigin(settings, () => app.addresses() as AddressInfo[]),
  );
  app.addHook('onRequest', securityHeaders(settings));

  const apollo = createGraphqlServer(createSchema(), settings, log);
  await apollo.start();
  app.addHook('onClose', () => apollo.stop());
  await app.register(fastifyApollo<Context>(apollo), {
    path: '/graphql',
    method: ['GET', 'POST'],
    context: (request) => createContext(shared, authenticator, request),
  });

  registerOps(app, shared, authenticator);
  registerWellKnown(app, settings);
  if (settings.webRoot !== undefined) await serveWeb(app, settings.webRoot);
  else
    app.setNotFoundHandler((request, reply) =>
      reply.code(404).send(failure('NOT_FOUND', 'Nothing is here.', request.id)),
    );
  return app;
}

/** A refusal before there is a context gets its request id here; later ones get it where they are answered. */
async function createContext(shared: Shared, authenticator: Authenticator, request: FastifyRequest): Promise<Context> {
  try {
    return new RequestContext(shared, request.id, await authenticator.authenticate(request));
  } catch (error) {
    if (error instanceof RefusalError) error.extensions.requestId = request.id;
    throw error;
  }
}

const failure = (code: string, message: string, requestId: string) => ({
  errors: [{ message, extensions: { code, requestId } }],
});

/** Errors outside GraphQL answer in the same form; a cause stays in the log. */
function describeFailure(error: FastifyError | RefusalError, requestId: string) {
  if (error instanceof RefusalError) {
    const { code, message } = error.refusal;
    return { status: STATUS[code] ?? 400, body: failure(code, message, requestId) };
  }
  const status = error.statusCode ?? 500;
  if (status >= 500) return { status: 500, body: failure('INTERNAL', INTERNAL_MESSAGE, requestId) };
  const code = status === 413 ? 'LIMIT_EXCEEDED' : status === 404 ? 'NOT_FOUND' : 'INVALID_INPUT';
  return { status, body: failure(code, error.message, requestId) };
}

const STATUS: Readonly<Record<string, number>> = {
  UNAUTHENTICATED: 401,
  NOT_PERMITTED: 403,
  NOT_FOUND: 404,
  RATE_LIMITED: 429,
  LIMIT_EXCEEDED: 413,
  UNAVAILABLE: 503,
  INTERNAL: 500,
};
