import { askerOf, type Context } from '../../context.ts';
import type { TeamRow } from './repository.ts';

/** Whether the asker is an owner of the team. Persons with known groups only (laws D7, I3). */
export function isTeamOwner(context: Context, team: Pick<TeamRow, 'ownerGroupId'>): boolean {
  return isEmployee(context) && askerOf(context).subject.groups?.has(team.ownerGroupId) === true;
}

/** Whether the asker is an owner of the team or an admin. */
export function isTeamManager(context: Context, team: Pick<TeamRow, 'ownerGroupId'>): boolean {
  return isEmployee(context) && (askerOf(context).roles.admin || isTeamOwner(context, team));
}

function isEmployee(context: Context): boolean {
  const { kind, workforce, active } = askerOf(context).subject;
  return kind === 'USER' && workforce && active;
}
