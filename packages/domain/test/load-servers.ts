import type { ApprovedRevision, GrantFacts, ServerFacts, SuspensionFacts } from '../src/access/facts.ts';
import type { Rule, SubjectRef } from '../src/access/rule.ts';
import { type GroupId, makeId } from '../src/ids.ts';
import type { LaneStanding } from '../src/review/approval.ts';
import type { Lane } from '../src/review/lane.ts';
import type { Instant, RuleEntry, ServerEntry } from './matrix-format.ts';

/** Reads references of one matrix: every lookup throws on a name the world does not define. */
export interface WorldNames {
  at(instant: Instant): number | null;
  group(reference: string): GroupId;
  person(key: string): SubjectRef;
  workload(key: string): SubjectRef;
  ownerGroup(team: string): GroupId;
}

const DAY = 86_400;

/** Registry name of a server of the matrix. */
export const serverName = (key: string): string => `com.example.matrix/${key}`;

/** Facts of one server entry with the defaults that the head of the YAML file promises. */
export function loadServer(key: string, entry: ServerEntry, names: WorldNames): ServerFacts {
  const { quarantine, guard } = entry;
  const when = (instant: Instant | undefined) => names.at(instant ?? null);
  return {
    id: makeId('server', key),
    name: serverName(key),
    teamId: makeId('team', entry.team ?? 'data'),
    ownerGroup: names.ownerGroup(entry.team ?? 'data'),
    visibility: entry.visibility ?? 'LISTED',
    retiredAt: when(entry.retired),
    deprecatedAt: when(entry.deprecated),
    sunsetAt: when(entry.sunset),
    driftSetting: entry.drift ?? 'QUARANTINE',
    approved: entry.never ? null : loadApproved(key, entry, names),
    open: entry.open
      ? { id: makeId('revision', `${key}-next`), endpoint: `https://${key}-next.mcp.example.com/mcp` }
      : null,
    latestSubmitted: latestSubmitted(entry),
    suspensions: loadSuspensions(key, entry, names),
    grants: (entry.grants ?? []).map((grant): GrantFacts => {
      return {
        id: grant.id as GrantFacts['id'],
        person: names.person(grant.person),
        tools: grant.tools,
        from: must(names.at(grant.from)),
        until: must(names.at(grant.until)),
      };
    }),
    quarantine: quarantine
      ? {
          all: quarantine.all ?? false,
          changedTools: quarantine.changedTools ?? [],
          addedTools: quarantine.addedTools ?? [],
          prompts: quarantine.prompts ?? [],
          templates: quarantine.templates ?? [],
        }
      : null,
    observedFingerprint: entry.never ? null : quarantine ? `fp1:observed-${key}` : `fp1:${key}`,
    guard: { enforced: guard?.enforced ?? false, seenAt: names.at(guard?.seen ?? null) },
  };
}

function loadApproved(key: string, entry: ServerEntry, names: WorldNames): ApprovedRevision {
  const requiredLanes = entry.required ?? ['SECURITY', 'LEGAL_PRIVACY'];
  return {
    id: makeId('revision', key),
    version: '1.0.0',
    endpoint: entry.endpoint ?? `https://${key}.mcp.example.com/mcp`,
    environment: entry.environment ?? 'production',
    requiredLanes,
    lanes: loadLanes(key, entry, names),
    policy: { id: makeId('policyVersion', key), rules: (entry.rules ?? []).map((rule) => loadRule(rule, names)) },
    surface: { fingerprint: `fp1:${key}`, visible: true, tools: entry.tools ?? ['read', 'write'] },
  };
}

function loadLanes(key: string, entry: ServerEntry, names: WorldNames): readonly LaneStanding[] {
  // Security and Legal/Privacy approved unless the entry says otherwise; a lane set to null never decided.
  const decided = {
    SECURITY: { outcome: 'APPROVED' },
    LEGAL_PRIVACY: { outcome: 'APPROVED' },
    ...entry.lanes,
  } as NonNullable<ServerEntry['lanes']>;
  return Object.entries(decided).flatMap(([lane, standing]) => {
    if (standing === null) return [];
    return {
      lane: lane as Lane,
      decisionId: makeId('laneDecision', `${key}-${lane}`),
      outcome: standing.outcome,
      decidedAt: must(names.at(standing.decided ?? { ago: 30 * DAY })),
      expiresAt: names.at(standing.expires ?? null),
      conditions: (standing.conditions ?? []).map((condition, index) => {
        return {
          id: makeId('condition', `${key}-${lane}-${index}`),
          text: 'Do what was asked',
          dueAt: must(names.at(condition.due)),
          consequence: condition.consequence,
          clearedAt: names.at(condition.cleared ?? null),
        };
      }),
    };
  });
}

function loadRule(entry: RuleEntry, names: WorldNames): Rule {
  return {
    id: entry.id,
    effect: entry.effect,
    subjects: {
      ...(entry.groups && { groups: entry.groups.map(names.group) }),
      ...(entry.persons && { persons: entry.persons.map(names.person) }),
      ...(entry.workloads && { workloads: entry.workloads.map(names.workload) }),
    },
    ...(entry.agents && { agents: entry.agents }),
    ...(entry.environments && { environments: entry.environments }),
    ...(entry.tools && {
      tools: entry.tools.map((tool) =>
        typeof tool === 'string' ? { kind: 'EXACT' as const, name: tool } : { kind: 'PREFIX' as const, ...tool },
      ),
    }),
    ...(entry.ends && { endsAt: must(names.at(entry.ends)) }),
  };
}

function loadSuspensions(key: string, entry: ServerEntry, names: WorldNames): readonly SuspensionFacts[] {
  return (entry.suspensions ?? []).map((suspension, index) => {
    const span = {
      id: makeId('suspension', `${key}-${index}`),
      from: must(names.at(suspension.from)),
      until: names.at(suspension.until),
    };
    if (suspension.scope === 'TOOLS') return { ...span, scope: 'TOOLS', tools: must(suspension.tools) };
    if (suspension.scope === 'GROUPS')
      return { ...span, scope: 'GROUPS', groups: must(suspension.groups).map(names.group) };
    return { ...span, scope: 'SERVER' };
  });
}

function latestSubmitted({ never, open, submitted }: ServerEntry): ServerFacts['latestSubmitted'] {
  if (submitted !== undefined) return submitted === false ? null : submitted;
  if (open) return 'SUBMITTED';
  return never ? null : 'APPROVED';
}

function must<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new Error('The matrix lacks a value that may not be absent.');
  return value;
}
