import { parseId } from '@gatehouse/domain/ids';
import { askerOf, type Context } from '../../context.ts';
import type { DecisionRecord } from '../../generated/graphql.ts';
import { findDecisionRecord, subjectKey } from './decision-records.ts';

/** A recorded decision: the asker's own, any for admins and auditors; null when there is none or it is another's. */
export async function findDecision(context: Context, id: string): Promise<DecisionRecord | null> {
  const decisionId = parseId('decision', id);
  if (decisionId === undefined) return null;
  const { subject, roles } = askerOf(context);
  // Whoever asks right after deciding finds the record, although it is written in batches.
  await context.decisions.flush();
  return findDecisionRecord(context.db.pool, decisionId, roles.admin || roles.auditor ? null : subjectKey(subject));
}
