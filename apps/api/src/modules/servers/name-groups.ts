import type { GroupId } from '@gatehouse/domain/ids';
import { askerOf, type Context } from '../../context.ts';
import { nameGroups } from '../access/answer-decision.ts';

/** External ids of groups, for employees and decide services; others learn none (design section 5). */
export function nameGroupsFor(context: Context, ids: Iterable<GroupId>): string[] {
  const { decideService, subject } = askerOf(context);
  if (!decideService && !(subject.kind === 'USER' && subject.workforce)) return [];
  return nameGroups(context.settings, context.facts.current(), [...new Set(ids)]).sort();
}
