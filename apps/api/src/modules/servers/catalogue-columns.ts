import type { Queryable } from '../../queryable.ts';
import { FACETS, type FacetName } from './catalogue-facets.ts';
import { createFacetCodes, type FacetCodes, type FacetColumn, NO_CODES } from './facet-codes.ts';
import type { SearchTerms } from './search-terms.ts';

/** The catalogue as one statement saw it, by the places of servers (see `ordinals.ts`). */
export interface CatalogueReading {
  readonly knows: (place: number) => boolean;
  /** Facets that columns of the catalogue say. Health judged too long ago is unknown, never green. */
  readonly facets: ReadonlyMap<FacetName, FacetColumn>;
  /** Places that a search found; null: nothing was searched. */
  readonly hits: ReadonlySet<number> | null;
}

/** A value, or several; what people call it where another column says so. */
type Value = string | readonly string[] | null;

interface Row {
  readonly cluster: string;
  readonly horizon: string;
  readonly changed: readonly (readonly [number, ...Value[]])[] | null;
  readonly outdated: Buffer | null;
  readonly hits: Buffer | null;
}

const COLUMNS = FACETS.filter((facet) => facet.column !== null);

/** One facet of all servers in memory. */
interface HeldColumn {
  readonly codes: FacetCodes;
  readonly lists: (readonly number[])[];
}

/** The columns of all servers in memory, and the transaction of a running cluster from which on they may lack something. */
interface Held {
  readonly columns: readonly HeldColumn[];
  cluster: string;
  horizon: string;
}

/** Before every transaction. */
const EVERYTHING = '0';

const held = new WeakMap<Queryable, Held>();

const holdNothing = (): Held => ({
  columns: COLUMNS.map(() => ({ codes: createFacetCodes(), lists: [] })),
  cluster: '',
  horizon: EVERYTHING,
});

/**
 * Reads what a search finds, and of the columns in memory what changed since they were last read; in one statement, so
 * that it is one state of the database. `oldest`: health judged before is outdated.
 */
export async function readCatalogue(
  db: Queryable,
  search: SearchTerms | null,
  oldest: Date,
): Promise<CatalogueReading> {
  const memory = held.get(db) ?? holdNothing();
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
  for (const changed of row.changed ?? []) hold(memory.columns, changed);
  // Answers may overtake one another. What an older one has just put back was written from its own horizon on.
  memory.cluster = row.cluster;
  memory.horizon = row.horizon;
  return {
    knows: (place) => memory.columns[0]?.lists[place] !== undefined,
    facets: new Map(
      COLUMNS.map(({ name }, index) => [name, shownColumn(memory, index, new Set(placesOf(row.outdated)))]),
    ),
    hits: search === null ? null : new Set(placesOf(row.hits)),
  };
}

/** Values and labels stand in the row as in the statement. */
function hold(columns: readonly HeldColumn[], [place, ...values]: readonly [number, ...Value[]]): void {
  let next = 0;
  for (const [index, { codes, lists }] of columns.entries()) {
    const value = values[next++] ?? [];
    const label = COLUMNS[index]?.labelColumn === undefined ? null : values[next++];
    if (typeof value === 'string' && typeof label === 'string') codes.code(value, label);
    lists[place] = codes.list(typeof value === 'string' ? [value] : value);
  }
}

function shownColumn({ columns }: Held, index: number, outdated: ReadonlySet<number>): FacetColumn {
  const { codes, lists } = columns[index] as HeldColumn;
  if (COLUMNS[index]?.name !== 'health') return { codes, at: (place) => lists[place] ?? NO_CODES };
  const unknown = codes.list(['UNKNOWN']);
  return { codes, at: (place) => (outdated.has(place) ? unknown : (lists[place] ?? NO_CODES)) };
}

const SELECTED = COLUMNS.flatMap(({ column, labelColumn }) =>
  labelColumn === undefined ? [column] : [column, labelColumn],
);

/**
 * A visible row was written before the xmax of the snapshot, unless it was restored from another cluster: then its
 * transaction means nothing here, and is not read again and again. Places travel as bytes, which cost the least.
 */
const writeReading = (searched: boolean): string => `
  SELECT pg_postmaster_start_time()::text AS cluster, pg_snapshot_xmin(pg_current_snapshot())::text AS horizon,
    (SELECT json_agg(json_build_array(ordinal, ${SELECTED.join(', ')})) FROM catalogue_entry
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
