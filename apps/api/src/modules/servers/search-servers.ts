import { INTERVALS_UNTIL_UNKNOWN } from '@gatehouse/domain/health/judge';
import { askerOf, type Context } from '../../context.ts';
import type { PageInfo, RelaxedFilter, ServerFilter, ServerOrder } from '../../generated/graphql.ts';
import { type CursorScope, cutPage, parseCursor, parsePageSize } from '../../pagination.ts';
import { nameGroups } from '../access/answer-decision.ts';
import { type CandidatePlaces, placeCandidates } from './candidate-places.ts';
import { type CatalogueQuery, parseCatalogueQuery } from './catalogue-query.ts';
import { countFacets, type FacetCounts, relaxFilters } from './count-facets.ts';
import { keyOf, keyShape, listPage } from './list-page.ts';
import { mayNameGroups } from './name-groups.ts';
import type { ServerRow } from './repository.ts';
import { type Sifted, siftCatalogue } from './sift-catalogue.ts';
import { listStarredPlaces } from './star-repository.ts';

/** One page of the catalogue. Nothing is read or counted before it is asked for, and nothing twice. */
export interface ServerPage {
  readonly asOf: Date;
  readonly rows: () => Promise<{
    readonly edges: ServerHit[];
    readonly pageInfo: PageInfo;
  }>;
  readonly totalCount: () => Promise<number>;
  readonly facets: () => Promise<FacetCounts>;
  readonly relaxed: () => Promise<RelaxedFilter[]>;
}

/** A server of a page, and by what search text it was found; null: by none. */
export interface ServerHit {
  readonly node: ServerRow;
  readonly search: string | null;
  readonly cursor: string;
}

export interface SearchArguments {
  readonly filter?: ServerFilter | null | undefined;
  readonly orderBy?: ServerOrder | null | undefined;
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
}

/** Searches the servers that the asker may see (law D11). Throws INVALID_INPUT before anything is read. */
export function searchServers(context: Context, { filter, orderBy, first, after }: SearchArguments): ServerPage {
  const query = parseCatalogueQuery(filter, orderBy);
  const size = parsePageSize(first);
  const { order, ...selection } = query;
  const scope: CursorScope = { list: `servers:${order}`, selection, shape: keyShape(query) };
  const key = parseCursor(scope, after);
  const sifted = once(() => sift(context, query));
  return {
    asOf: new Date(context.now().at),
    rows: once(async () => {
      const { admitted } = await sifted();
      const rows = await listPage(context.db.pool, { query, admitted, after: key, size });
      return cutPage(
        rows,
        size,
        key,
        scope,
        (row) => keyOf(query, row),
        (row) => ({ node: row, search: query.search?.text ?? null }),
      );
    }),
    totalCount: async () => (await sifted()).totalCount,
    facets: async () => countFacets(await sifted(), query.chosen),
    relaxed: async () => relaxFilters(await sifted()),
  };
}

async function sift(context: Context, query: CatalogueQuery): Promise<Sifted> {
  const { at } = context.now();
  const oldest = new Date(at - INTERVALS_UNTIL_UNKNOWN * context.settings.probeIntervalSeconds * 1000);
  const [candidates, reading, starred] = await Promise.all([
    findCandidates(context, at),
    context.loaders.servers.catalogue(query.search, oldest),
    query.switches.starred ? listStarredPlaces(context.db.pool, askerOf(context).subject) : NONE,
  ]);
  return siftCatalogue({ query, candidates, reading, starred });
}

const NONE: ReadonlySet<number> = new Set();

/** The servers that the asker may see: the only source of visibility that a catalogue query has. */
function findCandidates(context: Context, at: number): Promise<CandidatePlaces> {
  const facts = context.facts.current();
  return placeCandidates(context.db.pool, {
    judged: context.facts.judgedServers(askerOf(context)),
    tooOld: context.facts.tooOld(),
    facts,
    nameGroups: mayNameGroups(context) ? (ids) => nameGroups(context.settings, facts, ids) : null,
    at,
  });
}

/** Runs at most once: several fields of one answer share it. */
function once<T>(run: () => Promise<T>): () => Promise<T> {
  let started: Promise<T> | undefined;
  return () => {
    started ??= run();
    return started;
  };
}
