import type { ServerId } from '@gatehouse/domain/ids';
import type { SurfaceWatch } from '@gatehouse/domain/server/drift';
import type { PoolClient } from 'pg';
import type { Sighting } from '../probe.ts';

/** Keeps what was last seen and the counting about it. A trigger raises the facts version only if a fact moved. */
export async function writeWatch(
  tx: PoolClient,
  serverId: ServerId,
  watch: SurfaceWatch,
  { surface, fingerprint }: NonNullable<Sighting['seen']>,
  at: Date,
): Promise<void> {
  await tx.query(
    `INSERT INTO surface_watch (server_id, observed_fingerprint, visible, watch, observed_at) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (server_id) DO UPDATE SET observed_fingerprint = excluded.observed_fingerprint,
       visible = excluded.visible, watch = excluded.watch, observed_at = excluded.observed_at`,
    [serverId, fingerprint, surface.toolsVisible, JSON.stringify(watch), at],
  );
}
