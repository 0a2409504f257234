import { VERDICT_WORDS } from '@gatehouse/domain/server/verdict';
import type { Context } from '../../context.ts';
import type { PageInfo, ServerFilter, ServerOrder, Verdict } from '../../generated/graphql.ts';
import { type CursorScope, cutPage, parseCursor, parsePageSize } from '../../pagination.ts';
import { writeCandidates } from './candidate-bytes.ts';
import { readCatalogue } from './catalogue-columns.ts';
import { findCandidates, parseCatalogueQuery } from './catalogue-query.ts';
import { oldestKnown } from './catalogue-sql.ts';
import { type CatalogueSummary, countFacets } from './count-facets.ts';
import { keyOf, keyShape, listPage } from './list-page.ts';
import type { ServerRow } from './repository.ts';

/** One page of the catalogue. Page and counts are read only when asked for, and then at the same time. */
export interface ServerPage {
  readonly rows: () => Promise<{
    readonly edges: ServerHit[];
    readonly pageInfo: PageInfo;
  }>;
  readonly summary: () => Promise<CatalogueSummary>;
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
  const { pool } = context.db;
  const clock = { at: context.now().at, probeIntervalSeconds: context.settings.probeIntervalSeconds };
  const candidates = once(() => writeCandidates(pool, findCandidates(context, query), query.verdicts));
  return {
    rows: once(async () => {
      const { admitted } = await candidates();
      const rows = await listPage(pool, { query, admitted, after: key, size, ...clock });
      return cutPage(
        rows,
        size,
        key,
        scope,
        (row) => keyOf(query, row),
        (row) => ({ node: row, search: query.search?.text ?? null }),
      );
    }),
    summary: once(async () => {
      const oldest = oldestKnown(clock.at, clock.probeIntervalSeconds);
      const [{ all }, reading] = await Promise.all([candidates(), readCatalogue(pool, query.search, oldest)]);
      const verdictLabel = (verdict: Verdict) => VERDICT_WORDS[verdict];
      return countFacets({ query, candidates: all, reading, verdictLabel });
    }),
  };
}

/** Runs at most once: several fields of one answer share it. */
function once<T>(run: () => Promise<T>): () => Promise<T> {
  let started: Promise<T> | undefined;
  return () => {
    started ??= run();
    return started;
  };
}
