import type { ReasonCode } from './reasons.ts';

/** What a sentence may mention. `groups` are the names of helpful groups that the asker may see. */
export interface SentenceContext {
  readonly server: string;
  readonly tool: string | undefined;
  readonly method: string | undefined;
  readonly groups: readonly string[];
}

/** The answer as a sentence for people. "Cannot tell" is never worded as a refusal of the person. */
export function describeReason(reason: ReasonCode, { server, tool, method, groups }: SentenceContext): string {
  const what = tool === undefined ? server : `the tool ${tool} of ${server}`;
  switch (reason) {
    case 'ALLOWED_BY_RULE':
      return `Allowed to use ${what}.`;
    case 'ALLOWED_BY_GRANT':
      return `Allowed to use ${what} by a grant that ends.`;
    case 'VALID':
      return `${server} is approved for production and is what was asked about.`;
    case 'SURFACE_MISMATCH':
      return `${server} is approved with another surface than the one given.`;
    case 'FACTS_STALE':
      return 'The registry could not reach its database, so it cannot tell. Try again; this is not a refusal.';
    case 'NOT_REGISTERED':
      return `${server} is not a registered server that you may see.`;
    case 'RETIRED':
      return `${server} is retired.`;
    case 'SUSPENDED':
      return `${server} is suspended.`;
    case 'NOT_APPROVED':
      return `${server} is not approved for production.`;
    case 'REVIEW_EXPIRED':
      return `A review of ${server} has expired and must be renewed.`;
    case 'ENDPOINT_MISMATCH':
      return `The endpoint asked about is not the approved endpoint of ${server}.`;
    case 'UNKNOWN_METHOD':
      return `${method ?? 'This method'} is not a method that the registry knows.`;
    case 'UNKNOWN_TOOL':
      return `${server} has no tool ${tool} in its approved or observed surface.`;
    case 'TOOL_SUSPENDED':
      return `The tool ${tool} of ${server} is suspended.`;
    case 'TOOL_QUARANTINED':
      return `${what} changed since it was approved and is closed until it is reviewed.`;
    case 'SUBJECT_INACTIVE':
      return 'The directory says that this person has left.';
    case 'GROUPS_UNKNOWN':
      return 'The directory did not say which groups apply, so we cannot tell. This is not a refusal.';
    case 'DENIED_BY_RULE':
      return `A rule denies the use of ${what}.`;
    case 'NO_MATCHING_RULE':
      return groups.length === 0
        ? `No rule allows the use of ${what}.`
        : `No rule allows the use of ${what}. Members of ${groups.join(', ')} may use it.`;
    case 'TOOL_UNSEEN':
      return `Some tools of ${server} are limited, and this call does not show which tool it is for.`;
  }
}
