import type { GroupId } from '../ids.ts';
import { isActive } from '../server/suspension.ts';
import type { Question } from './checks.ts';
import type { CompiledRule, RuleIndex } from './compile-rule.ts';
import type { CompiledServer } from './compile-server.ts';
import { allowConditionsHold, denyConditionsHold } from './match.ts';
import { allowApplies, denyApplies, mayPassUnseen } from './weigh-rules.ts';

const NONE: readonly GroupId[] = [];

/**
 * Groups whose membership alone would have turned a denial of check 11 into allowed, in code-point order. A group that
 * would also bring a DENY does not help. Employees and decide services learn groups of workforce issuers, others none.
 */
export function findHelpfulGroups(question: Question, server: CompiledServer): readonly GroupId[] {
  const { facts, call, now, request } = question;
  const { subject, asker } = request;
  const own = subject.groups;
  const seesGroups = asker.decideService || (asker.subject.kind === 'USER' && asker.subject.workforce);
  if (!seesGroups || subject.kind !== 'USER' || own === undefined) return NONE;
  if (call.kind === 'unseen' && !mayPassUnseen(server, request, now.at)) return NONE;
  const opens = (rule: CompiledRule) => allowApplies(rule, call) && allowConditionsHold(rule, request, now.at);
  return server.allows.groups.filter(
    (group) =>
      !own.has(group) &&
      facts.workforceGroups.has(group) &&
      someRuleOf(server.allows, group, opens) &&
      !closes(question, server, group),
  );
}

/** Whether a DENY for the group, in the policy or by suspension, would match. */
function closes({ call, request, now }: Question, { denies, suspensions }: CompiledServer, group: GroupId): boolean {
  const stops = (rule: CompiledRule) =>
    (call.kind === 'unseen' || denyApplies(rule, call)) && denyConditionsHold(rule, request, now.at);
  return (
    someRuleOf(denies, group, stops) ||
    suspensions.some((s) => s.scope === 'GROUPS' && s.groups.includes(group) && isActive(s, now.at))
  );
}

/** Whether the test accepts a rule that names the group. */
function someRuleOf({ keys, rules }: RuleIndex, group: GroupId, accepts: (rule: CompiledRule) => boolean): boolean {
  for (let i = 0; i < keys.length; i++) if (keys[i] === group && accepts(rules[i] as CompiledRule)) return true;
  return false;
}
