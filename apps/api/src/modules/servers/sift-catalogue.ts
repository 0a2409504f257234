import type { HealthStatus } from '../../generated/graphql.ts';
import type { CandidatePlaces } from './candidate-places.ts';
import type { CatalogueReading } from './catalogue-columns.ts';
import { FACETS, type FacetName } from './catalogue-facets.ts';
import { type CatalogueQuery, SWITCHES, type Switch } from './catalogue-query.ts';
import type { FacetColumn } from './facet-codes.ts';

/** A name of ServerFilter that limits. */
export type FilterName = FacetName | Switch | 'search';

/** What a query finds, before anything is counted by facets. */
export interface Sifted {
  readonly totalCount: number;
  /** Filters in use. */
  readonly filters: readonly FilterName[];
  /** By place: PASSES, OUT, or the index of the one filter that the server fails. */
  readonly outcomes: Int8Array;
  /** By index of the filter: how many servers fail it alone, so would be found without it. */
  readonly failAlone: readonly number[];
  /** By place: zero, or for a server found its rank by health, the best the highest. */
  readonly admitted: Buffer;
  readonly columns: ReadonlyMap<FacetName, FacetColumn>;
}

export const PASSES = -1;
/** Not visible to the asker (law D11), or failing several filters: counted nowhere. */
export const OUT = -2;

export interface SiftRequest {
  readonly query: CatalogueQuery;
  readonly candidates: CandidatePlaces;
  readonly reading: CatalogueReading;
  /** Places of the servers that the asker starred; only asked when that is a filter. */
  readonly starred: ReadonlySet<number>;
}

interface Filter {
  readonly name: FilterName;
  readonly admits: (place: number) => boolean;
}

/** Looks at every visible server once and says which filter keeps it out, if it is one alone. */
export function siftCatalogue(request: SiftRequest): Sifted {
  const { candidates, reading } = request;
  const columns = new Map([...candidates.facets, ...reading.facets]);
  const filters = filtersOf(request, columns);
  const health = rankHealth(columns);
  const outcomes = new Int8Array(candidates.size).fill(OUT);
  const failAlone = filters.map(() => 0);
  const admitted = Buffer.alloc(candidates.size);
  let totalCount = 0;
  for (let place = 0; place < candidates.size; place++) {
    if (!candidates.sees(place) || !reading.knows(place)) continue;
    const outcome = failedFilter(filters, place);
    outcomes[place] = outcome;
    if (outcome === PASSES) {
      totalCount++;
      admitted[place] = health(place);
    } else if (outcome !== OUT) failAlone[outcome] = (failAlone[outcome] as number) + 1;
  }
  return { totalCount, filters: filters.map(({ name }) => name), outcomes, failAlone, admitted, columns };
}

function failedFilter(filters: readonly Filter[], place: number): number {
  let failed = PASSES;
  for (let index = 0; index < filters.length; index++) {
    if (filters[index]?.admits(place)) continue;
    if (failed !== PASSES) return OUT;
    failed = index;
  }
  return failed;
}

function filtersOf({ query, candidates, reading, starred }: SiftRequest, columns: Sifted['columns']): Filter[] {
  const { hits } = reading;
  const access = columns.get('access') as FacetColumn;
  const usable = access.codes.find('CAN_USE');
  const switches: Readonly<Record<Switch, Filter['admits']>> = {
    usable: (place) => access.at(place)[0] === usable,
    mine: candidates.isMine,
    starred: (place) => starred.has(place),
  };
  return [
    ...(hits === null ? [] : [{ name: 'search' as const, admits: (place: number) => hits.has(place) }]),
    ...SWITCHES.filter((name) => query.switches[name]).map((name) => ({ name, admits: switches[name] })),
    ...FACETS.filter(({ name }) => query.chosen[name].length > 0).map(({ name }) => ({
      name,
      admits: anyOf(columns.get(name) as FacetColumn, query.chosen[name]),
    })),
  ];
}

/** Whether one of the chosen values is among those of a server. */
function anyOf({ codes, at }: FacetColumn, chosen: readonly string[]): Filter['admits'] {
  const wanted = new Set(chosen.map((value) => codes.find(value)));
  return (place) => at(place).some((code) => wanted.has(code));
}

/** Worst first. */
const HEALTH_RANKS: readonly HealthStatus[] = ['UNKNOWN', 'DOWN', 'DEGRADED', 'SIGN_IN_NEEDED', 'HEALTHY'];

function rankHealth(columns: Sifted['columns']): (place: number) => number {
  const { codes, at } = columns.get('health') as FacetColumn;
  const ranks = new Map(HEALTH_RANKS.map((status, index) => [codes.find(status), index + 1]));
  return (place) => ranks.get(at(place)[0]) ?? 1;
}
