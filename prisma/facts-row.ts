import type { ApprovedRevision, ServerFacts, SuspensionFacts } from '@gatehouse/domain/access/facts';
import { parseRule } from '@gatehouse/domain/access/parse-rule';
import type { Rule } from '@gatehouse/domain/access/rule';
import type { GroupId, SuspensionId } from '@gatehouse/domain/ids';

interface SuspensionRow {
  readonly id: SuspensionId;
  readonly scope: SuspensionFacts['scope'];
  readonly tools: readonly string[];
  readonly groups: readonly GroupId[];
  readonly from: number;
  readonly until: number | null;
}

type ApprovedRow = Omit<ApprovedRevision, 'policy'> & {
  readonly policy: { readonly id: ApprovedRevision['policy']['id']; readonly rules: readonly unknown[] };
};

/** One row of SERVERS_SQL. */
export type ServerRow = Omit<ServerFacts, 'approved' | 'suspensions' | 'grants' | 'guard'> & {
  readonly approved: ApprovedRow | null;
  readonly suspensions: readonly SuspensionRow[] | null;
  readonly guardEnforced: boolean;
  readonly guardSeenAt: number | null;
};

/** The facts in one row. */
export function readServerFacts(row: ServerRow): ServerFacts {
  const { guardEnforced, guardSeenAt, approved, suspensions, ...same } = row;
  return {
    ...same,
    approved: approved && { ...approved, policy: { id: approved.policy.id, rules: readRules(approved.policy.rules) } },
    suspensions: (suspensions ?? []).map(readSuspension),
    grants: [],
    guard: { enforced: guardEnforced, seenAt: guardSeenAt },
  };
}

/** An unreadable rule might have been a DENY or a narrower ALLOW, so a policy with one allows nothing at all. */
function readRules(rules: readonly unknown[]): readonly Rule[] {
  const parsed = rules.map((rule) => parseRule(rule));
  return parsed.every((result) => result.ok) ? parsed.map(({ value }) => value) : [];
}

function readSuspension({ id, scope, tools, groups, from, until }: SuspensionRow): SuspensionFacts {
  if (scope === 'TOOLS') return { id, from, until, scope, tools };
  if (scope === 'GROUPS') return { id, from, until, scope, groups };
  return { id, from, until, scope };
}
