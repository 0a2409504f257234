import type { DirectoryFacts, LoadedFacts } from '@gatehouse/database/facts';
import { type CompiledServer, compileServer } from '@gatehouse/domain/access/compile-server';
import type { IssuerFacts, PersonFacts } from '@gatehouse/domain/access/facts';
import { collectWorkforceGroups } from '@gatehouse/domain/access/snapshot';
import type { GroupId, PersonId, ServerId } from '@gatehouse/domain/ids';
import type { IssuerSettings } from '../env.ts';
import type { FactsSnapshot, GroupName } from './facts-store.ts';

/** A snapshot with what is needed to make the next one from it. */
export interface HeldFacts extends FactsSnapshot {
  /** URL of each issuer row, configured or not. */
  readonly issuerUrls: ReadonlyMap<string, string>;
  /** Where each person stands, to find those that were removed. */
  readonly places: ReadonlyMap<PersonId, { readonly issuer: string; readonly subject: string }>;
}

/** How the facts are read: configuration says which issuers are trusted, the database what is in their directories. */
export interface FactsOptions {
  readonly issuers: readonly IssuerSettings[];
  readonly maxFactAgeMs: number;
}

/** Facts before anything was loaded: no server, and issuers that know nobody. */
export function emptyFacts({ issuers, maxFactAgeMs }: FactsOptions): HeldFacts {
  const configured = issuers.map((issuer): [string, IssuerFacts] => [
    issuer.issuer,
    {
      url: issuer.issuer,
      workforce: issuer.workforce,
      directoryManaged: issuer.directoryManaged,
      groupLimit: issuer.groupLimit,
      groupsClaim: issuer.groupsClaim,
      people: new Map(),
      groups: new Map(),
    },
  ]);
  return {
    version: 0,
    decision: {
      version: 0,
      maxAgeMs: maxFactAgeMs,
      servers: new Map(),
      endpoints: new Map(),
      issuers: new Map(configured),
      workforceGroups: new Set(),
    },
    servers: new Map(),
    groupNames: new Map(),
    issuerUrls: new Map(),
    places: new Map(),
  };
}

/**
 * The next snapshot: everything that was loaded, applied at once. Only the maps that change are copied, so that whoever
 * holds the snapshot before keeps what it saw.
 */
export function applyFacts(held: HeldFacts, loaded: LoadedFacts): HeldFacts {
  const servers = applyServers(held, loaded);
  const directory = applyDirectory(held, loaded);
  return {
    version: loaded.version,
    decision: {
      version: loaded.version,
      maxAgeMs: held.decision.maxAgeMs,
      servers: servers.byName,
      endpoints: servers.byEndpoint,
      issuers: directory.issuers,
      workforceGroups: directory.workforceGroups,
    },
    servers: servers.byId,
    groupNames: directory.groupNames,
    issuerUrls: directory.issuerUrls,
    places: directory.places,
  };
}

function applyServers(held: HeldFacts, { servers, removedServers }: LoadedFacts) {
  const { servers: byId, decision } = held;
  if (servers.length === 0 && removedServers.length === 0) {
    return { byId, byName: decision.servers, byEndpoint: decision.endpoints };
  }
  const next = {
    byId: new Map(byId),
    byName: new Map(decision.servers),
    byEndpoint: new Map(decision.endpoints),
  };
  // All leave before any arrives: an endpoint may pass from one server to another in one version.
  for (const id of [...removedServers, ...servers.map((server) => server.id)]) removeServer(next, id);
  for (const facts of servers) {
    const server = compileServer(facts);
    next.byId.set(facts.id, server);
    next.byName.set(facts.name, server);
    for (const endpoint of endpointsOf(server)) next.byEndpoint.set(endpoint, server);
  }
  return next;
}

interface ServerMaps {
  readonly byId: Map<ServerId, CompiledServer>;
  readonly byName: Map<string, CompiledServer>;
  readonly byEndpoint: Map<string, CompiledServer>;
}

function removeServer({ byId, byName, byEndpoint }: ServerMaps, id: ServerId): void {
  const server = byId.get(id);
  if (server === undefined) return;
  byId.delete(id);
  byName.delete(server.facts.name);
  for (const endpoint of endpointsOf(server)) {
    if (byEndpoint.get(endpoint) === server) byEndpoint.delete(endpoint);
  }
}

/** Endpoints that name a server: of its open and of its approved revision (law D1). */
const endpointsOf = ({ facts: { open, approved } }: CompiledServer): string[] =>
  [open?.endpoint, approved?.endpoint].filter((endpoint) => endpoint !== undefined);

function applyDirectory(held: HeldFacts, loaded: LoadedFacts) {
  const { directory, removedPersons } = loaded;
  if (directory.issuers.length === 0 && directory.persons.length === 0 && removedPersons.length === 0) {
    const { issuerUrls, places, groupNames, decision } = held;
    return { issuerUrls, places, groupNames, issuers: decision.issuers, workforceGroups: decision.workforceGroups };
  }
  const issuerUrls = new Map(held.issuerUrls);
  for (const issuer of directory.issuers) issuerUrls.set(issuer.id, issuer.url);
  const places = applyPlaces(held.places, issuerUrls, directory, removedPersons);
  const issuers = new Map(held.decision.issuers);
  for (const [url, issuer] of issuers) {
    const groups = directory.issuers.find((row) => row.url === url)?.groups;
    issuers.set(url, {
      ...issuer,
      people: applyPeople(issuer, held.places, issuerUrls, directory, removedPersons),
      groups: groups === undefined ? issuer.groups : new Map(groups.map(({ id, externalId }) => [externalId, id])),
    });
  }
  const workforceGroups =
    directory.issuers.length === 0 ? held.decision.workforceGroups : collectWorkforceGroups(issuers.values());
  return { issuerUrls, places, issuers, workforceGroups, groupNames: applyGroupNames(held.groupNames, directory) };
}

function applyPlaces(
  held: HeldFacts['places'],
  issuerUrls: HeldFacts['issuerUrls'],
  { persons }: DirectoryFacts,
  removed: readonly PersonId[],
): HeldFacts['places'] {
  if (persons.length === 0 && removed.length === 0) return held;
  const places = new Map(held);
  for (const id of removed) places.delete(id);
  for (const { id, issuerId, subject } of persons) places.set(id, { issuer: issuerUrls.get(issuerId) ?? '', subject });
  return places;
}

function applyPeople(
  { url, people: held }: IssuerFacts,
  places: HeldFacts['places'],
  issuerUrls: HeldFacts['issuerUrls'],
  { persons }: DirectoryFacts,
  removed: readonly PersonId[],
): ReadonlyMap<string, PersonFacts> {
  const changed = persons.filter(({ issuerId }) => issuerUrls.get(issuerId) === url);
  const gone = removed.flatMap((id) => {
    const place = places.get(id);
    return place?.issuer === url ? [place.subject] : [];
  });
  if (changed.length === 0 && gone.length === 0) return held;
  const people = new Map(held);
  for (const subject of gone) people.delete(subject);
  for (const { id, subject, active, groups } of changed) {
    people.set(subject, { id, active, groups: groups === null ? undefined : new Set(groups) });
  }
  return people;
}

function applyGroupNames(
  held: ReadonlyMap<GroupId, GroupName>,
  { issuers }: DirectoryFacts,
): ReadonlyMap<GroupId, GroupName> {
  if (issuers.length === 0) return held;
  const names = new Map(held);
  for (const issuer of issuers) {
    for (const { id, externalId, displayName } of issuer.groups) {
      names.set(id, { issuer: issuer.url, externalId, displayName });
    }
  }
  return names;
}
