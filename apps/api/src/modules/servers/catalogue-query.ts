import type { ServerId } from '@gatehouse/domain/ids';
import { askerOf, type Context } from '../../context.ts';
import type { Environment, HealthStatus, ServerFilter, ServerOrder, Verdict } from '../../generated/graphql.ts';
import { parseTexts } from '../../parse-text.ts';
import { parseSearch, type SearchTerms } from './search-terms.ts';

/** Most values in one facet of a filter. */
const MAX_VALUES = 100;

/** What one catalogue query asks, parsed. Empty lists do not limit, as an unticked facet does not. */
export interface CatalogueQuery {
  readonly search: SearchTerms | null;
  readonly verdicts: readonly Verdict[];
  readonly usable: boolean;
  readonly health: readonly HealthStatus[];
  readonly teams: readonly string[];
  readonly tags: readonly string[];
  readonly environments: readonly Environment[];
  readonly order: ServerOrder;
}

/** Parses a filter and an order. Throws INVALID_INPUT naming the field. */
export function parseCatalogueQuery(
  filter: ServerFilter | null | undefined,
  order: ServerOrder | null | undefined,
): CatalogueQuery {
  const search = parseSearch(filter?.search);
  const values = <T extends string>(field: string, list: readonly T[] | null | undefined) =>
    parseTexts(`filter.${field}`, list ?? [], MAX_VALUES, { max: 100 }) as T[];
  return {
    search,
    verdicts: values('verdicts', filter?.verdicts),
    usable: filter?.usable ?? false,
    health: values('health', filter?.health),
    teams: values('teams', filter?.teams),
    tags: values('tags', filter?.tags),
    environments: values('environments', filter?.environments),
    order: orderOf(order, search),
  };
}

/** Best match first needs something to match. */
const orderOf = (order: ServerOrder | null | undefined, search: CatalogueQuery['search']): ServerOrder =>
  search === null && (order ?? 'RELEVANCE') === 'RELEVANCE' ? 'NAME' : (order ?? 'RELEVANCE');

/** The servers that facts in memory let through: visible ones (law D11) by verdict, usable ones if that is asked. */
export interface Candidates {
  readonly byVerdict: ReadonlyMap<Verdict, ReadonlySet<ServerId>>;
  readonly usable: ReadonlySet<ServerId> | null;
}

/** Reads the candidates of the asker; the only source of visibility that the catalogue's SQL has. */
export function findCandidates(context: Context, { usable }: CatalogueQuery): Candidates {
  const asker = askerOf(context);
  return {
    byVerdict: context.facts.serversByVerdict(asker),
    usable: usable ? context.facts.usableServers(asker) : null,
  };
}
