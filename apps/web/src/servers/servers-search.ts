import type { CountServersQueryVariables, ListServersQueryVariables, ServerFilter } from '../generated/graphql.ts';
import { readChoice, readText, readTexts } from '../search-params.ts';
import { FACET_KEYS, FACETS, type FacetKey } from './facets.ts';

/** Lists that many people want; absent: all servers. */
export const VIEWS = ['usable', 'team', 'starred', 'approved'] as const;
export type View = (typeof VIEWS)[number];
export const SORTS = ['relevance', 'name', 'approved', 'health'] as const;
export type Sort = (typeof SORTS)[number];
const LAYOUTS = ['table', 'cards'] as const;

export type ChosenValues = { readonly [K in FacetKey]?: readonly string[] };

/** The catalogue's state as its address holds it; what is absent has its default. */
export interface ServersSearch extends ChosenValues {
  readonly q?: string;
  readonly view?: View;
  /** Default: best match, in the view of recently approved ones the newest approval first. */
  readonly sort?: Sort;
  /** Default: a table. Narrow screens always have cards. */
  readonly layout?: (typeof LAYOUTS)[number];
}

/** Reads an address that anyone may have typed: values it does not know are left aside, never an error. */
export function readServersSearch(raw: Record<string, unknown>): ServersSearch {
  const chosen = FACET_KEYS.flatMap((key) => {
    const values = FACETS[key].read(readTexts(raw[key]));
    return values.length === 0 ? [] : [[key, values] as const];
  });
  return {
    ...readText(raw, 'q'),
    ...readChoice(raw, 'view', VIEWS),
    ...Object.fromEntries(chosen),
    ...readChoice(raw, 'sort', SORTS),
    ...readChoice(raw, 'layout', LAYOUTS),
  };
}

/** A search with other values of one facet; without any the facet does not limit. */
export function choose(search: ServersSearch, key: FacetKey, values: readonly string[]): ServersSearch {
  const { [key]: _, ...others } = search;
  return values.length === 0 ? others : { ...others, [key]: values };
}

/** A search without any facet chosen. */
export const withoutFacets = ({ q, view, sort, layout }: ServersSearch): ServersSearch => ({
  ...(q && { q }),
  ...(view && { view }),
  ...(sort && { sort }),
  ...(layout && { layout }),
});

/** How many values of facets are chosen. */
export const countChosen = (search: ServersSearch): number =>
  FACET_KEYS.reduce((sum, key) => sum + (search[key]?.length ?? 0), 0);

const VIEW_FILTERS: Readonly<Record<View, ServerFilter>> = {
  usable: { usable: true },
  team: { mine: true },
  starred: { starred: true },
  approved: { verdicts: ['APPROVED', 'APPROVED_WITH_CONDITIONS', 'CHANGED_SINCE_APPROVAL'] },
};

/** The filter that an address means; a facet's own choice is stronger than its view's. */
export function toServerFilter(search: ServersSearch): ServerFilter {
  const chosen = FACET_KEYS.flatMap((key) => {
    const values = search[key];
    return values === undefined ? [] : [FACETS[key].toFilter(values)];
  });
  return Object.assign(
    { ...(search.view && VIEW_FILTERS[search.view]), ...(search.q && { search: search.q }) },
    ...chosen,
  );
}

const ORDERS = { relevance: 'RELEVANCE', name: 'NAME', approved: 'RECENTLY_APPROVED', health: 'HEALTH' } as const;

/** The order in force when the address names none. */
export const sortOf = ({ sort, view }: ServersSearch): Sort => sort ?? (view === 'approved' ? 'approved' : 'relevance');

const PAGE_SIZE = 50;

/** The question to the API for one page of the catalogue. */
export const toServersVariables = (search: ServersSearch, after: string | null): ListServersQueryVariables => ({
  filter: toServerFilter(search),
  orderBy: ORDERS[sortOf(search)],
  first: PAGE_SIZE,
  after,
});

/** The question to the API for totals and facets, the same for every order. */
export const toCountsVariables = (search: ServersSearch): CountServersQueryVariables => ({
  filter: toServerFilter(search),
});

/** The search without whatever part of it makes a field of the API's filter. */
export function dropFilter(search: ServersSearch, filter: string): ServersSearch {
  const key = FACET_KEYS.find((one) => FACETS[one].filter === filter && search[one] !== undefined);
  if (key) return choose(search, key, []);
  const { q, view, ...others } = search;
  return filter === 'search' ? { ...others, ...(view && { view }) } : { ...others, ...(q && { q }) };
}
