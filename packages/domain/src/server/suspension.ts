import type { ServerFacts, SuspensionFacts } from '../access/facts.ts';
import { type Refusal, refuse } from '../errors.ts';
import type { GroupId } from '../ids.ts';
import { err, ok, type Result } from '../result.ts';
import type { Roles } from '../roles.ts';

/** What caused a suspension. Those from drift or a condition end only by the lane's decision (law P13). */
export type SuspensionCause = 'ADMIN' | 'DRIFT' | 'CONDITION';

/** Whether a suspension is in force at `at`: from its start, inclusive, until its end, exclusive (law P13). */
export const isActive = ({ from, until }: SuspensionFacts, at: number): boolean =>
  !(at < from) && (until === null || !(at >= until));

/** What is suspended on a server at one instant, by scope (law P13). */
export interface ActiveSuspensions {
  /** The server-wide suspension, acting in check 3; of several the one that lasts longest. */
  readonly server: SuspensionFacts | null;
  /** Suspended tools (check 8). */
  readonly tools: ReadonlySet<string>;
  /** Suspended groups: a DENY outside the policy (check 10). */
  readonly groups: ReadonlySet<GroupId>;
}

/** Suspensions in force at `at`, by scope. */
export function activeSuspensions({ suspensions }: Pick<ServerFacts, 'suspensions'>, at: number): ActiveSuspensions {
  const active = suspensions.filter((suspension) => isActive(suspension, at));
  const end = ({ until }: SuspensionFacts) => until ?? Number.POSITIVE_INFINITY;
  const wide = active.filter(({ scope }) => scope === 'SERVER');
  return {
    server: wide.reduce<SuspensionFacts | null>((a, b) => (a === null || end(b) > end(a) ? b : a), null),
    tools: new Set(active.flatMap((suspension) => (suspension.scope === 'TOOLS' ? suspension.tools : []))),
    groups: new Set(active.flatMap((suspension) => (suspension.scope === 'GROUPS' ? suspension.groups : []))),
  };
}

/** Who wants to lift a suspension. Groups undefined: memberships are unknown. */
export interface Lifter {
  readonly kind: 'USER' | 'WORKLOAD';
  readonly roles: Roles;
  readonly groups: ReadonlySet<GroupId> | undefined;
}

/**
 * Law P13: only an admin outside the owning team lifts, and only a suspension that an admin made. Unknown memberships
 * can't prove that someone is outside the team, and workloads never lift (law I3).
 */
export function judgeLift(
  lifter: Lifter,
  suspension: { readonly cause: SuspensionCause; readonly ownerGroup: GroupId },
): Result<true, Refusal> {
  const no = (message: string) => err(refuse('NOT_PERMITTED', message));
  if (suspension.cause === 'DRIFT')
    return no('A suspension from drift ends only by the decision of the lanes it asks.');
  if (suspension.cause === 'CONDITION') return no("A suspension from a condition ends only by its lane's decision.");
  if (lifter.kind !== 'USER' || !lifter.roles.admin) return no('Only a platform admin lifts a suspension.');
  if (lifter.groups === undefined) return no('Your groups are unknown, so we cannot tell whether you own this server.');
  if (lifter.groups.has(suspension.ownerGroup)) return no('An admin of the owning team cannot lift its suspension.');
  return ok(true);
}
