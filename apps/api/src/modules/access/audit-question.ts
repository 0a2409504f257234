import type { CompiledServer } from '@gatehouse/domain/access/compile-server';
import type { Context } from '../../context.ts';
import { insertAuditEvents, inTransaction } from '../../transaction.ts';
import type { DecisionEntry } from './decision-log.ts';

/**
 * Writes that somebody asked about another's access, and what they were told (law A3); its target is the server, so that
 * its owners find the question in its activity. Not runChange: nothing that decisions read has changed. Throws UNAVAILABLE.
 */
export async function auditQuestion(context: Context, { facts }: CompiledServer, entry: DecisionEntry): Promise<void> {
  const { subject } = entry.request;
  const asked = {
    action: 'access.explain-other',
    targetKind: 'server',
    targetId: facts.id,
    targetName: facts.name,
    before: null,
    after: {
      subject: { kind: subject.kind, issuer: subject.issuer, id: subject.id },
      method: entry.method,
      tool: entry.tool ?? null,
      allowed: entry.decision.allowed,
      reason: entry.decision.reason,
      decisionId: entry.id,
    },
  };
  await inTransaction(context.db.pool, (tx) =>
    insertAuditEvents(tx, context.actor, 'GRAPHQL', context.requestId, [asked]),
  );
}
