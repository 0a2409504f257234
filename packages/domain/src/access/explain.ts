import { CHECKS, openQuestion } from './checks.ts';
import { conclude, type Decision } from './decide.ts';
import { gatherEvidence } from './evidence.ts';
import { CANNOT_TELL, type ReasonCode } from './reasons.ts';
import type { AccessRequest, Now } from './request.ts';
import { suggestFix } from './sentence.ts';
import type { Facts } from './snapshot.ts';

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
): { readonly decision: Decision; readonly checks: readonly AccessCheck[] } {
  const question = openQuestion(facts, request, now);
  let failure: ReasonCode | null = null;
  const checks = CHECKS.map((check): AccessCheck => {
    const { code, title } = check;
    if (failure !== null) return { code, title, state: 'NOT_REACHED', evidence: null, fix: null };
    failure = check.fails(question, question.server as NonNullable<typeof question.server>);
    const evidence = gatherEvidence(question, failure ?? code);
    if (failure === null) return { code, title, state: 'PASS', evidence, fix: null };
    const state = CANNOT_TELL.has(failure) ? 'UNKNOWN' : 'FAIL';
    return { code: failure, title, state, evidence, fix: suggestFix(failure) };
  });
  return { decision: conclude(question, failure), checks };
}
