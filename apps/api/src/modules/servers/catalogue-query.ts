import type { ServerFilter, ServerOrder } from '../../generated/graphql.ts';
import { parseTexts } from '../../parse-text.ts';
import { FACETS, type FacetName } from './catalogue-facets.ts';
import { parseSearch, type SearchTerms } from './search-terms.ts';

/** Most values in one facet of a filter. */
const MAX_VALUES = 100;
const MAX_LENGTH = 100;

/** Filters that are on or off. */
export const SWITCHES = ['usable', 'mine', 'starred'] as const;
export type Switch = (typeof SWITCHES)[number];

/** What one catalogue query asks, parsed. */
export interface CatalogueQuery {
  readonly search: SearchTerms | null;
  /** Chosen values of each facet; an empty list does not limit, as an unticked facet does not. */
  readonly chosen: Readonly<Record<FacetName, readonly string[]>>;
  readonly switches: Readonly<Record<Switch, boolean>>;
  readonly order: ServerOrder;
}

/** Parses a filter and an order. Throws INVALID_INPUT naming the field. */
export function parseCatalogueQuery(
  filter: ServerFilter | null | undefined,
  order: ServerOrder | null | undefined,
): CatalogueQuery {
  const search = parseSearch(filter?.search);
  const chosen = FACETS.map(({ name, maxLength = MAX_LENGTH }) => [
    name,
    parseTexts(`filter.${name}`, filter?.[name] ?? [], MAX_VALUES, { max: maxLength }),
  ]);
  return {
    search,
    chosen: Object.fromEntries(chosen),
    switches: Object.fromEntries(SWITCHES.map((name) => [name, filter?.[name] ?? false])) as Record<Switch, boolean>,
    order: orderOf(order, search),
  };
}

/** Best match first needs something to match. */
const orderOf = (order: ServerOrder | null | undefined, search: CatalogueQuery['search']): ServerOrder =>
  search === null && (order ?? 'RELEVANCE') === 'RELEVANCE' ? 'NAME' : (order ?? 'RELEVANCE');
