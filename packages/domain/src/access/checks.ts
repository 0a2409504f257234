import { isActive } from '../server/suspension.ts';
import type { CompiledServer } from './compile-server.ts';
import { toolSuspended } from './match.ts';
import type { ReasonCode } from './reasons.ts';
import type { AccessRequest, Call, Now } from './request.ts';
import { maySee } from './see.ts';
import { type Facts, findServer, isEndpointName } from './snapshot.ts';
import { findAllowance, findDenial } from './weigh-rules.ts';

/** One question on its way through the checks, with what they found. */
export interface Question {
  readonly facts: Facts;
  readonly request: AccessRequest;
  readonly now: Now;
  /** Undefined when not registered, or not visible to the asker: the same answer (law D11). */
  readonly server: CompiledServer | undefined;
  readonly call: Call;
  /** Id of the rule, grant or group suspension that settled checks 10 and 11. */
  settledBy: string | null;
  byGrant: boolean;
}

/** A check passes by returning null, or names the reason. From check 2 on the server is there. */
export interface Check {
  readonly code: ReasonCode;
  /** What the check asks, in words. */
  readonly title: string;
  /** Whether it is also part of `validate`, which asks about a server rather than a person. */
  readonly ofServer: boolean;
  readonly fails: (question: Question, server: CompiledServer) => ReasonCode | null;
}

/** Opens a question: finds the server if the asker may see it, and reads an unseen call on a guarded server (law D3). */
export function openQuestion(facts: Facts, request: AccessRequest, now: Now): Question {
  const found = findServer(facts, request.server);
  const server = found !== undefined && maySee(found, request.asker, now.at) ? found : undefined;
  const guarded = request.call.kind === 'unseen' && server !== undefined && isGuarded(server, now.at);
  const call: Call = guarded ? { kind: 'connect' } : request.call;
  return { facts, request, now, server, call, settledBy: null, byGrant: false };
}

const isGuarded = ({ guardSeenUntil }: CompiledServer, at: number) => guardSeenUntil !== null && at < guardSeenUntil;

/** Whether an instant has come; one that is null never does. */
const hasCome = (instant: number | null, at: number): boolean => instant !== null && at >= instant;

/** The checks of design section 5 in their order: the first that fails names the reason. */
export const CHECKS: readonly Check[] = [
  {
    code: 'FACTS_STALE',
    title: 'The facts are fresh',
    ofServer: true,
    fails: ({ facts, now }) => (now.factsAgeMs < facts.maxAgeMs ? null : 'FACTS_STALE'),
  },
  {
    code: 'NOT_REGISTERED',
    title: 'The server is registered',
    ofServer: true,
    fails: ({ server }) => (server === undefined ? 'NOT_REGISTERED' : null),
  },
  {
    code: 'RETIRED',
    title: 'The server is not retired',
    ofServer: true,
    fails: ({ now }, server) => (hasCome(server.retiredFrom, now.at) ? 'RETIRED' : null),
  },
  {
    code: 'SUSPENDED',
    title: 'The server is not suspended',
    ofServer: true,
    fails: ({ now }, server) => (isServerSuspended(server, now.at) ? 'SUSPENDED' : null),
  },
  {
    code: 'NOT_APPROVED',
    title: 'The server is approved for production',
    ofServer: true,
    fails: (_, server) => (server.approvalHolds ? null : 'NOT_APPROVED'),
  },
  {
    code: 'REVIEW_EXPIRED',
    title: 'No review has expired',
    ofServer: true,
    fails: ({ now }, server) => (hasCome(server.approvalExpiresAt, now.at) ? 'REVIEW_EXPIRED' : null),
  },
  {
    code: 'ENDPOINT_MISMATCH',
    title: 'The endpoint is the approved one',
    ofServer: true,
    fails: ({ request }, server) => (asksApprovedEndpoint(request, server) ? null : 'ENDPOINT_MISMATCH'),
  },
  {
    code: 'UNKNOWN_TOOL',
    title: 'The method and the tool are known',
    ofServer: false,
    fails: ({ call }, server) => {
      if (call.kind === 'unknown') return 'UNKNOWN_METHOD';
      return call.kind === 'tool' && !server.knownTools.has(call.tool) ? 'UNKNOWN_TOOL' : null;
    },
  },
  {
    code: 'TOOL_QUARANTINED',
    title: 'The tool is neither suspended nor quarantined',
    ofServer: false,
    fails: ({ call, now }, server) => {
      if (call.kind === 'tool' && toolSuspended(server, call.tool, now.at)) return 'TOOL_SUSPENDED';
      return isQuarantined(server, call) ? 'TOOL_QUARANTINED' : null;
    },
  },
  {
    code: 'GROUPS_UNKNOWN',
    title: 'The account is active and its groups are known',
    ofServer: false,
    fails: ({ request: { subject } }) => {
      if (!subject.active) return 'SUBJECT_INACTIVE';
      return subject.groups === undefined ? 'GROUPS_UNKNOWN' : null;
    },
  },
  {
    code: 'DENIED_BY_RULE',
    title: 'No rule denies it',
    ofServer: false,
    fails: (question, server) => {
      question.settledBy = findDenial(server, question.request, question.call, question.now.at);
      return question.settledBy === null ? null : 'DENIED_BY_RULE';
    },
  },
  {
    code: 'NO_MATCHING_RULE',
    title: 'A rule or a grant allows it',
    ofServer: false,
    fails: (question, server) => {
      const allowance = findAllowance(server, question.request, question.call, question.now.at);
      if (allowance === 'NOTHING') return 'NO_MATCHING_RULE';
      if (allowance === 'UNSEEN') return 'TOOL_UNSEEN';
      question.settledBy = allowance.id;
      question.byGrant = allowance.byGrant;
      return null;
    },
  },
];

/** Server-wide suspension: by an admin, by an overdue condition, or by drift where the setting says so (check 3). */
export function isServerSuspended(server: CompiledServer, at: number): boolean {
  return (
    server.driftSuspends ||
    hasCome(server.conditionSuspendsFrom, at) ||
    server.suspensions.some((s) => s.scope === 'SERVER' && isActive(s, at))
  );
}

/** A server named by URL is also asked about that endpoint (law D1); both must be the approved one. */
function asksApprovedEndpoint(request: AccessRequest, server: CompiledServer): boolean {
  const approved = server.endpoint;
  if (isEndpointName(request.server) && request.server !== approved) return false;
  if (request.endpoint === undefined) return true;
  return request.endpoint !== 'REFUSED' && request.endpoint.canonical === approved;
}

/** Whether drift closes this call (law P9). Connecting stays open; unseen calls are judged by check 11. */
export function isQuarantined(server: CompiledServer, call: Call): boolean {
  if (call.kind === 'tool') return server.quarantinesAll || server.quarantinedTools.has(call.tool);
  if (call.kind !== 'method') return false;
  if (server.quarantinesAll) return true;
  const { prompts = [], templates = [] } = server.facts.quarantine ?? {};
  const closes = (names: readonly string[]) =>
    names.length > 0 && (call.item === undefined || names.includes(call.item));
  switch (call.method) {
    case 'prompts/get':
      return closes(prompts);
    case 'resources/read':
      // A read names a URI, not the template that makes it, so no template can be ruled out.
      return templates.length > 0;
    case 'completion/complete':
      return closes(prompts) || closes(templates);
    default:
      return false;
  }
}
