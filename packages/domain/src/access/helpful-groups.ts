import type { GroupId } from '../ids.ts';
import { findAllowance, findDenial, type Question } from './checks.ts';
import { compareCodePoints } from './compile-rule.ts';
import type { CompiledServer } from './compile-server.ts';

/**
 * Groups whose membership alone would have turned NO_MATCHING_RULE into allowed, in code-point order. A group that would
 * also bring a DENY does not help. Only askers who may see group names learn any: employees and decide services.
 */
export function findHelpfulGroups({ request, call, now }: Question, server: CompiledServer): readonly GroupId[] {
  const { subject, asker } = request;
  const seesGroups = asker.decideService || (asker.subject.kind === 'USER' && asker.subject.workforce);
  if (!seesGroups || subject.kind !== 'USER' || subject.groups === undefined) return [];
  const own = subject.groups;
  const named = new Set(server.policy.allows.flatMap((rule) => rule.groups.filter((group) => !own.has(group))));
  return [...named].sort(compareCodePoints).filter((group) => {
    const member = { ...request, subject: { ...subject, groups: new Set([...own, group]) } };
    return (
      findDenial(server, member, call, now.at) === null &&
      typeof findAllowance(server, member, call, now.at) !== 'string'
    );
  });
}
