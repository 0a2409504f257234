import type { Pool, PoolClient } from 'pg';

/** How often one change is tried. */
const ATTEMPTS = 4;
/** Serialization failure and deadlock: the same work may succeed when done again. */
const RETRIABLE = new Set(['40001', '40P01']);

/** Runs `work` in one transaction, again when the database asks for it: it must have no other effect. */
export async function inTransaction<T>(pool: Pool, work: (tx: PoolClient) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    const tx = await pool.connect();
    try {
      await tx.query('BEGIN');
      const result = await work(tx);
      await tx.query('COMMIT');
      tx.release();
      return result;
    } catch (error) {
      await tx.query('ROLLBACK').then(
        () => tx.release(),
        (broken: Error) => tx.release(broken),
      );
      if (attempt === ATTEMPTS || !RETRIABLE.has(String((error as { code?: unknown }).code))) throw error;
    }
  }
}
