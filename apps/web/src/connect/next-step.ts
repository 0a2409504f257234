import type { ReasonCode } from '../generated/graphql.ts';

interface Refused {
  readonly reason: ReasonCode;
  readonly helpfulGroups: readonly string[];
}

/** What somebody who can't connect does next, as a sentence. */
export function describeNextStep({ reason, helpfulGroups }: Refused, team: string): string {
  switch (reason) {
    case 'FACTS_STALE':
      return 'Wait a moment: this page asks again by itself.';
    case 'GROUPS_UNKNOWN':
      return 'Sign in again; if it stays so, ask those who keep the directory to repair your groups.';
    case 'SUBJECT_INACTIVE':
      return 'Sign in with an account that is in use.';
    case 'SUSPENDED':
      return `Ask ${team} when it will be lifted.`;
    case 'RETIRED':
      return 'Use another server.';
    case 'NOT_APPROVED':
      return `Ask ${team} when it will be approved.`;
    case 'REVIEW_EXPIRED':
      return `Ask ${team} to have its reviews renewed.`;
    case 'NO_MATCHING_RULE':
      return helpfulGroups.length === 0
        ? `Ask ${team} who may use it.`
        : `Ask ${team} about joining ${helpfulGroups.length === 1 ? '' : 'one of: '}${helpfulGroups.join(', ')}.`;
    default:
      return `Ask ${team} about it.`;
  }
}
