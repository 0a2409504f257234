import type { IssuerFacts, ServerFacts } from '../src/access/facts.ts';
import type { ReasonCode } from '../src/access/reasons.ts';
import type { AccessRequest, Asker, Call, Now, Subject } from '../src/access/request.ts';
import type { Rule, ToolPattern } from '../src/access/rule.ts';
import type { GroupId } from '../src/ids.ts';
import type { LaneStanding } from '../src/review/approval.ts';
import type { Lane } from '../src/review/lane.ts';

// A second reading of design section 5 and of the laws: slow, obvious, and sharing nothing with the decision it checks.

/** Everything a decision may know, not compiled. */
export interface OracleWorld {
  readonly servers: readonly ServerFacts[];
  readonly issuers: readonly IssuerFacts[];
  readonly maxAgeMs: number;
}

export interface OracleAnswer {
  readonly allowed: boolean;
  readonly reason: ReasonCode;
  /** The rule, grant or group suspension that settled it. */
  readonly ruleId: string | null;
}

type Asked = Pick<AccessRequest, 'subject' | 'agent' | 'environment'>;

/** Checks 0 to 11 in the order of the table. */
export function judge(world: OracleWorld, request: AccessRequest, now: Now): OracleAnswer {
  const deny = (reason: ReasonCode, ruleId: string | null = null) => ({ allowed: false, reason, ruleId });
  const at = now.at;

  // 0. "answering until the facts reach the maximum age": reaching it is too old.
  if (now.factsAgeMs >= world.maxAgeMs) return deny('FACTS_STALE');

  // 1. Hidden equals unknown (D11).
  const server = world.servers.find((candidate) => isNamed(candidate, request.server));
  if (server === undefined || !sees(server, request.asker, at)) return deny('NOT_REGISTERED');

  // 2. Retired, or deprecated and from its sunset on (P1).
  if (server.retiredAt !== null) return deny('RETIRED');
  if (server.deprecatedAt !== null && server.sunsetAt !== null && at >= server.sunsetAt) return deny('RETIRED');

  // 3. Server-wide suspension (P13), overdue suspend-condition (P14), drift under the setting `suspend` (P9).
  if (running(server, 'SERVER', at).length > 0) return deny('SUSPENDED');
  const conditions = (server.approved?.lanes ?? []).flatMap((lane) => lane.conditions);
  if (conditions.some((c) => c.consequence === 'SUSPEND' && c.clearedAt === null && at >= c.dueAt))
    return deny('SUSPENDED');
  if (server.driftSetting === 'SUSPEND' && server.quarantine !== null) return deny('SUSPENDED');

  // 4. Approved for production, and every required lane stands (P1).
  const approved = server.approved;
  if (approved === null) return deny('NOT_APPROVED');
  if (approved.environment !== 'production') return deny('NOT_APPROVED');
  const required: readonly Lane[] = ['SECURITY', 'LEGAL_PRIVACY', ...approved.requiredLanes];
  const standingOf = (lane: Lane) => approved.lanes.find((standing) => standing.lane === lane);
  if (!required.every((lane) => isApproval(standingOf(lane)))) return deny('NOT_APPROVED');

  // 5. Expiry of a required lane; an end instant is exclusive (D5).
  if (required.some((lane) => isExpired(standingOf(lane), at))) return deny('REVIEW_EXPIRED');

  // 6. A server named by URL is also asked about that endpoint (D1).
  if (request.server.includes('://') && request.server !== approved.endpoint) return deny('ENDPOINT_MISMATCH');
  if (request.endpoint === 'REFUSED') return deny('ENDPOINT_MISMATCH');
  if (request.endpoint !== undefined && request.endpoint.canonical !== approved.endpoint)
    return deny('ENDPOINT_MISMATCH');

  // 7. "the approved or the confirmed observed surface": what drift added is in the latter.
  const call = guardSeen(server, at) && request.call.kind === 'unseen' ? CONNECT : request.call;
  if (call.kind === 'unknown') return deny('UNKNOWN_METHOD');
  if (call.kind === 'tool' && !surfaceTools(server).includes(call.tool)) return deny('UNKNOWN_TOOL');

  // 8.
  if (call.kind === 'tool') {
    if (suspendedTools(server, at).includes(call.tool)) return deny('TOOL_SUSPENDED');
    if (isQuarantined(server, call.tool)) return deny('TOOL_QUARANTINED');
  }
  if (call.kind === 'method' && isMethodClosed(server, call.method, call.item)) return deny('TOOL_QUARANTINED');

  // 9. Stands before all rules (D6).
  const { subject } = request;
  if (!subject.active) return deny('SUBJECT_INACTIVE');
  if (subject.groups === undefined) return deny('GROUPS_UNKNOWN');

  // 10. A group suspension is a DENY outside the policy (P13).
  const rules = approved.policy.rules;
  const denies = rules.filter((rule) => rule.effect === 'DENY' && denyMatches(rule, request, at));
  const closing = denies.filter((rule) => coversCall(rule.tools, call));
  if (closing.length > 0) return deny('DENIED_BY_RULE', lowest(closing));
  const suspensions = groupSuspensions(server, subject, at);
  if (suspensions.length > 0) return deny('DENIED_BY_RULE', lowest(suspensions));

  // 11.
  const allows = rules.filter((rule) => rule.effect === 'ALLOW' && allowMatches(rule, request, at));
  const grants = server.grants.filter(
    (grant) => isHolder(grant.person, subject) && grant.from <= at && at < grant.until,
  );
  if (call.kind === 'unseen') {
    if (allows.length === 0 && grants.length === 0) return deny('NO_MATCHING_RULE');
    const unlimited = allows.filter((rule) => rule.tools === undefined);
    // "nothing is quarantined" (D3): the setting `warn` lets a changed tool pass, it does not end its quarantine (P9).
    const nothingClosed = server.quarantine === null && suspendedTools(server, at).length === 0;
    const noToolDeny = !denies.some((rule) => rule.tools !== undefined);
    if (unlimited.length === 0 || !nothingClosed || !noToolDeny) return deny('TOOL_UNSEEN');
    return { allowed: true, reason: 'ALLOWED_BY_RULE', ruleId: lowest(unlimited) };
  }
  const opening = allows.filter((rule) => call.kind === 'connect' || coversCall(rule.tools, call));
  if (opening.length > 0) return { allowed: true, reason: 'ALLOWED_BY_RULE', ruleId: lowest(opening) };
  const granting = grants.filter((grant) => {
    if (call.kind === 'connect') return true;
    return call.kind === 'tool' && grant.tools !== null && grant.tools.includes(call.tool);
  });
  if (granting.length > 0) return { allowed: true, reason: 'ALLOWED_BY_GRANT', ruleId: lowest(granting) };
  return deny('NO_MATCHING_RULE');
}

/** `ALL` only if every tool of the approved and of the confirmed observed surface would be allowed (D1). */
export function toolScope(world: OracleWorld, request: AccessRequest, now: Now): 'ALL' | 'LISTED' {
  if (!judge(world, request, now).allowed) return 'LISTED';
  const server = world.servers.find((candidate) => isNamed(candidate, request.server));
  const tools = server === undefined ? [] : surfaceTools(server);
  return tools.every((tool) => judge(world, { ...request, call: { kind: 'tool', tool } }, now).allowed)
    ? 'ALL'
    : 'LISTED';
}

/** Groups of workforce issuers that would have turned a denial alone, told to employees and decide services only. */
export function helpfulGroups(world: OracleWorld, request: AccessRequest, now: Now): readonly GroupId[] {
  const { asker, subject } = request;
  const isEmployee = asker.subject.kind === 'USER' && asker.subject.workforce;
  if (!isEmployee && !asker.decideService) return [];
  if (judge(world, request, now).allowed) return [];
  // What the subject's groups are is unknown, or it has none for ever: no membership turns the answer.
  if (subject.groups === undefined || subject.kind === 'WORKLOAD') return [];
  const own = subject.groups;
  const nameable = world.issuers.filter((issuer) => issuer.workforce).flatMap((issuer) => [...issuer.groups.values()]);
  return nameable.filter((group) => {
    const member = { ...subject, groups: new Set([...own, group]) };
    return judge(world, { ...request, subject: member }, now).allowed;
  });
}

/** Whether the asker may see the server (D11). */
export function sees(server: ServerFacts, asker: Asker, at: number): boolean {
  const { subject, roles } = asker;
  if (asker.decideService) return true;
  const isEmployee = subject.kind === 'USER' && subject.workforce;
  if (isEmployee && server.visibility === 'LISTED') return true;
  if (isEmployee && server.visibility === 'PUBLIC') return true;
  if (roles.admin || roles.auditor || roles.reviewerLanes.length > 0) return true;
  // What follows rests on memberships, which an inactive person or one with unknown groups does not have.
  if (!subject.active || subject.groups === undefined) return false;
  if (isEmployee && subject.groups.has(server.ownerGroup)) return true;
  // "whoever a policy or live grant lets connect", with the asker's own agent and environment, whatever the server's state.
  const rules = server.approved?.policy.rules ?? [];
  if (rules.some((rule) => rule.effect === 'DENY' && rule.tools === undefined && denyMatches(rule, asker, at)))
    return false;
  if (groupSuspensions(server, subject, at).length > 0) return false;
  if (rules.some((rule) => rule.effect === 'ALLOW' && allowMatches(rule, asker, at))) return true;
  return server.grants.some((grant) => isHolder(grant.person, subject) && grant.from <= at && at < grant.until);
}

const CONNECT: Call = { kind: 'connect' };

function isNamed(server: ServerFacts, name: string): boolean {
  if (!name.includes('://')) return server.name === name;
  return server.approved?.endpoint === name || server.open?.endpoint === name;
}

const isApproval = (standing: LaneStanding | undefined) =>
  standing?.outcome === 'APPROVED' || standing?.outcome === 'APPROVED_WITH_CONDITIONS';

const isExpired = (standing: LaneStanding | undefined, at: number) =>
  standing !== undefined && standing.expiresAt !== null && at >= standing.expiresAt;

const running = (server: ServerFacts, scope: 'SERVER' | 'TOOLS' | 'GROUPS', at: number) =>
  server.suspensions.filter((s) => s.scope === scope && s.from <= at && (s.until === null || at < s.until));

const suspendedTools = (server: ServerFacts, at: number) =>
  running(server, 'TOOLS', at).flatMap((suspension) => (suspension.scope === 'TOOLS' ? suspension.tools : []));

const groupSuspensions = (server: ServerFacts, subject: Subject, at: number) =>
  running(server, 'GROUPS', at).filter(
    (suspension) => suspension.scope === 'GROUPS' && suspension.groups.some((group) => subject.groups?.has(group)),
  );

const surfaceTools = (server: ServerFacts) => [
  ...(server.approved?.surface.tools ?? []),
  ...(server.quarantine?.addedTools ?? []),
];

const guardSeen = ({ guard }: ServerFacts, at: number) =>
  guard.enforced && guard.seenAt !== null && at < guard.seenAt + 5 * 60 * 1000;

/** Changed tools pass under the setting `warn`; all else stays denied (P9). */
function isQuarantined({ quarantine, driftSetting }: ServerFacts, tool: string): boolean {
  if (quarantine === null) return false;
  if (quarantine.all || quarantine.addedTools.includes(tool)) return true;
  return quarantine.changedTools.includes(tool) && driftSetting !== 'WARN';
}

/**
 * Prompts close prompts/get, templates resources/read, either one completion; only for a named item (P9). resources/read
 * names a URI, never the template it was made from, so that any quarantined template closes it.
 */
function isMethodClosed({ quarantine }: ServerFacts, method: string, item: string | undefined): boolean {
  if (quarantine === null) return false;
  if (quarantine.all) return true;
  const isMeant = (name: string) => item === undefined || item === name;
  if (method === 'prompts/get') return quarantine.prompts.some(isMeant);
  if (method === 'resources/read') return quarantine.templates.length > 0;
  if (method === 'completion/complete') return [...quarantine.prompts, ...quarantine.templates].some(isMeant);
  return false;
}

/** Conditions besides tools; an unknown value makes a DENY match (D5, D6). */
function denyMatches(rule: Rule, { subject, agent, environment }: Asked, at: number): boolean {
  const isMeant =
    namesSubject(rule, subject) ||
    (rule.subjects.workloads ?? []).some(({ id }) => agent === undefined || agent === id);
  return (
    isMeant &&
    isLive(rule, at) &&
    (rule.agents === undefined || agent === undefined || rule.agents.includes(agent)) &&
    (rule.environments === undefined || environment === undefined || rule.environments.includes(environment))
  );
}

/** Conditions besides tools; an unknown value makes an ALLOW not match (D5). */
function allowMatches(rule: Rule, { subject, agent, environment }: Asked, at: number): boolean {
  return (
    namesSubject(rule, subject) &&
    isLive(rule, at) &&
    (rule.agents === undefined || (agent !== undefined && rule.agents.includes(agent))) &&
    (rule.environments === undefined || (environment !== undefined && rule.environments.includes(environment)))
  );
}

function namesSubject({ subjects }: Rule, subject: Subject): boolean {
  if ((subjects.groups ?? []).some((group) => subject.groups?.has(group))) return true;
  const named = subject.kind === 'USER' ? subjects.persons : subjects.workloads;
  return (named ?? []).some(({ issuer, id }) => issuer === subject.issuer && id === subject.id);
}

const isLive = (rule: Rule, at: number) => rule.endsAt === undefined || at < rule.endsAt;

/** A rule that limits tools speaks of tools/call of these tools, and of nothing else (D1, D2). */
function coversCall(tools: readonly ToolPattern[] | undefined, call: Call): boolean {
  if (tools === undefined) return true;
  if (call.kind !== 'tool') return false;
  return tools.some((pattern) =>
    pattern.kind === 'EXACT' ? pattern.name === call.tool : call.tool.startsWith(pattern.prefix),
  );
}

const isHolder = (person: { readonly issuer: string; readonly id: string }, subject: Subject) =>
  subject.kind === 'USER' && person.issuer === subject.issuer && person.id === subject.id;

/** Lowest id by code point; UTF-8 keeps the order of code points. */
function lowest(named: readonly { readonly id: string }[]): string | null {
  const ids = named.map(({ id }) => id).sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
  return ids[0] ?? null;
}
