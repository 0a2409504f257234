import type { CompiledServer } from '@gatehouse/domain/access/compile-server';
import type { Asker, Now } from '@gatehouse/domain/access/request';
import type { Facts } from '@gatehouse/domain/access/snapshot';
import type { GroupId, ServerId } from '@gatehouse/domain/ids';
import type { JudgedServers } from './asker-sets.ts';

/** A group as people name it. */
export interface GroupName {
  readonly issuer: string;
  readonly externalId: string;
  readonly displayName: string;
}

/** Everything decisions rest on, at one facts version. Never changed once handed out: a change makes a new one. */
export interface FactsSnapshot {
  readonly version: number;
  /** What `decide`, `explain`, `validate` and `maySee` read; servers by name and endpoint, issuers with their directory. */
  readonly decision: Facts;
  readonly servers: ReadonlyMap<ServerId, CompiledServer>;
  readonly groupNames: ReadonlyMap<GroupId, GroupName>;
}

/**
 * Decision facts of all servers in memory (design section 5). Reading never waits and never touches the database; a
 * process cut off from it goes on answering, and its facts age until `decide` refuses them (check 0).
 */
export interface FactsStore {
  current(): FactsSnapshot;
  /** Milliseconds since the database last confirmed the version held here, by the monotonic clock (law D13). */
  ageMs(): number;
  /** Whether the database answered the last poll: for /readyz, from memory. */
  databaseReachable(): boolean;
  now(): Now;
  /** Servers the asker may see (law D11). */
  visibleServers(asker: Asker): ReadonlySet<ServerId>;
  /** Servers the asker may connect to now. */
  usableServers(asker: Asker): ReadonlySet<ServerId>;
  /** Visible servers with verdict and the asker's access; the same object until something about it changes. */
  judgedServers(asker: Asker): JudgedServers;
  /** Whether the facts are too old to decide anything by (check 0): then nobody's access can be told. */
  tooOld(): boolean;
  /** Loads what was committed until now; resolves also when the database cannot be reached. */
  catchUp(): Promise<void>;
  close(): Promise<void>;
}
