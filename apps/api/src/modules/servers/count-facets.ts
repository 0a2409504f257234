import type { FacetCount, Verdict } from '../../generated/graphql.ts';
import { VERDICT_BYTES } from './candidate-bytes.ts';
import type { CatalogueReading } from './catalogue-columns.ts';
import type { CatalogueQuery } from './catalogue-query.ts';

/** How many servers a query finds, and how many each facet value would leave. */
export interface CatalogueSummary {
  readonly totalCount: number;
  readonly facets: Readonly<Record<Facet, FacetCount[]>>;
}

type Facet = 'verdicts' | 'health' | 'teams' | 'tags' | 'environments';

/** Most values that an open-ended facet (teams, tags) lists, the most frequent first; chosen values are always among them. */
const MAX_FACET_VALUES = 100;

export interface SummaryRequest {
  readonly query: CatalogueQuery;
  /** Which servers count, by verdict. */
  readonly candidates: Buffer;
  readonly reading: CatalogueReading;
  readonly verdictLabel: (verdict: Verdict) => string;
}

/** Filters as bits: what a server fails. */
const VERDICT = 1;
const HEALTH = 2;
const TEAM = 4;
const TAGS = 8;
const ENVIRONMENT = 16;

/**
 * Counts everything in one pass. Each facet is counted with all other filters applied, but not its own: so a server that
 * fails one filter alone counts in the facet of that one.
 */
export function countFacets({ query, candidates, reading, verdictLabel }: SummaryRequest): CatalogueSummary {
  const { columns, hits, outdated } = reading;
  const verdicts = startTally(query.verdicts);
  const health = startTally(query.health);
  const teams = startTally(query.teams);
  const tags = startTally(query.tags);
  const environments = startTally(query.environments);
  const teamNames = new Map<string, string>();
  let totalCount = 0;
  for (let index = 0; index < (hits ?? columns).length; index++) {
    const place = hits === null ? index : (hits[index] as number);
    const server = columns[place];
    const verdict = VERDICT_BYTES[candidates[place] ?? 0];
    if (server === undefined || verdict == null) continue;
    const status = outdated.has(place) ? 'UNKNOWN' : server.health;
    const failed =
      (admits(verdicts, verdict) ? 0 : VERDICT) +
      (admits(health, status) ? 0 : HEALTH) +
      (admits(teams, server.team) ? 0 : TEAM) +
      (tags.chosen.size === 0 || server.tags.some((tag) => tags.chosen.has(tag)) ? 0 : TAGS) +
      (admits(environments, server.environment) ? 0 : ENVIRONMENT);
    if (failed === 0) totalCount++;
    if (failed === 0 || failed === VERDICT) count(verdicts, verdict);
    if (failed === 0 || failed === HEALTH) count(health, status);
    if (failed === 0 || failed === TEAM) {
      count(teams, server.team);
      teamNames.set(server.team, server.teamName);
    }
    if (failed === 0 || failed === TAGS) for (const tag of server.tags) count(tags, tag);
    if (failed === 0 || failed === ENVIRONMENT) count(environments, server.environment);
  }
  return {
    totalCount,
    facets: {
      verdicts: listCounts(verdicts, Number.POSITIVE_INFINITY, (value) => verdictLabel(value as Verdict)),
      health: listCounts(health, Number.POSITIVE_INFINITY, (value) => HEALTH_LABELS[value] ?? value),
      teams: listCounts(teams, MAX_FACET_VALUES, (value) => teamNames.get(value) ?? value),
      tags: listCounts(tags, MAX_FACET_VALUES, (value) => value),
      environments: listCounts(environments, Number.POSITIVE_INFINITY, (value) => ENVIRONMENT_LABELS[value] ?? value),
    },
  };
}

/** The counts of one facet, and the values that its filter has; none: it does not limit. */
interface Tally {
  readonly chosen: ReadonlySet<string>;
  readonly counts: Map<string, number>;
}

const startTally = (chosen: readonly string[]): Tally => ({ chosen: new Set(chosen), counts: new Map() });

const admits = ({ chosen }: Tally, value: string | null): boolean =>
  chosen.size === 0 || (value !== null && chosen.has(value));

function count({ counts }: Tally, value: string | null): void {
  if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
}

/** The most frequent values first, then by code point. Where there are too many, chosen ones stay. */
function listCounts({ chosen, counts }: Tally, limit: number, labelOf: (value: string) => string): FacetCount[] {
  const ranked = [...counts].sort(([a, most], [b, more]) => more - most || (a < b ? -1 : 1));
  let unchosen = limit - ranked.filter(([value]) => chosen.has(value)).length;
  return ranked
    .filter(([value]) => chosen.has(value) || unchosen-- > 0)
    .map(([value, total]) => ({ value, label: labelOf(value), count: total }));
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
