import type { GroupId } from '../ids.ts';
import type { Question } from './checks.ts';
import { listNames, type Names } from './names.ts';
import type { ReasonCode } from './reasons.ts';
import { isAboutSelf } from './request.ts';

/** The next step after a failed check, as a sentence; null only where nothing failed. */
export function suggestFix(
  reason: ReasonCode,
  { request }: Pick<Question, 'request'>,
  helpful: readonly GroupId[],
  names: Names,
): string | null {
  const team = names.team === null ? 'the team that owns the server' : `the ${withoutTeam(names.team)} team`;
  switch (reason) {
    case 'FACTS_STALE':
      return 'Ask again in a moment; if it stays so, tell the platform team that the registry cannot reach its database.';
    case 'NOT_REGISTERED':
      return 'Check the name. If it is right, ask the owner of the server whether you should see it.';
    case 'RETIRED':
      return 'Use the replacement that the server names, if there is one.';
    case 'SUSPENDED':
    case 'TOOL_SUSPENDED':
      return `Ask ${team} when it will be lifted.`;
    case 'NOT_APPROVED':
      return `Ask ${team} when it will be approved.`;
    case 'REVIEW_EXPIRED':
      return `Ask ${team} to have its reviews renewed.`;
    case 'TOOL_QUARANTINED':
      return `Ask ${team} when reviewers will have looked at the change.`;
    case 'ENDPOINT_MISMATCH':
      return 'Call the approved endpoint.';
    case 'UNKNOWN_METHOD':
    case 'UNKNOWN_TOOL':
      return 'Check the spelling: capitals matter.';
    case 'SUBJECT_INACTIVE':
      return isAboutSelf(request)
        ? 'Switch to an account that is in use, or ask those who keep the directory.'
        : 'Ask those who keep the directory whether this is right.';
    case 'GROUPS_UNKNOWN':
      return isAboutSelf(request)
        ? 'Sign in again or switch account; if it stays so, ask those who keep the directory to repair your groups.'
        : 'Check the name; if it is right, ask those who keep the directory to repair the groups.';
    case 'DENIED_BY_RULE':
      return `Ask ${team} about the rule.`;
    case 'NO_MATCHING_RULE': {
      const groups = listNames(names, helpful, 'or');
      return groups === '' ? `Ask ${team} who may use this.` : `Ask ${team} about joining ${groups}.`;
    }
    case 'TOOL_UNSEEN':
      return 'Ask again naming the tool.';
    default:
      return null;
  }
}

/** "Data Platform" and "Platform Team" both read "the … team". */
const withoutTeam = (name: string): string => name.replace(/\s+team$/i, '');
