import type { CompiledServer } from '@gatehouse/domain/access/compile-server';
import { parseId } from '@gatehouse/domain/ids';
import { judgeLift } from '@gatehouse/domain/server/suspension';
import { askerOf, type Context } from '../../context.ts';
import { refusal, unwrap } from '../../errors.ts';
import type { LiftSuspensionInput } from '../../generated/graphql.ts';
import { parseText } from '../../parse-text.ts';
import { runChange } from '../../transaction.ts';
import { auditSuspension, describeSuspension } from './audit-suspension.ts';
import { findSuspension, liftOnce, type SuspensionRow } from './repository.ts';

/**
 * Lifts a suspension that an admin imposed; only an admin outside the owning team may (law P13). Of two who lift at once
 * one gets CONFLICT. Lifting never lifts quarantine.
 */
export async function liftSuspension(context: Context, input: LiftSuspensionInput): Promise<SuspensionRow> {
  const reason = parseText('reason', input.reason, { max: 500 });
  const { suspension, server } = await getSuspension(context, input.id);
  const { subject, roles } = askerOf(context);
  const lifter = { kind: subject.kind, roles, groups: subject.groups };
  unwrap(judgeLift(lifter, { cause: suspension.cause, ownerGroup: server.facts.ownerGroup }));
  return runChange(context, async (tx) => {
    const lifted = await liftOnce(tx, suspension.id, new Date(context.now().at), context.actor.id, reason);
    if (lifted === null) throw refusal('CONFLICT', 'This suspension has been lifted already.');
    const after = { ...describeSuspension(lifted), liftReason: reason };
    return {
      result: lifted,
      audit: [auditSuspension('server.lift-suspension', server, describeSuspension(suspension), after)],
    };
  });
}

/** A suspension with its server; absent, malformed and of a hidden server are one answer. */
async function getSuspension(
  context: Context,
  text: string,
): Promise<{ readonly suspension: SuspensionRow; readonly server: CompiledServer }> {
  const id = parseId('suspension', text);
  const suspension = id === undefined ? null : await findSuspension(context.db.pool, id);
  const server = suspension === null ? undefined : context.facts.current().servers.get(suspension.serverId);
  const visible = server !== undefined && context.facts.visibleServers(askerOf(context)).has(server.facts.id);
  if (suspension === null || !visible) throw refusal('NOT_FOUND', 'There is no suspension with this id.', 'id');
  return { suspension, server };
}
