import { CANNOT_TELL } from '@gatehouse/domain/access/reasons';
import type { CheckState, ReasonCode, ToolScope } from '../generated/graphql.ts';
import type { Status } from '../ui/tone.ts';

export const CHECK_STATES: Readonly<Record<CheckState, Status>> = {
  PASS: { shape: 'check', tone: 'good', word: 'Passed' },
  FAIL: { shape: 'cross', tone: 'bad', word: 'Failed' },
  NOT_REACHED: { shape: 'ring', tone: 'idle', word: 'Not reached' },
  UNKNOWN: { shape: 'question', tone: 'warn', word: 'Cannot tell' },
};

interface Answer {
  readonly allowed: boolean;
  readonly reason: ReasonCode;
  readonly tools: ToolScope;
}

/** The answer in one sentence. `who` null is the reader; "cannot tell" is no refusal and is never worded as one. */
export function describeAnswer(
  { allowed, reason, tools }: Answer,
  who: string | null,
  what: string,
  tool?: string,
): Status {
  const subject = who ?? 'You';
  const object = tool === undefined ? what : `the tool ${tool} of ${what}`;
  if (allowed) {
    const some = tool === undefined && tools === 'LISTED' ? 'some tools of ' : '';
    return { shape: 'check', tone: 'good', word: `${subject} can use ${some}${object}.` };
  }
  if (CANNOT_TELL.has(reason)) {
    return { shape: 'question', tone: 'warn', word: `We cannot tell whether ${who ?? 'you'} can use ${object}.` };
  }
  return { shape: 'cross', tone: 'bad', word: `${subject} cannot use ${object}.` };
}
