import type { GroupId } from '../ids.ts';
import { isActive } from '../server/suspension.ts';
import { allowApplies, denyApplies, mayPassUnseen, type Question } from './checks.ts';
import type { CompiledServer } from './compile-server.ts';
import { allowConditionsHold, denyConditionsHold } from './match.ts';

/**
 * Groups whose membership alone would have turned a denial of check 11 into allowed, in code-point order. A group that
 * would also bring a DENY does not help. Employees and decide services learn groups of workforce issuers, others none.
 */
export function findHelpfulGroups(question: Question, server: CompiledServer): readonly GroupId[] {
  const { subject, asker } = question.request;
  const seesGroups = asker.decideService || (asker.subject.kind === 'USER' && asker.subject.workforce);
  const own = subject.groups;
  if (!seesGroups || subject.kind !== 'USER' || own === undefined) return [];
  return server.policy.allowedGroups.filter(
    (group) =>
      question.facts.workforceGroups.has(group) &&
      !own.has(group) &&
      opens(question, server, group) &&
      !closes(question, server, group),
  );
}

/** Whether an ALLOW for the group would match. */
function opens({ call, request, now }: Question, { policy }: CompiledServer, group: GroupId): boolean {
  return policy.allows.some(
    (rule) => rule.groups.includes(group) && allowApplies(rule, call) && allowConditionsHold(rule, request, now.at),
  );
}

/** Whether a DENY for the group, in the policy or by suspension, would match. */
function closes({ call, request, now }: Question, server: CompiledServer, group: GroupId): boolean {
  const denied = server.policy.denies.some(
    (rule) =>
      rule.groups.includes(group) &&
      (call.kind === 'unseen' || denyApplies(rule, call)) &&
      denyConditionsHold(rule, request, now.at),
  );
  const suspended = server.suspensions.some(
    (s) => s.scope === 'GROUPS' && s.groups.includes(group) && isActive(s, now.at),
  );
  return denied || suspended || (call.kind === 'unseen' && !mayPassUnseen(server, request, now.at));
}
