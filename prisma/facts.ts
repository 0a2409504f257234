import type { ServerFacts } from '@gatehouse/domain/access/facts';
import type { GroupId, IssuerId, PersonId, ServerId } from '@gatehouse/domain/ids';
import pg from 'pg';
import { readServerFacts, type ServerRow } from './facts-row.ts';
import { ISSUERS_SQL, PERSONS_SQL, SERVERS_SQL } from './facts-sql.ts';

/** What the directory tables say. Which issuers are trusted, and how, is configuration and not here. */
export interface DirectoryFacts {
  readonly issuers: readonly DirectoryIssuer[];
  readonly persons: readonly DirectoryPerson[];
}

export interface DirectoryIssuer {
  readonly id: IssuerId;
  readonly url: string;
  readonly name: string;
  readonly groups: readonly { readonly id: GroupId; readonly externalId: string; readonly displayName: string }[];
}

export interface DirectoryPerson {
  readonly id: PersonId;
  readonly issuerId: IssuerId;
  readonly subject: string;
  readonly active: boolean;
  /** Null: recorded as unknown (law D7). */
  readonly groups: readonly GroupId[] | null;
}

/** Facts at one version. */
export interface LoadedFacts {
  readonly version: number;
  /** True: this is everything, and replaces what was held. False: only what changed since the version asked about. */
  readonly complete: boolean;
  readonly servers: readonly ServerFacts[];
  /** Servers that changed and are there no more. */
  readonly removedServers: readonly ServerId[];
  /** Issuers of a directory that changed come with all their groups; a person with all memberships. */
  readonly directory: DirectoryFacts;
  readonly removedPersons: readonly PersonId[];
}

type Change = { readonly kind: 'SERVER' | 'PERSON' | 'DIRECTORY'; readonly subject_id: string };

/** With more changes than this it is faster to read everything. */
const MOST_CHANGES = 2_000;

/**
 * Reads decision facts in one consistent snapshot: everything, or what changed since a version held already (law D13).
 * A handful of statements whatever the number of servers. Answers everything when the list of changes reaches back too
 * little, or the database is older than `since` says (a restore).
 */
export async function loadFacts(
  connection: pg.Pool | pg.ClientBase,
  options: { readonly since?: bigint | number } = {},
): Promise<LoadedFacts> {
  if (!(connection instanceof pg.Pool)) return inSnapshot(connection, options.since);
  const client = await connection.connect();
  let broken: Error | undefined;
  try {
    return await inSnapshot(client, options.since);
  } catch (error) {
    broken = error as Error;
    throw error;
  } finally {
    client.release(broken);
  }
}

async function inSnapshot(client: pg.ClientBase, since: bigint | number | undefined): Promise<LoadedFacts> {
  // Compiling these statements to machine code takes longer than running them.
  await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; SET LOCAL jit = off');
  try {
    const version = await readVersion(client);
    const changes = since === undefined ? null : await readChanges(client, Number(since), version);
    const facts = changes === null ? await loadAll(client, version) : await loadChanged(client, version, changes);
    await client.query('COMMIT');
    return facts;
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined);
    throw error;
  }
}

async function readVersion(client: pg.ClientBase): Promise<number> {
  const { rows } = await client.query<{ version: string }>('SELECT version FROM facts_version');
  return Number(rows[0]?.version);
}

/** The changes after a version, or null when only a full load tells. */
async function readChanges(client: pg.ClientBase, since: number, version: number): Promise<readonly Change[] | null> {
  if (since === version) return [];
  if (since > version) return null;
  const { rows: oldest } = await client.query<{ version: string | null }>(
    'SELECT min(version) AS version FROM facts_change',
  );
  // Versions have no holes: if the one after `since` is still listed, all after it are.
  if (!(Number(oldest[0]?.version ?? Number.POSITIVE_INFINITY) <= since + 1)) return null;
  const { rows } = await client.query<Change>(
    `SELECT DISTINCT kind, subject_id FROM facts_change WHERE version > $1 LIMIT ${MOST_CHANGES + 1}`,
    [since],
  );
  return rows.length > MOST_CHANGES ? null : rows;
}

async function loadAll(client: pg.ClientBase, version: number): Promise<LoadedFacts> {
  return {
    version,
    complete: true,
    servers: await queryServers(client, null),
    removedServers: [],
    directory: { issuers: await queryIssuers(client, null), persons: await queryPersons(client, null) },
    removedPersons: [],
  };
}

async function loadChanged(client: pg.ClientBase, version: number, changes: readonly Change[]): Promise<LoadedFacts> {
  const ids = (kind: Change['kind']) =>
    changes.filter((change) => change.kind === kind).map(({ subject_id }) => subject_id);
  const wanted = { servers: ids('SERVER'), persons: ids('PERSON'), issuers: ids('DIRECTORY') };
  const servers = await queryServers(client, wanted.servers);
  const persons = await queryPersons(client, wanted.persons);
  const missing = (all: readonly string[], found: readonly { readonly id: string }[]) => {
    const present = new Set(found.map(({ id }) => id));
    return all.filter((id) => !present.has(id));
  };
  return {
    version,
    complete: false,
    servers,
    removedServers: missing(wanted.servers, servers) as ServerId[],
    directory: { issuers: await queryIssuers(client, wanted.issuers), persons },
    removedPersons: missing(wanted.persons, persons) as PersonId[],
  };
}

/** All rows, or those of some ids; no statement at all for none. */
async function query<Row extends pg.QueryResultRow>(
  client: pg.ClientBase,
  sql: (where: string) => string,
  ids: readonly string[] | null,
): Promise<readonly Row[]> {
  if (ids === null) return (await client.query<Row>(sql('true'))).rows;
  return ids.length === 0 ? [] : (await client.query<Row>(sql('it.id = ANY ($1)'), [ids])).rows;
}

const queryServers = async (client: pg.ClientBase, ids: readonly string[] | null) =>
  (await query<ServerRow>(client, SERVERS_SQL, ids)).map(readServerFacts);

const queryIssuers = (client: pg.ClientBase, ids: readonly string[] | null) =>
  query<DirectoryIssuer>(client, ISSUERS_SQL, ids);

const queryPersons = (client: pg.ClientBase, ids: readonly string[] | null) =>
  query<DirectoryPerson>(client, PERSONS_SQL, ids);
