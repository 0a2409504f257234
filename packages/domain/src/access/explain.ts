import { CHECKS, openQuestion } from './checks.ts';
import { conclude, type Decision } from './decide.ts';
import { gatherEvidence } from './evidence.ts';
import { type Names, NO_NAMES } from './names.ts';
import { CANNOT_TELL, type ReasonCode } from './reasons.ts';
import type { AccessRequest, Now } from './request.ts';
import type { Facts } from './snapshot.ts';
import { suggestFix } from './suggest-fix.ts';

export type CheckState = 'PASS' | 'FAIL' | 'NOT_REACHED' | 'UNKNOWN';

/** One check of a decision as told to people. */
export interface AccessCheck {
  /** The reason it gave; for a check that did not fail, the reason it would give. */
  readonly code: ReasonCode;
  readonly title: string;
  readonly state: CheckState;
  readonly evidence: string | null;
  readonly fix: string | null;
}

/** The decision with every check in order. It runs the very checks of `decide`, so the two cannot disagree. */
export function explain(
  facts: Facts,
  request: AccessRequest,
  now: Now,
  names: Names = NO_NAMES,
): { readonly decision: Decision; readonly checks: readonly AccessCheck[] } {
  const question = openQuestion(facts, request, now);
  let failure: ReasonCode | null = null;
  const looked = CHECKS.map((check): Omit<AccessCheck, 'fix'> => {
    const { code, title } = check;
    if (failure !== null) return { code, title, state: 'NOT_REACHED', evidence: null };
    failure = check.fails(question, question.server as NonNullable<typeof question.server>);
    const evidence = gatherEvidence({ ...question, names }, failure ?? code, failure !== null);
    if (failure === null) return { code, title, state: 'PASS', evidence };
    return { code: failure, title, state: CANNOT_TELL.has(failure) ? 'UNKNOWN' : 'FAIL', evidence };
  });
  const decision = conclude(question, failure);
  const checks = looked.map((check): AccessCheck => {
    const stopped = check.state === 'FAIL' || check.state === 'UNKNOWN';
    return { ...check, fix: stopped ? suggestFix(check.code, question, decision.helpfulGroups, names) : null };
  });
  return { decision, checks };
}
