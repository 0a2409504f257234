import { INTERVALS_UNTIL_UNKNOWN } from '@gatehouse/domain/health/judge';
import type { CatalogueQuery } from './catalogue-query.ts';
import type { SearchTerms } from './search-terms.ts';

/** An SQL text in the making with its parameters; every value of a request is a parameter. */
export interface Sql {
  readonly values: unknown[];
  /** Adds a value and returns its placeholder. */
  readonly value: (value: unknown) => string;
}

export const startSql = (): Sql => {
  const values: unknown[] = [];
  return { values, value: (value) => `$${values.push(value)}` };
};

/** The byte of a catalogue entry `e`; zero for one that the bytes do not reach, which is hence not seen. */
export const candidateByte = (sql: Sql, bytes: Buffer): string =>
  `CASE WHEN e.ordinal < ${sql.value(bytes.length)}::int THEN get_byte(${sql.value(bytes)}::bytea, e.ordinal) ELSE 0 END`;

/** Health judged before this instant is unknown now. */
export const oldestKnown = (at: number, probeIntervalSeconds: number): Date =>
  new Date(at - INTERVALS_UNTIL_UNKNOWN * probeIntervalSeconds * 1000);

/**
 * Health of an entry `e` as read now: what was judged too long ago is unknown, never green. Looks for the few old ones
 * rather than joining what every server was last judged to be, which would take as long as all other counting.
 */
export const healthNow = (sql: Sql, at: number, probeIntervalSeconds: number): string => {
  const oldest = sql.value(oldestKnown(at, probeIntervalSeconds));
  return `CASE WHEN e.server_id IN (SELECT server_id FROM server_health WHERE checked_at < ${oldest}::timestamptz)
    THEN 'UNKNOWN'::health_status ELSE e.health END`;
};

/**
 * The condition of a search on an entry `e`. The query stands in a subselect, so that the planner takes it for selective
 * and always uses the index: reading every document to compare it costs twenty times as much.
 */
export const searchCondition = (sql: Sql, search: SearchTerms | null): string =>
  search === null ? 'true' : `e.document @@ (SELECT catalogue_query(${sql.value(search.text)}))`;

/** The conditions of the facets, each by its name; an unticked facet has none. */
export function facetConditions(
  sql: Sql,
  query: CatalogueQuery,
  columns: { readonly health: string; readonly team: string; readonly tags: string; readonly environment: string },
): { readonly health: string; readonly team: string; readonly tag: string; readonly environment: string } {
  const anyOf = (column: string, list: readonly string[]) =>
    list.length === 0 ? 'true' : `coalesce(${column}::text = ANY(${sql.value(list)}::text[]), false)`;
  return {
    health: anyOf(`(${columns.health})`, query.health),
    team: anyOf(columns.team, query.teams),
    tag: query.tags.length === 0 ? 'true' : `${columns.tags} && ${sql.value(query.tags)}::text[]`,
    environment: anyOf(columns.environment, query.environments),
  };
}

/**
 * How well a server fits a search: its exact name, then words in its title, name and tags, then only in tools and texts.
 * Made of short columns, because ranking by the search document would read it whole for every hit. Most hits have their
 * words in tools alone, so what looks for the exact name comes only after what rules it out.
 */
export function scoreOf(sql: Sql, { words }: SearchTerms): string {
  if (words.length === 0) return '0';
  return words
    .map((text) => {
      const word = sql.value(text);
      const exact = `e.folded_title = ${word} OR e.folded_name LIKE '%/' || ${word}`;
      return `CASE WHEN strpos(e.folded_title, ${word}) > 0 THEN CASE WHEN ${exact} THEN 16 ELSE 8 END
        WHEN strpos(e.folded_name, ${word}) > 0 THEN CASE WHEN ${exact} THEN 16 ELSE 4 END
        WHEN ${word} = ANY(e.tags) THEN 2 ELSE 0 END`;
    })
    .join(' + ');
}
