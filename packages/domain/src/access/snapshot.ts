import type { GroupId } from '../ids.ts';
import type { CompiledServer } from './compile-server.ts';
import type { IssuerFacts } from './facts.ts';

/** Everything a decision may know: one consistent state of the database, in memory. */
export interface Facts {
  /** Version of the last change contained (law D13). */
  readonly version: number;
  /** Facts older than this, in milliseconds, decide nothing (check 0). */
  readonly maxAgeMs: number;
  readonly servers: ReadonlyMap<string, CompiledServer>;
  /** Servers by the canonical endpoint of their approved and of their open revision (law D1). */
  readonly endpoints: ReadonlyMap<string, CompiledServer>;
  /** Configured issuers by URL. */
  readonly issuers: ReadonlyMap<string, IssuerFacts>;
  /** Groups of workforce issuers: the only ones that answers name (`collectWorkforceGroups`). */
  readonly workforceGroups: ReadonlySet<GroupId>;
}

/** Groups of the workforce issuers, gathered once per change of the directory. */
export const collectWorkforceGroups = (issuers: Iterable<IssuerFacts>): ReadonlySet<GroupId> =>
  new Set([...issuers].filter(({ workforce }) => workforce).flatMap(({ groups }) => [...groups.values()]));

/** A server as named on the wire: by registry name, or by canonical endpoint URL. */
export const findServer = (facts: Facts, name: string): CompiledServer | undefined =>
  isEndpointName(name) ? facts.endpoints.get(name) : facts.servers.get(name);

/** Whether a server is named by URL; registry names have no colon. */
export const isEndpointName = (name: string): boolean => name.includes('://');
