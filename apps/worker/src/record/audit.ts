import type { Json } from '@gatehouse/domain/server/surface';
import type { PoolClient } from 'pg';

/** One change made by the system itself, about one server. */
export interface AuditEntry {
  readonly action: string;
  readonly targetId: string;
  readonly targetName: string;
  readonly before: Json;
  readonly after: Json;
}

/** Writes an audit row in the transaction of its change (law A1), as its last statement: it holds the chain's lock. */
export async function insertAuditEvent(tx: PoolClient, entry: AuditEntry): Promise<void> {
  await tx.query(
    `INSERT INTO audit_event (at, actor_kind, actor_id, actor_name, source, action, target_kind, target_id, target_name, before, after)
     VALUES (clock_timestamp(), 'SYSTEM', 'worker', 'Worker', 'WORKER', $1, 'server', $2, $3, $4, $5)`,
    [entry.action, entry.targetId, entry.targetName, JSON.stringify(entry.before), JSON.stringify(entry.after)],
  );
}
