import type { Question } from './checks.ts';
import type { ReasonCode } from './reasons.ts';

const instant = (at: number): string => new Date(at).toISOString();

/** What a check looked at, in words. Only what the asker may know: nothing of a server that it may not see. */
export function gatherEvidence(
  { facts, now, server, request, settledBy, call }: Question,
  code: ReasonCode,
): string | null {
  if (code === 'FACTS_STALE') return `Facts version ${facts.version}, confirmed ${now.factsAgeMs} ms ago.`;
  if (server === undefined) return null;
  const { approved, suspensions } = server.facts;
  switch (code) {
    case 'NOT_REGISTERED':
      return `Registered as ${server.facts.name}.`;
    case 'RETIRED':
      return server.retiredFrom === null ? null : `Retired from ${instant(server.retiredFrom)}.`;
    case 'SUSPENDED':
      return suspensions.length === 0 ? 'No suspension is recorded.' : `${suspensions.length} suspension(s) on record.`;
    case 'NOT_APPROVED':
      return approved === null
        ? 'No revision is approved.'
        : approved.lanes.map(({ lane, outcome }) => `${lane} ${outcome}`).join(', ');
    case 'REVIEW_EXPIRED':
      return server.approvalExpiresAt === null ? null : `Reviews hold until ${instant(server.approvalExpiresAt)}.`;
    case 'ENDPOINT_MISMATCH':
      return approved === null ? null : `Approved endpoint ${approved.endpoint}`;
    case 'UNKNOWN_TOOL':
    case 'UNKNOWN_METHOD':
      return call.kind === 'tool' ? `${server.knownTools.size} tools are known.` : null;
    case 'TOOL_QUARANTINED':
    case 'TOOL_SUSPENDED':
      return server.quarantinesAnything ? 'The server changed since it was approved.' : null;
    case 'GROUPS_UNKNOWN':
      return request.subject.groups === undefined ? null : `Member of ${request.subject.groups.size} group(s).`;
    case 'DENIED_BY_RULE':
    case 'NO_MATCHING_RULE':
      return settledBy === null ? null : `Settled by ${settledBy}.`;
    default:
      return null;
  }
}
