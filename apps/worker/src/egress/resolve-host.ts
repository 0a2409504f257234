import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import { LookFailure } from '../failure.ts';
import { classifyAddress } from './classify-address.ts';

/** An address that passed the policy: the only thing the egress client ever dials. */
export interface PinnedAddress {
  readonly address: string;
  readonly family: 4 | 6;
}

/** Answers all addresses of a host name. */
export type LookupHost = (host: string) => Promise<readonly { readonly address: string }[]>;

/** Where the worker may go: host:port pairs named by configuration may be plain http, loopback or private. */
export interface EgressPolicy {
  readonly namedHosts: ReadonlySet<string>;
  /** The system's resolver unless a test brings its own. */
  readonly lookupHost?: LookupHost;
}

const systemLookup: LookupHost = (host) => lookup(host, { all: true });

/**
 * Resolves a host once and judges every address it has: one that may not be dialled refuses them all, so that a name
 * can't mix a public and a private address. Throws `LookFailure` (ADDRESS or DNS).
 */
export async function resolveHost(host: string, port: number, policy: EgressPolicy): Promise<readonly PinnedAddress[]> {
  const named = policy.namedHosts.has(`${host}:${port}`);
  const bare = host.startsWith('[') ? host.slice(1, -1) : host;
  // A literal never reaches a resolver, so it is judged here like any other address.
  const found = isIP(bare) ? [{ address: bare }] : await find(bare, policy.lookupHost ?? systemLookup);
  for (const { address } of found) refuseUnless(isAllowed(address, named), named);
  return found.map(({ address }) => ({ address, family: isIP(address) === 6 ? 6 : 4 }));
}

async function find(host: string, lookupHost: LookupHost): Promise<readonly { readonly address: string }[]> {
  const found = await lookupHost(host).catch((cause: unknown) => {
    throw noSuchHost(cause);
  });
  if (found.length === 0) throw noSuchHost();
  return found;
}

const noSuchHost = (cause?: unknown): LookFailure =>
  new LookFailure('DNS', 'The host name can’t be resolved.', 'Check the host name and its DNS record.', { cause });

function isAllowed(address: string, named: boolean): boolean {
  const kind = classifyAddress(address);
  return kind === 'PUBLIC' || (named && (kind === 'LOOPBACK' || kind === 'PRIVATE'));
}

function refuseUnless(allowed: boolean, named: boolean): void {
  if (allowed) return;
  throw new LookFailure(
    'ADDRESS',
    'The host resolves to an address that probes may not contact.',
    named ? null : 'A private host must be named in GATEHOUSE_HTTP_HOSTS by a platform admin.',
  );
}
