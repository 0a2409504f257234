import type { Verdict } from '../generated/graphql.ts';
import type { Status } from '../ui/tone.ts';

/** Shape and tone of each verdict; the words on a server come from the API, these name the filter. */
export const VERDICTS: Readonly<Record<Verdict, Status>> = {
  APPROVED: { shape: 'check', tone: 'good', word: 'Approved for production' },
  APPROVED_WITH_CONDITIONS: { shape: 'check-dot', tone: 'good', word: 'Approved with conditions' },
  CHANGED_SINCE_APPROVAL: { shape: 'warning', tone: 'warn', word: 'Approved, but changed since' },
  DEPRECATED: { shape: 'warning', tone: 'warn', word: 'Deprecated' },
  IN_REVIEW: { shape: 'half', tone: 'busy', word: 'In review' },
  CHANGES_REQUESTED: { shape: 'half', tone: 'warn', word: 'Changes requested' },
  EXPERIMENTAL: { shape: 'dash', tone: 'idle', word: 'Experimental' },
  NOT_APPROVED: { shape: 'cross', tone: 'bad', word: 'Not approved' },
  EXPIRED: { shape: 'clock', tone: 'bad', word: 'Expired' },
  SUSPENDED: { shape: 'stop', tone: 'bad', word: 'Suspended' },
  RETIRED: { shape: 'dash', tone: 'idle', word: 'Retired' },
};

export const isVerdict = (value: string): value is Verdict => Object.hasOwn(VERDICTS, value);
