import type { Subject } from '@gatehouse/domain/access/request';
import type { ServerId } from '@gatehouse/domain/ids';
import type DataLoader from 'dataloader';
import type { Pool } from 'pg';
import { loadMany, loadOne } from '../../batch.ts';
import { listMatchedTools, type MatchedToolsRow } from '../surfaces/tool-repository.ts';
import { type CatalogueReading, readCatalogue } from './catalogue-columns.ts';
import {
  type DriftRow,
  type LaneRow,
  listDrifts,
  listLanes,
  listServers,
  listShownRevisions,
  listSurfaces,
  type ServerRow,
  type ShownRevisionRow,
  type SurfaceRow,
} from './repository.ts';
import type { SearchTerms } from './search-terms.ts';
import { listStars, type StarRow } from './star-repository.ts';

/** Everything that fields of servers read, one statement for all servers of a page. */
export interface ServerLoaders {
  readonly byId: DataLoader<ServerId, ServerRow | null>;
  readonly shownRevision: DataLoader<ServerId, ShownRevisionRow | null>;
  readonly lanes: DataLoader<ServerId, LaneRow[]>;
  readonly surface: DataLoader<ServerId, SurfaceRow | null>;
  readonly drift: DataLoader<ServerId, DriftRow | null>;
  /** Names of the tools that a search hit, a few for each server. */
  readonly matchedTools: (search: string) => DataLoader<ServerId, MatchedToolsRow | null>;
  /** Stars of one person, who is the asker. */
  readonly starredBy: (person: Pick<Subject, 'issuer' | 'id'>) => DataLoader<ServerId, StarRow | null>;
  /** The catalogue with what a search finds; lists of one answer share one reading. */
  readonly catalogue: (search: SearchTerms | null, oldest: Date) => Promise<CatalogueReading>;
}

export function createServerLoaders(pool: Pool): ServerLoaders {
  const byServer = (row: { readonly serverId: ServerId }) => row.serverId;
  return {
    byId: loadOne(
      (ids: readonly ServerId[]) => listServers(pool, ids),
      ({ id }) => id,
    ),
    shownRevision: loadOne((ids: readonly ServerId[]) => listShownRevisions(pool, ids), byServer),
    lanes: loadMany((ids: readonly ServerId[]) => listLanes(pool, ids), byServer),
    surface: loadOne((ids: readonly ServerId[]) => listSurfaces(pool, ids), byServer),
    drift: loadOne((ids: readonly ServerId[]) => listDrifts(pool, ids), byServer),
    matchedTools: bySearch((search: string) =>
      loadOne((ids: readonly ServerId[]) => listMatchedTools(pool, ids, search), byServer),
    ),
    starredBy: byKey(
      ({ issuer, id }) => `${issuer}#${id}`,
      (person) => loadOne((ids: readonly ServerId[]) => listStars(pool, person, ids), byServer),
    ),
    catalogue: byKey(
      (search) => search?.text ?? null,
      (search, oldest) => readCatalogue(pool, search, oldest),
    ),
  };
}

/** One loader for each search of a request. */
const bySearch = <Search extends string | null, Loader>(
  create: (search: Search) => Loader,
): ((search: Search) => Loader) => byKey((search) => search, create);

/** Made once for each key of a request; what else is given counts the first time. */
function byKey<Of, Rest extends readonly unknown[], Made>(
  keyOf: (of: Of) => string | null,
  create: (of: Of, ...rest: Rest) => Made,
): (of: Of, ...rest: Rest) => Made {
  const made = new Map<string | null, Made>();
  return (of, ...rest) => {
    const key = keyOf(of);
    const one = made.get(key) ?? create(of, ...rest);
    made.set(key, one);
    return one;
  };
}
