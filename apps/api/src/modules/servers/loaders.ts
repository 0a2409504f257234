import type { ServerId } from '@gatehouse/domain/ids';
import type DataLoader from 'dataloader';
import type { Pool } from 'pg';
import { loadMany, loadOne } from '../../batch.ts';
import { listMatchedTools, type MatchedToolsRow } from '../surfaces/tool-repository.ts';
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

/** Everything that fields of servers read, one statement for all servers of a page. */
export interface ServerLoaders {
  readonly byId: DataLoader<ServerId, ServerRow | null>;
  readonly shownRevision: DataLoader<ServerId, ShownRevisionRow | null>;
  readonly lanes: DataLoader<ServerId, LaneRow[]>;
  readonly surface: DataLoader<ServerId, SurfaceRow | null>;
  readonly drift: DataLoader<ServerId, DriftRow | null>;
  /** Names of the tools that a search hit, a few for each server. */
  readonly matchedTools: (search: string) => DataLoader<ServerId, MatchedToolsRow | null>;
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
  };
}

/** One loader for each search of a request. */
function bySearch<Search, Loader>(create: (search: Search) => Loader): (search: Search) => Loader {
  const loaders = new Map<Search, Loader>();
  return (search) => {
    const loader = loaders.get(search) ?? create(search);
    loaders.set(search, loader);
    return loader;
  };
}
