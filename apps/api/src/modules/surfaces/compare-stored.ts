import { compareSurfaces } from '@gatehouse/domain/server/difference/compare-surfaces';
import type { SurfaceDifference } from '@gatehouse/domain/server/difference/difference';
import type { StoredSurface } from './read-surface.ts';
import type { SurfaceCache } from './surface-cache.ts';

/** The difference of two stored surfaces; null: they can't be compared. */
export type ComparedSurfaces = { readonly difference: SurfaceDifference | null };

/** Compares two stored surfaces once for each pair. */
export function compareStored(cache: SurfaceCache, approved: StoredSurface, observed: StoredSurface): ComparedSurfaces {
  const key = `${approved.fingerprint} ${observed.fingerprint}`;
  const known = cache.differences.get(key);
  if (known !== undefined) return known;
  const compared = approved.exact && observed.exact ? compareSurfaces(approved.surface, observed.surface) : null;
  const made: ComparedSurfaces = { difference: compared?.ok ? compared.value : null };
  // It holds on to both surfaces.
  cache.differences.set(key, made, approved.size + observed.size);
  return made;
}
