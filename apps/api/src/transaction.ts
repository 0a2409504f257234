import { inTransaction as runTransaction } from '@gatehouse/database/transaction';
import type { Json } from '@gatehouse/domain/server/surface';
import type { Pool, PoolClient } from 'pg';
import type { Actor, Context } from './context.ts';
import { RefusalError, refusalOfStorageError } from './errors.ts';

/** One change as the audit log keeps it (law A3). */
export interface AuditEntry {
  /** Noun and verb, such as `server.suspend`. */
  readonly action: string;
  readonly targetKind: string;
  readonly targetId: string;
  /** As people call it: a registry name, a team slug. */
  readonly targetName: string;
  readonly before: Json;
  readonly after: Json;
}

/** What a change gives back and what it leaves in the audit log; a change without an entry is a bug. */
export interface Change<T> {
  readonly result: T;
  readonly audit: readonly [AuditEntry, ...AuditEntry[]];
}

/**
 * Runs a change and its audit rows as one transaction (law A1). The audit rows are inserted last, because the trigger that
 * chains them locks the head of the chain until commit. `work` may run again after a serialization failure or deadlock:
 * it must have no effect outside the transaction. Throws RefusalError for broken constraints.
 */
export async function runChange<T>(
  context: Pick<Context, 'db' | 'actor' | 'requestId' | 'facts'>,
  work: (tx: PoolClient) => Promise<Change<T>>,
): Promise<T> {
  const result = await inTransaction(context.db.pool, async (tx) => {
    const change = await work(tx);
    await insertAuditEvents(tx, context.actor, 'GRAPHQL', context.requestId, change.audit);
    return change.result;
  });
  // Whoever changed something here sees it in the answer and in the next question to this process.
  await context.facts.catchUp();
  return result;
}

/** Runs `work` in one transaction, again when the database asks for it. Throws RefusalError for broken constraints. */
export async function inTransaction<T>(pool: Pool, work: (tx: PoolClient) => Promise<T>): Promise<T> {
  try {
    return await runTransaction(pool, work);
  } catch (error) {
    throw translated(error);
  }
}

function translated(error: unknown): unknown {
  if (error instanceof RefusalError) return error;
  const refused = refusalOfStorageError(error);
  if (refused === undefined) return error;
  const translation = new RefusalError(refused);
  translation.cause = error;
  return translation;
}

/** Inserts audit rows; the database gives each its sequence, instant and hash (law A2). */
export async function insertAuditEvents(
  tx: PoolClient,
  actor: Actor,
  source: string,
  requestId: string | null,
  entries: readonly AuditEntry[],
): Promise<void> {
  for (const entry of entries) {
    await tx.query(
      `INSERT INTO audit_event (at, actor_kind, actor_id, actor_name, on_behalf_of, source, request_id, action,
         target_kind, target_id, target_name, before, after)
       VALUES (clock_timestamp(), $1, $2, coalesce((SELECT display_name FROM person WHERE id = $2), $3), $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
      [
        actor.kind,
        actor.id,
        actor.name,
        actor.onBehalfOf,
        source,
        requestId,
        entry.action,
        entry.targetKind,
        entry.targetId,
        entry.targetName,
        JSON.stringify(entry.before),
        JSON.stringify(entry.after),
      ],
    );
  }
}
