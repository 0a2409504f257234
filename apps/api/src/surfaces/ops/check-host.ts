import type { AddressInfo } from 'node:net';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Settings } from '../../env.ts';
import { refusal } from '../../errors.ts';

/** Health probes come by address, and tell nothing. */
const ANY_HOST: ReadonlySet<string> = new Set(['/livez', '/readyz']);

/**
 * Refuses requests under a name that is not ours (DNS rebinding: a page of another site whose name was pointed at this
 * address) and requests that a page of another origin makes (law I7).
 */
export function checkHostAndOrigin(settings: Settings, addresses: () => AddressInfo[]) {
  const configured = new Set([new URL(settings.publicUrl).host, ...settings.hosts].map((host) => host.toLowerCase()));
  const configuredOrigins = new Set([new URL(settings.publicUrl).origin]);
  let listening: { readonly hosts: ReadonlySet<string>; readonly origins: ReadonlySet<string> } | undefined;

  /** Our loopback names, with the port that was really taken. */
  const own = () => {
    if (listening !== undefined) return listening;
    const ports = addresses().map(({ port }) => port);
    const all = ports.length === 0 ? [settings.port] : ports;
    const hosts = new Set(all.flatMap((port) => LOOPBACK.map((name) => `${name}:${port}`)));
    const computed = { hosts, origins: new Set([...hosts].map((host) => `http://${host}`)) };
    if (ports.length > 0) listening = computed;
    return computed;
  };

  return (request: FastifyRequest, _reply: FastifyReply, done: (error?: Error) => void): void => {
    done(refuse(request));
  };

  function refuse({ url, headers }: FastifyRequest): Error | undefined {
    const host = headers.host?.toLowerCase() ?? '';
    if (!configured.has(host) && !own().hosts.has(host) && !ANY_HOST.has(url)) {
      return refusal('NOT_PERMITTED', 'This registry is not known by the host name of the request.');
    }
    const { origin } = headers;
    if (origin !== undefined && !configuredOrigins.has(origin) && !own().origins.has(origin)) {
      return refusal('NOT_PERMITTED', 'This registry does not answer pages of other origins.');
    }
    return undefined;
  }
}

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];
