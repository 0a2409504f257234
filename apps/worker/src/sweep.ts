import type { Pool } from 'pg';

/** Rows that one statement deletes at most: short enough not to be in anybody's way. */
const BATCH = 5_000;
/** Batches of one sweep at most; the next one goes on. */
const MAX_BATCHES = 200;

export interface SweepOptions {
  /** Raw results older than this go; what is kept longer of them is in buckets and incidents. */
  readonly resultsBefore: Date;
  readonly signal: AbortSignal;
}

/**
 * Deletes history that is older than it is kept, in batches; answers how many rows. Workers may sweep at the same time: each
 * skips what another is deleting.
 */
export async function sweep(pool: Pool, { resultsBefore, signal }: SweepOptions): Promise<number> {
  const results = await inBatches(signal, () =>
    count(pool, 'SELECT prune_probe_results($1, $2) AS gone', [resultsBefore, BATCH]),
  );
  return results + (await inBatches(signal, () => count(pool, 'SELECT prune_health_history($1) AS gone', [BATCH])));
}

async function inBatches(signal: AbortSignal, batch: () => Promise<number>): Promise<number> {
  let sum = 0;
  for (let done = 0; done < MAX_BATCHES && !signal.aborted; done++) {
    const gone = await batch();
    sum += gone;
    if (gone < BATCH) break;
  }
  return sum;
}

async function count(pool: Pool, text: string, values: unknown[]): Promise<number> {
  const { rows } = await pool.query<{ gone: string }>(text, values);
  return Number(rows[0]?.gone ?? 0);
}
