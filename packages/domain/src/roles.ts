import type { GroupId } from './ids.ts';
import { LANES, type Lane } from './review/lane.ts';

/** Company-wide roles of a person; owning a team is a relation to that team, not a role. */
export interface Roles {
  readonly admin: boolean;
  readonly auditor: boolean;
  readonly reviewerLanes: readonly Lane[];
}

export const NO_ROLES: Roles = { admin: false, auditor: false, reviewerLanes: [] };

/** Which groups give which role, from configuration (design section 6). */
export interface RoleGroups {
  readonly admin: ReadonlySet<GroupId>;
  readonly auditor: ReadonlySet<GroupId>;
  readonly reviewers: Readonly<Record<Lane, ReadonlySet<GroupId>>>;
}

/**
 * Roles of a person. Only active persons of workforce issuers with known groups have any (law I3); a workload never has.
 */
export function rolesOf(
  person: { readonly workforce: boolean; readonly active: boolean; readonly groups: ReadonlySet<GroupId> | undefined },
  config: RoleGroups,
): Roles {
  const { groups } = person;
  if (!person.workforce || !person.active || groups === undefined) return NO_ROLES;
  const inAny = (wanted: ReadonlySet<GroupId>) => [...wanted].some((group) => groups.has(group));
  return {
    admin: inAny(config.admin),
    auditor: inAny(config.auditor),
    reviewerLanes: LANES.filter((lane) => inAny(config.reviewers[lane])),
  };
}
