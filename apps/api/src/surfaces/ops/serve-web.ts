import { resolve } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

/** Paths that programs ask for: a miss there is a miss, never a page. */
const PROGRAM_PATHS = /^\/(graphql|\.well-known|livez|readyz|metrics|assets|access|ext-authz|v0|v0\.1|mcp|scim)(\/|$)/;

/** Serves the built pages; an address that is no file is a place inside the app, so it gets the page itself. */
export async function serveWeb(app: FastifyInstance, webRoot: string): Promise<void> {
  await app.register(fastifyStatic, {
    root: resolve(webRoot),
    index: ['index.html'],
    dotfiles: 'ignore',
    cacheControl: false,
    setHeaders: (response, path) => {
      // Names of assets contain their hash; the page names them, so it must be asked for each time.
      response.setHeader(
        'cache-control',
        /[\\/]assets[\\/]/.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache',
      );
    },
  });
  app.setNotFoundHandler((request, reply) => {
    const [path = ''] = request.url.split('?', 1);
    const page = (request.method === 'GET' || request.method === 'HEAD') && !PROGRAM_PATHS.test(path);
    if (page && (request.headers.accept ?? '*/*').match(/text\/html|\*\/\*/)) {
      return reply.header('cache-control', 'no-cache').sendFile('index.html', { cacheControl: false });
    }
    return reply
      .code(404)
      .send({ errors: [{ message: 'Nothing is here.', extensions: { code: 'NOT_FOUND', requestId: request.id } }] });
  });
}
