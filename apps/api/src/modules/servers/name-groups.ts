import type { GroupId } from '@gatehouse/domain/ids';
import { askerOf, type Context } from '../../context.ts';
import { nameGroups } from '../access/answer-decision.ts';

/** Whether the asker may learn group names: employees and decide services, nobody else (design section 5). */
export function mayNameGroups(context: Context): boolean {
  const { decideService, subject } = askerOf(context);
  return decideService || (subject.kind === 'USER' && subject.workforce);
}

/** External ids of groups, sorted; none for those who may learn none. */
export function nameGroupsFor(context: Context, ids: Iterable<GroupId>): string[] {
  if (!mayNameGroups(context)) return [];
  return nameGroups(context.settings, context.facts.current(), [...new Set(ids)]).sort();
}
