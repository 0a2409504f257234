import type { FacetCount, RelaxedFilter } from '../../generated/graphql.ts';
import { FACETS, type Facet, type FacetName } from './catalogue-facets.ts';
import type { CatalogueQuery } from './catalogue-query.ts';
import type { FacetColumn } from './facet-codes.ts';
import { OUT, PASSES, type Sifted } from './sift-catalogue.ts';

export type FacetCounts = Readonly<Record<FacetName, FacetCount[]>>;

/** Most values that a facet lists, the most frequent first; chosen values are always among them. */
const MAX_FACET_VALUES = 100;

/**
 * Counts every facet in one pass, each with all other filters applied but not its own: so a server that fails one filter
 * alone counts in the facet of that one.
 */
export function countFacets(sifted: Sifted, chosen: CatalogueQuery['chosen']): FacetCounts {
  const { outcomes, filters, columns } = sifted;
  const tallies = FACETS.map(({ name }) => startTally(columns.get(name) as FacetColumn));
  const tallyOf = filters.map((filter) => tallies[FACETS.findIndex(({ name }) => name === filter)]);
  for (let place = 0; place < outcomes.length; place++) {
    const outcome = outcomes[place] as number;
    if (outcome === OUT) continue;
    if (outcome === PASSES) for (const tally of tallies) count(tally, place);
    else count(tallyOf[outcome], place);
  }
  const counted = FACETS.map((facet, index) => [
    facet.name,
    listCounts(facet, tallies[index] as Tally, chosen[facet.name]),
  ]);
  return Object.fromEntries(counted);
}

/** For every filter in use, how many servers would be found without it, most first. */
export const relaxFilters = ({ totalCount, filters, failAlone }: Sifted): RelaxedFilter[] =>
  filters
    .map((filter, index) => ({ filter, totalCount: totalCount + (failAlone[index] ?? 0) }))
    .sort((a, b) => b.totalCount - a.totalCount);

interface Tally {
  readonly column: FacetColumn;
  readonly counts: Int32Array;
}

const startTally = (column: FacetColumn): Tally => ({ column, counts: new Int32Array(column.codes.size()) });

function count(tally: Tally | undefined, place: number): void {
  if (tally === undefined) return;
  const { column, counts } = tally;
  for (const code of column.at(place)) counts[code] = (counts[code] as number) + 1;
}

/** The most frequent values first, then by code point. Chosen ones are always there, also where nothing has them. */
function listCounts(facet: Facet, { column: { codes }, counts }: Tally, chosen: readonly string[]): FacetCount[] {
  const wanted = new Set(chosen);
  const counted = [...counts].flatMap((total, code) =>
    total === 0 ? [] : [{ value: codes.valueOf(code), label: codes.labelOf(code), count: total }],
  );
  const missing = chosen.filter((value) => !counted.some((one) => one.value === value));
  let unchosen = MAX_FACET_VALUES - wanted.size;
  return (
    // A value that nothing visible has is called by itself: its label could tell of what is hidden (law D11).
    [...counted, ...missing.map((value) => ({ value, label: null, count: 0 }))]
      .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
      .filter(({ value }) => wanted.has(value) || unchosen-- > 0)
      .map((one) => ({ ...one, label: one.label ?? facet.words?.[one.value] ?? one.value }))
  );
}
