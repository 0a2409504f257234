import type { ServerId } from '@gatehouse/domain/ids';
import type { Queryable } from '../../queryable.ts';
import { readSurface, type StoredSurface } from './read-surface.ts';

export async function listStoredSurfaces(db: Queryable, fingerprints: readonly string[]): Promise<StoredSurface[]> {
  const { rows } = await db.query<{ fingerprint: string; definition: string }>({
    name: 'stored-surfaces',
    text: 'SELECT fingerprint, definition FROM surface WHERE fingerprint = ANY($1::text[])',
    values: [fingerprints],
  });
  return rows.map(({ fingerprint, definition }) => readSurface(fingerprint, definition));
}

/** What the probe last saw of a server, and which differences it has confirmed (law P9). */
export interface WatchRow {
  readonly serverId: ServerId;
  readonly observedFingerprint: string | null;
  readonly visible: boolean;
  readonly observedAt: Date;
  /** Approved surface that the counting is about. */
  readonly approved: string | null;
  readonly confirmed: readonly { readonly kind: string; readonly name: string }[];
}

export async function listWatches(db: Queryable, ids: readonly ServerId[]): Promise<WatchRow[]> {
  const { rows } = await db.query<WatchRow>({
    name: 'surface-watches',
    text: `SELECT server_id AS "serverId", observed_fingerprint AS "observedFingerprint", visible,
        observed_at AS "observedAt", watch->>'approved' AS approved,
        coalesce((SELECT jsonb_agg(jsonb_build_object('kind', item->'kind', 'name', item->'name'))
          FROM jsonb_path_query(watch, '$.items[*] ? (@.confirmed == true)') AS item), '[]'::jsonb) AS confirmed
      FROM surface_watch WHERE server_id = ANY($1::text[])`,
    values: [ids],
  });
  return rows;
}
