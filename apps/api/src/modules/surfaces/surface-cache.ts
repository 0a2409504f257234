import { createWeightedCache, type WeightedCache } from '../../weighted-cache.ts';
import type { ComparedSurfaces } from './compare-stored.ts';
import type { StoredSurface } from './read-surface.ts';

/** Surfaces and their differences never change under their fingerprints, so a process keeps those lately asked for. */
export interface SurfaceCache {
  readonly surfaces: WeightedCache<StoredSurface>;
  /** By approved and observed fingerprint. */
  readonly differences: WeightedCache<ComparedSurfaces>;
}

/**
 * Characters of JSON text; read, a surface takes some five times as many bytes. As much as a probe takes of one server, so
 * that the largest is not read again for every request, which would hold up everyone else's.
 */
const MAX_CHARACTERS = 16 * 1024 * 1024;

export const createSurfaceCache = (): SurfaceCache => ({
  surfaces: createWeightedCache(MAX_CHARACTERS),
  differences: createWeightedCache(MAX_CHARACTERS),
});
