import type { FacetCount, Verdict } from '../../generated/graphql.ts';
import type { Queryable } from '../../queryable.ts';
import { VERDICT_BYTES } from './candidate-bytes.ts';
import type { CatalogueQuery } from './catalogue-query.ts';
import {
  candidateByte,
  facetConditions,
  HEALTH_JOIN,
  healthNow,
  type Sql,
  searchCondition,
  startSql,
} from './catalogue-sql.ts';

/** How many servers a query finds, and how many each facet value would leave. */
export interface CatalogueSummary {
  readonly totalCount: number;
  readonly facets: Readonly<Record<Facet, FacetCount[]>>;
}

const FACETS = ['verdicts', 'health', 'teams', 'tags', 'environments'] as const;
type Facet = (typeof FACETS)[number];

/** Most values that an open-ended facet (teams, tags) lists, the most frequent first; chosen values are always among them. */
const MAX_FACET_VALUES = 100;

export interface SummaryRequest {
  readonly query: CatalogueQuery;
  /** Which servers count, by verdict. */
  readonly candidates: Buffer;
  readonly at: number;
  readonly probeIntervalSeconds: number;
  readonly verdictLabel: (verdict: Verdict) => string;
}

interface CountRow {
  readonly facet: Facet | 'total';
  readonly value: string;
  readonly label: string | null;
  readonly count: number;
}

/** Counts everything in one statement. Each facet is counted with all other filters applied, but not its own. */
export async function countFacets(db: Queryable, request: SummaryRequest): Promise<CatalogueSummary> {
  const sql = startSql();
  const text = writeSummary(sql, request);
  const { rows } = await db.query<CountRow>({ text, values: sql.values });
  const facets: Record<Facet, FacetCount[]> = { verdicts: [], health: [], teams: [], tags: [], environments: [] };
  let totalCount = 0;
  for (const { facet, value, label, count } of rows) {
    if (facet === 'total') totalCount = count;
    else if (facet === 'verdicts') facets.verdicts.push(verdictCount(Number(value), count, request));
    else facets[facet].push({ value, label: label ?? labelOf(facet, value), count });
  }
  return { totalCount, facets };
}

function verdictCount(byte: number, count: number, { verdictLabel }: SummaryRequest): FacetCount {
  const verdict = VERDICT_BYTES[byte];
  if (verdict == null) throw new Error(`There is no verdict ${byte}.`);
  return { value: verdict, label: verdictLabel(verdict), count };
}

/** Found servers are first counted by everything they have once, so that each facet adds up few rows. */
function writeSummary(sql: Sql, { query, candidates, at, probeIntervalSeconds }: SummaryRequest): string {
  const passes = facetConditions(sql, query, {
    health: 'health',
    team: 'team',
    tags: 'tags',
    environment: 'environment',
  });
  const bytes = query.verdicts.map((verdict) => VERDICT_BYTES.indexOf(verdict));
  const conditions = {
    ...passes,
    verdict: bytes.length === 0 ? 'true' : `verdict = ANY(${sql.value(bytes)}::int[])`,
    tag: passes.tag === 'true' ? 'true' : 'tagged',
  };
  const others = (own?: keyof typeof conditions) =>
    Object.entries(conditions)
      .filter(([name, condition]) => name !== own && condition !== 'true')
      .map(([, condition]) => condition)
      .join(' AND ') || 'true';
  const closed = (facet: Facet, own: keyof typeof conditions) => `
    SELECT '${facet}', ${own}::text, NULL, sum(count)::int FROM counted
    WHERE ${own} IS NOT NULL AND ${others(own)} GROUP BY ${own}`;
  const open = (picked: readonly string[], values: string) => `
    (SELECT * FROM (${values}) listed
     ORDER BY (value = ANY(${sql.value(picked)}::text[])) DESC, count DESC, value LIMIT ${MAX_FACET_VALUES})`;
  return `
    WITH found AS MATERIALIZED (
      SELECT ${candidateByte(sql, candidates)} AS verdict, e.environment, e.team_slug AS team, e.tags,
        ${healthNow(sql, at, probeIntervalSeconds)} AS health, ${passes.tag.replace('tags', 'e.tags')} AS tagged
      FROM catalogue_entry e ${HEALTH_JOIN}
      WHERE ${searchCondition(sql, query.search)}
    ), counted AS MATERIALIZED (
      SELECT verdict, environment, team, health, tagged, count(*) AS count FROM found
      WHERE verdict > 0 GROUP BY 1, 2, 3, 4, 5
    )
    SELECT 'total' AS facet, '' AS value, NULL AS label, coalesce(sum(count), 0)::int AS count FROM counted WHERE ${others()}
    UNION ALL ${closed('verdicts', 'verdict')}
    UNION ALL ${closed('health', 'health')}
    UNION ALL ${closed('environments', 'environment')}
    UNION ALL ${open(
      query.teams,
      `SELECT 'teams', team AS value, (SELECT t.name FROM team t WHERE t.slug = team), sum(count)::int AS count FROM counted
       WHERE ${others('team')} GROUP BY team`,
    )}
    UNION ALL ${open(
      query.tags,
      `SELECT 'tags', tag AS value, NULL, sum(together)::int AS count
       FROM (SELECT tags, count(*) AS together FROM found WHERE verdict > 0 AND ${others('tag')} GROUP BY tags) lists,
         unnest(tags) AS tag GROUP BY tag`,
    )}
    ORDER BY facet, count DESC, value`;
}

const HEALTH_LABELS: Readonly<Record<string, string>> = {
  HEALTHY: 'Healthy',
  SIGN_IN_NEEDED: 'Sign-in needed',
  DEGRADED: 'Degraded',
  DOWN: 'Down',
  UNKNOWN: 'Unknown',
};

const ENVIRONMENT_LABELS: Readonly<Record<string, string>> = {
  production: 'Production',
  staging: 'Staging',
  sandbox: 'Sandbox',
};

function labelOf(facet: Facet, value: string): string {
  if (facet === 'health') return HEALTH_LABELS[value] ?? value;
  return facet === 'environments' ? (ENVIRONMENT_LABELS[value] ?? value) : value;
}
