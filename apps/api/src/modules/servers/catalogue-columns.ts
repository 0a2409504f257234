import type { Environment, HealthStatus } from '../../generated/graphql.ts';
import type { Queryable } from '../../queryable.ts';
import type { SearchTerms } from './search-terms.ts';

/** What facets count of a server. */
export interface CatalogueColumns {
  readonly team: string;
  readonly teamName: string;
  readonly environment: Environment | null;
  /** As last judged, however long ago. */
  readonly health: HealthStatus;
  readonly tags: readonly string[];
}

/** The catalogue as one statement saw it, by the places of servers (see `ordinals.ts`). */
export interface CatalogueReading {
  readonly columns: readonly (CatalogueColumns | undefined)[];
  /** Places that a search found; null: nothing was searched. */
  readonly hits: Int32Array | null;
  /** Places of servers whose health was judged too long ago. */
  readonly outdated: ReadonlySet<number>;
}

interface Row {
  readonly cluster: string;
  readonly horizon: string;
  readonly changed: [number, string, string, Environment | null, HealthStatus, string[]][] | null;
  readonly outdated: Buffer | null;
  readonly hits: Buffer | null;
}

/** The columns of all servers in memory, and the transaction of a running cluster from which on they may lack something. */
interface Held {
  readonly columns: (CatalogueColumns | undefined)[];
  cluster: string;
  horizon: string;
}

/** Before every transaction. */
const EVERYTHING = '0';

const held = new WeakMap<Queryable, Held>();

/**
 * Reads what a search finds, and of the columns in memory what changed since they were last read; in one statement, so
 * that it is one state of the database. `oldest`: health judged before is outdated.
 */
export async function readCatalogue(
  db: Queryable,
  search: SearchTerms | null,
  oldest: Date,
): Promise<CatalogueReading> {
  const memory = held.get(db) ?? { columns: [], cluster: '', horizon: EVERYTHING };
  held.set(db, memory);
  const since = memory.horizon;
  const { rows } = await db.query<Row>({
    name: search === null ? 'catalogue-columns' : 'catalogue-columns-and-hits',
    text: writeReading(search !== null),
    values: [since, oldest, ...(search === null ? [] : [search.text])],
  });
  const [row] = rows as [Row];
  if (since !== EVERYTHING && row.cluster !== memory.cluster) {
    // After a restart, a restore or a failover transactions may be numbered from further back.
    if (held.get(db) === memory) held.delete(db);
    return readCatalogue(db, search, oldest);
  }
  for (const [ordinal, team, teamName, environment, health, tags] of row.changed ?? [])
    memory.columns[ordinal] = { team, teamName, environment, health, tags };
  // Answers may overtake one another. What an older one has just put back was written from its own horizon on.
  memory.cluster = row.cluster;
  memory.horizon = row.horizon;
  return {
    columns: memory.columns,
    hits: search === null ? null : placesOf(row.hits),
    outdated: new Set(placesOf(row.outdated)),
  };
}

/**
 * A visible row was written before the xmax of the snapshot, unless it was restored from another cluster: then its
 * transaction means nothing here, and is not read again and again. Places travel as bytes, which cost the least.
 */
const writeReading = (searched: boolean): string => `
  SELECT pg_postmaster_start_time()::text AS cluster, pg_snapshot_xmin(pg_current_snapshot())::text AS horizon,
    (SELECT json_agg(json_build_array(ordinal, team_slug, team_name, environment, health, tags)) FROM catalogue_entry
     WHERE ordinal IS NOT NULL AND changed_in >= $1::xid8
       AND ($1 = '${EVERYTHING}' OR changed_in < pg_snapshot_xmax(pg_current_snapshot()))) AS changed,
    (SELECT string_agg(int4send(ordinal), '') FROM catalogue_entry WHERE ordinal IS NOT NULL
       AND server_id IN (SELECT server_id FROM server_health WHERE checked_at < $2)) AS outdated,
    ${
      searched
        ? `(SELECT string_agg(int4send(ordinal), '') FROM catalogue_entry
            WHERE ordinal IS NOT NULL AND document @@ (SELECT catalogue_query($3)))`
        : 'NULL'
    } AS hits`;

function placesOf(bytes: Buffer | null): Int32Array {
  const places = new Int32Array((bytes?.length ?? 0) / 4);
  if (bytes !== null) for (let index = 0; index < places.length; index++) places[index] = bytes.readInt32BE(4 * index);
  return places;
}
