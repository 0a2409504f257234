import { askerOf, type Context } from '../../context.ts';
import type { TeamRow } from './repository.ts';

/** Whether the asker is an owner of the team or an admin. Persons with known groups only (laws D7, I3). */
export function isTeamManager(context: Context, team: Pick<TeamRow, 'ownerGroupId'>): boolean {
  const { subject, roles } = askerOf(context);
  if (subject.kind !== 'USER' || !subject.workforce || !subject.active) return false;
  return roles.admin || (subject.groups?.has(team.ownerGroupId) ?? false);
}
