import { LANE_WORDS } from '../review/lane.ts';
import { isActive } from '../server/suspension.ts';
import { gatherAllowance } from './allowance-evidence.ts';
import type { Question } from './checks.ts';
import type { CompiledServer } from './compile-server.ts';
import { type NamedQuestion, seesDetails } from './named-question.ts';
import { describeInstant, listNames } from './names.ts';
import type { ReasonCode } from './reasons.ts';

/**
 * What a check looked at, in words. Only what the asker may know: nothing of a server that it may not see, and nothing of
 * a DENY or of anybody's groups beyond the groups that may use the server, without the right to details.
 */
export function gatherEvidence(question: NamedQuestion, code: ReasonCode, failed: boolean): string | null {
  if (code === 'FACTS_STALE') return describeFreshness(question);
  const { server, call } = question;
  if (server === undefined) return null;
  const { approved } = server.facts;
  switch (code) {
    case 'NOT_REGISTERED':
      return `Registered as ${server.facts.name}.`;
    case 'RETIRED':
      return describeRetirement(server, failed);
    case 'SUSPENDED':
      return describeSuspension(server, question.now.at);
    case 'NOT_APPROVED':
      if (approved === null) return 'No version of it has been approved.';
      return `${approved.lanes.map(({ lane, outcome }) => `${LANE_WORDS[lane]}: ${OUTCOMES[outcome]}`).join('; ')}.`;
    case 'REVIEW_EXPIRED':
      if (server.approvalExpiresAt === null) return 'Its reviews have no end.';
      return `${failed ? 'Its reviews held' : 'Its reviews hold'} until ${describeInstant(server.approvalExpiresAt)}.`;
    case 'ENDPOINT_MISMATCH':
      return approved === null ? null : `The approved endpoint is ${approved.endpoint}`;
    case 'UNKNOWN_TOOL':
      if (call.kind !== 'tool') return null;
      return `${failed ? 'None' : 'One'} of its ${server.knownTools.size} known tools is called ${call.tool}.`;
    case 'TOOL_QUARANTINED':
      return failed ? 'The server changed since it was approved, and reviewers have not looked at this yet.' : null;
    case 'GROUPS_UNKNOWN':
    case 'SUBJECT_INACTIVE':
      return describeSubject(question, server, failed);
    case 'DENIED_BY_RULE':
      return describeDenial(question, server, failed);
    case 'NO_MATCHING_RULE':
    case 'TOOL_UNSEEN':
      return gatherAllowance(question, server, failed);
    default:
      return null;
  }
}

const OUTCOMES = {
  APPROVED: 'approved',
  APPROVED_WITH_CONDITIONS: 'approved with conditions',
  CHANGES_REQUESTED: 'changes requested',
  REJECTED: 'rejected',
} as const;

/** In whole seconds: how old what is known is, and how old it may be. */
const describeFreshness = ({ facts, now }: Question): string =>
  `Facts version ${facts.version}, confirmed ${Math.floor(now.factsAgeMs / 1000)} s ago; they may be ${Math.floor(facts.maxAgeMs / 1000)} s old.`;

function describeRetirement({ retiredFrom }: CompiledServer, failed: boolean): string | null {
  if (retiredFrom === null) return null;
  return `${failed ? 'Retired since' : 'It will be retired on'} ${describeInstant(retiredFrom)}.`;
}

function describeSuspension(server: CompiledServer, at: number): string | null {
  const running = server.suspensions.find((s) => s.scope === 'SERVER' && isActive(s, at));
  if (running !== undefined) {
    const end = running.until === null ? 'until it is lifted' : `until ${describeInstant(running.until)}`;
    return `Suspended since ${describeInstant(running.from)}, ${end}.`;
  }
  if (server.driftSuspends) return 'It changed since it was approved, and its setting is to be suspended then.';
  const due = server.conditionSuspendsFrom;
  if (due === null) return null;
  return `A condition of its approval ${at < due ? 'is due on' : 'was due on'} ${describeInstant(due)}.`;
}

/** Of the subject's groups only those that rules which the asker may see name; the rest is nobody's business here. */
function describeSubject(question: NamedQuestion, server: CompiledServer, failed: boolean): string | null {
  const { facts, request, names } = question;
  const { kind, issuer, id, active, groups } = request.subject;
  if (kind === 'WORKLOAD') return 'It is a service, which is in no group.';
  if (failed && !active) return 'The directory says that this person has left.';
  if (groups === undefined) {
    const known = facts.issuers.get(issuer)?.people.has(id) === true;
    return known ? 'The directory could not tell the groups.' : 'The directory does not know this person.';
  }
  if (groups.size === 0) return 'Member of no group.';
  const visible = seesDetails(question, server)
    ? new Set([...server.allows.groups, ...server.denies.groups])
    : new Set(server.allows.groups);
  const named = listNames(
    names,
    [...visible].filter((group) => groups.has(group)),
  );
  const count = `Member of ${groups.size} ${groups.size === 1 ? 'group' : 'groups'}`;
  return named === '' ? `${count}; no rule here names any of them.` : `${count}, of which rules here name ${named}.`;
}

/** What denies, and whom else: only for those who may see details. */
function describeDenial(question: NamedQuestion, server: CompiledServer, failed: boolean): string | null {
  if (!failed || !seesDetails(question, server)) return null;
  const { names, settledBy } = question;
  const rule = server.denies.rules.find(({ id }) => id === settledBy);
  if (rule === undefined) {
    const suspension = server.suspensions.find(({ id }) => id === settledBy);
    const groups = suspension?.scope === 'GROUPS' ? listNames(names, suspension.groups) : '';
    return `Its use is suspended for ${groups || 'some groups'}.`;
  }
  if (rule.matchesAll) return `The rule ${rule.id} can't be read, so it denies everybody.`;
  const groups = listNames(names, rule.groups);
  return groups === '' ? `The rule ${rule.id} denies it.` : `The rule ${rule.id} denies it to ${groups}.`;
}
