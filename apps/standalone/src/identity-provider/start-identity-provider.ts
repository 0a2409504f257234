import type { IncomingMessage, ServerResponse } from 'node:http';
import { Provider } from 'oidc-provider';
import { type LoopbackServer, listenLoopback } from '../installation/listen-loopback.ts';
import { configure, type ProviderOptions } from './configure.ts';
import { contentSecurityPolicy } from './page.ts';
import { pickPerson } from './pick-person.ts';

/**
 * Starts the development OpenID provider on loopback. It signs anybody in without a password, so it refuses to exist in
 * production (law I7). The rest of the product knows it by its issuer URL and its keys alone: any provider can take its place.
 */
export async function startIdentityProvider(
  options: ProviderOptions & { readonly port: number; readonly production: boolean },
): Promise<LoopbackServer> {
  if (options.production) {
    throw new Error(
      'The development identity provider signs anybody in without a password and refuses to start with NODE_ENV=production.',
    );
  }
  const provider = new Provider(options.issuer, configure(options));
  const serve = provider.callback();
  const policy = contentSecurityPolicy(options.webOrigins);
  const { port } = new URL(options.issuer);
  const hosts = new Set([`localhost:${port}`, `127.0.0.1:${port}`, `[::1]:${port}`]);

  const handle = async (req: IncomingMessage, res: ServerResponse) => {
    // A page on another name that resolves to loopback (DNS rebinding) must not become a person here.
    if (!hosts.has(req.headers.host ?? '')) return void res.writeHead(421).end();
    res.setHeader('content-security-policy', policy);
    res.setHeader('x-content-type-options', 'nosniff');
    res.setHeader('referrer-policy', 'same-origin');
    if (!req.url?.startsWith('/interaction/')) return serve(req, res);
    const { origin } = req.headers;
    if (origin !== undefined && !hosts.has(origin.replace('http://', ''))) return void res.writeHead(403).end();
    await pickPerson(provider, options.people, req, res);
  };
  return listenLoopback((req, res) => {
    handle(req, res).catch((error: unknown) => {
      console.error('The identity provider could not answer:', error);
      if (!res.headersSent) res.writeHead(500);
      res.end();
    });
  }, options.port);
}
