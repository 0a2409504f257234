import type { ServerId } from '@gatehouse/domain/ids';
import DataLoader from 'dataloader';
import type { Pool } from 'pg';
import { loadMany, loadOne } from '../../batch.ts';
import type { StoredSurface } from './read-surface.ts';
import type { SurfaceCache } from './surface-cache.ts';
import { listStoredSurfaces, listWatches, type WatchRow } from './surface-repository.ts';
import { listTools, type ToolRow } from './tool-repository.ts';

/** Everything that fields of surfaces read, one statement for all servers of a page. */
export interface SurfaceLoaders {
  /** A stored surface by fingerprint; null: it was not kept. */
  readonly stored: DataLoader<string, StoredSurface | null>;
  readonly watch: DataLoader<ServerId, WatchRow | null>;
  /** Tools, all of them or the hits of one search. */
  readonly tools: (search: string | null) => DataLoader<ServerId, ToolRow[]>;
}

export function createSurfaceLoaders(pool: Pool, cache: SurfaceCache): SurfaceLoaders {
  const byServer = (row: { readonly serverId: ServerId }) => row.serverId;
  const tools = new Map<string | null, DataLoader<ServerId, ToolRow[]>>();
  return {
    stored: new DataLoader((fingerprints) => loadStored(pool, cache, fingerprints)),
    watch: loadOne((ids: readonly ServerId[]) => listWatches(pool, ids), byServer),
    tools: (search) => {
      const loader =
        tools.get(search) ?? loadMany((ids: readonly ServerId[]) => listTools(pool, ids, search), byServer);
      tools.set(search, loader);
      return loader;
    },
  };
}

/** Only what the process does not hold already is read. */
async function loadStored(pool: Pool, { surfaces }: SurfaceCache, fingerprints: readonly string[]) {
  const found = new Map<string, StoredSurface>();
  for (const fingerprint of fingerprints) {
    const known = surfaces.get(fingerprint);
    if (known !== undefined) found.set(fingerprint, known);
  }
  const missing = fingerprints.filter((fingerprint) => !found.has(fingerprint));
  for (const stored of missing.length === 0 ? [] : await listStoredSurfaces(pool, missing)) {
    surfaces.set(stored.fingerprint, stored, stored.size);
    found.set(stored.fingerprint, stored);
  }
  return fingerprints.map((fingerprint) => found.get(fingerprint) ?? null);
}
