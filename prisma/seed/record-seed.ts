import type { Json } from '@gatehouse/domain/server/surface';
import type pg from 'pg';

/** What the seed did, as the audit log keeps it: marked as seed, on behalf of a person of the demo where there is one. */
export interface SeedEntry {
  readonly action: string;
  readonly targetKind: string;
  readonly targetId: string;
  readonly targetName: string;
  readonly onBehalfOf?: string;
  readonly after: Json;
}

/** Appends an audit event with source SEED, in the transaction of the change (laws A1, A3). */
export async function recordSeed(tx: pg.ClientBase, entry: SeedEntry): Promise<void> {
  await tx.query(
    `INSERT INTO audit_event (at, actor_kind, actor_id, actor_name, on_behalf_of, source, action,
       target_kind, target_id, target_name, after)
     VALUES (clock_timestamp(), 'SYSTEM', 'seed', 'Demo seed', $1, 'SEED', $2, $3, $4, $5, $6)`,
    [
      entry.onBehalfOf ?? null,
      entry.action,
      entry.targetKind,
      entry.targetId,
      entry.targetName,
      JSON.stringify(entry.after),
    ],
  );
}

// A worker that probes at the same moment may lock rows in another order.
const ATTEMPTS = 5;
const RETRIABLE = new Set(['40001', '40P01']);

/** Runs `work` in one transaction, again after a deadlock. */
export async function inSeedTransaction<T>(pool: pg.Pool, work: (tx: pg.PoolClient) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    const tx = await pool.connect();
    try {
      await tx.query('BEGIN');
      const result = await work(tx);
      await tx.query('COMMIT');
      return result;
    } catch (error) {
      await tx.query('ROLLBACK');
      if (attempt === ATTEMPTS || !RETRIABLE.has((error as { code?: string }).code ?? '')) throw error;
    } finally {
      tx.release();
    }
  }
}
