import { FACET_KEYS, FACETS, type FacetCounts, type FacetKey } from './facets.ts';
import { choose, type ServersSearch } from './servers-search.ts';

/** A chosen value as people read it, and the search without it. */
export interface FilterChip {
  readonly key: FacetKey;
  readonly value: string;
  readonly title: string;
  readonly label: string;
  readonly without: ServersSearch;
}

/** What a value of a facet is called: by its own words, else by the API's, else as it is. */
export const labelOf = (key: FacetKey, value: string, counts: FacetCounts | undefined): string =>
  FACETS[key].words?.[value] ?? counts?.[FACETS[key].counts].find((one) => one.value === value)?.label ?? value;

/** One chip for each chosen value, in the order of the facets. */
export const listChips = (search: ServersSearch, nameOf: (key: FacetKey, value: string) => string): FilterChip[] =>
  FACET_KEYS.flatMap((key) => {
    const values = search[key] ?? [];
    return values.map((value) => ({
      key,
      value,
      title: FACETS[key].title,
      label: nameOf(key, value),
      without: choose(
        search,
        key,
        values.filter((other) => other !== value),
      ),
    }));
  });
