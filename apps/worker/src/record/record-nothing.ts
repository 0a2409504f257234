import { inTransaction } from '@gatehouse/database/transaction';
import type { Pool } from 'pg';
import type { Lease } from '../claim.ts';
import { finishRequests, takeLease } from './repository.ts';

/** Gives back the lease on a server that has no HTTP endpoint to look at; its health stays unknown. */
export function recordNothing(pool: Pool, lease: Lease, at: Date, nextDueAt: Date): Promise<void> {
  return inTransaction(pool, async (tx) => {
    if (await takeLease(tx, lease, nextDueAt)) await finishRequests(tx, lease, null, at);
  });
}
