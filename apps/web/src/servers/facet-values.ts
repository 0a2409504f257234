import { FACETS, type FacetCounts, type FacetKey } from './facets.ts';
import { labelOf } from './filter-chips.ts';

/** A value that can be chosen. `count` is undefined until it is known. */
export interface FacetValue {
  readonly value: string;
  readonly label: string;
  readonly count: number | undefined;
}

/** Values of a facet: known ones in their own order and at once, others as the API counts them; chosen ones are always there. */
export function listFacetValues(
  key: FacetKey,
  chosen: readonly string[],
  counts: FacetCounts | undefined,
): FacetValue[] {
  const facet = FACETS[key];
  const counted = counts?.[facet.counts];
  const values = facet.words ? Object.keys(facet.words) : (counted ?? []).map(({ value }) => value);
  return [...new Set([...values, ...chosen])].map((value) => ({
    value,
    label: labelOf(key, value, counts),
    count: counted && (counted.find((one) => one.value === value)?.count ?? 0),
  }));
}
