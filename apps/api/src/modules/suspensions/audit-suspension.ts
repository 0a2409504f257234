import type { CompiledServer } from '@gatehouse/domain/access/compile-server';
import type { JsonObject } from '@gatehouse/domain/server/surface';
import type { AuditEntry } from '../../transaction.ts';
import type { SuspensionRow } from './repository.ts';

/** A suspension as the audit log keeps it. */
export const describeSuspension = (row: SuspensionRow): JsonObject => ({
  id: row.id,
  scope: row.scope,
  cause: row.cause,
  tools: row.tools,
  groups: row.groupIds,
  reason: row.reason,
  startsAt: row.startsAt.toISOString(),
  endsAt: row.endsAt?.toISOString() ?? null,
  liftedAt: row.liftedAt?.toISOString() ?? null,
});

/** The audit entry of a suspension; its target is the server, so that it stands in the server's own slice of the log. */
export const auditSuspension = (
  action: 'server.suspend' | 'server.lift-suspension',
  { facts }: CompiledServer,
  before: JsonObject | null,
  after: JsonObject,
): AuditEntry => ({ action, targetKind: 'server', targetId: facts.id, targetName: facts.name, before, after });
