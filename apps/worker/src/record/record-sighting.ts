import { inTransaction } from '@gatehouse/database/transaction';
import { NEW_WATCH } from '@gatehouse/domain/server/drift';
import type { Pool } from 'pg';
import type { Lease } from '../claim.ts';
import type { Sighting } from '../probe.ts';
import { insertAuditEvent } from './audit.ts';
import { writeDrift } from './drift.ts';
import { judgeServer, writeHealth } from './health.ts';
import { writeIncidents } from './incidents.ts';
import { judgeSight } from './judge-sight.ts';
import { finishRequests, insertProbeResult, takeLease } from './repository.ts';
import { insertSurface } from './surfaces.ts';
import { writeWatch } from './watch.ts';

export interface RecordOptions {
  /** When the probe ended. */
  readonly at: Date;
  readonly nextDueAt: Date;
  readonly intervalMs: number;
  /** Id of the result, made once: a retried transaction writes the same one. */
  readonly resultId: string;
}

/**
 * Records one probe and all that follows from it as one transaction, and gives the lease back. False, and nothing
 * recorded, when the lease was lost meanwhile. What changes facts comes late and the audit row last, because both hold
 * locks that every other writer waits for.
 */
export function recordSighting(pool: Pool, lease: Lease, sighting: Sighting, options: RecordOptions): Promise<boolean> {
  const { at, intervalMs, resultId } = options;
  return inTransaction(pool, async (tx) => {
    const known = await takeLease(tx, lease, options.nextDueAt);
    if (!known) return false;
    const health = await judgeServer(tx, lease.serverId, sighting, at, intervalMs);
    await insertProbeResult(tx, lease, sighting, health.after.status, resultId, at);
    await writeHealth(tx, lease.serverId, health.after, sighting, at);
    await writeIncidents(tx, lease.serverId, health, at, intervalMs, resultId);
    await finishRequests(tx, lease, resultId, at);
    if (!sighting.seen) return true;
    await insertSurface(tx, sighting.seen);
    const judged = await judgeSight(tx, known.watch ?? NEW_WATCH, known.approvedFingerprint, sighting.seen, at);
    await writeWatch(tx, lease.serverId, judged.watch, sighting.seen, at);
    const change = await writeDrift(tx, lease.serverId, judged.drift, at);
    if (change) await insertAuditEvent(tx, { ...change, targetId: lease.serverId, targetName: known.name });
    return true;
  });
}
