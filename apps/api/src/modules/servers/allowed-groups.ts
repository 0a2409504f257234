import type { CompiledServer } from '@gatehouse/domain/access/compile-server';
import type { GroupId } from '@gatehouse/domain/ids';

/** Groups that ALLOW rules in force at `at` name; an end is exclusive (law D5). */
export function listAllowedGroups(server: CompiledServer | undefined, at: number): GroupId[] {
  const rules = server?.facts.approved?.policy.rules ?? [];
  const inForce = rules.filter(({ effect, endsAt }) => effect === 'ALLOW' && (endsAt === undefined || at < endsAt));
  return [...new Set(inForce.flatMap(({ subjects }) => subjects.groups ?? []))];
}

/** The next instant after `at` at which that may change by itself. */
export function allowedGroupsChangeAt(server: CompiledServer, at: number): number {
  const ends = (server.facts.approved?.policy.rules ?? []).map(({ endsAt }) => endsAt ?? Number.POSITIVE_INFINITY);
  return ends.filter((end) => end > at).reduce((soonest, end) => Math.min(soonest, end), Number.POSITIVE_INFINITY);
}
