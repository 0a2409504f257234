import { type Drift, observeSurface, type SurfaceWatch } from '@gatehouse/domain/server/drift';
import type { PoolClient } from 'pg';
import type { Sighting } from '../probe.ts';
import { getSurface } from './surfaces.ts';

/** What the domain makes of one more successful probe. */
export interface Judged {
  readonly watch: SurfaceWatch;
  readonly drift: Drift | null;
}

/**
 * Judges what was seen against the approved surface (law P9). A server without an approval has nothing to drift from; one
 * that shows exactly what was approved, and did before, needs no comparison item by item.
 */
export async function judgeSight(
  tx: PoolClient,
  before: SurfaceWatch,
  approved: string | null,
  { surface, fingerprint }: NonNullable<Sighting['seen']>,
  at: Date,
): Promise<Judged> {
  const toolsSeenAt = surface.toolsVisible ? at.getTime() : before.toolsSeenAt;
  const calm = approved === fingerprint && before.approved === approved && before.items.length === 0;
  if (approved === null || calm) {
    return { watch: { approved, observed: fingerprint, toolsSeenAt, items: [] }, drift: null };
  }
  const { watch, drift, invalid } = observeSurface(before, await getSurface(tx, approved), surface, at.getTime());
  if (invalid) throw new Error(`The approved surface ${approved} is invalid: ${invalid.message}`);
  return { watch, drift };
}
