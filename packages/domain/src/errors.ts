/** The closed list of error codes of every surface. A denial is an answer, never one of these. */
export const ERROR_CODES = [
  'UNAUTHENTICATED',
  'NOT_PERMITTED',
  'NOT_FOUND',
  'INVALID_INPUT',
  'CONFLICT',
  'STALE_DIGEST',
  'SELF_REVIEW',
  'CHECKLIST_INCOMPLETE',
  'POLICY_TEST_FAILED',
  'PREVIEW_STALE',
  'RATE_LIMITED',
  'LIMIT_EXCEEDED',
  'UNAVAILABLE',
  'INTERNAL',
] as const;

export type ErrorCode = (typeof ERROR_CODES)[number];

/** A refusal as a value: a code for programs, a sentence for people, the offending field of an input. */
export interface Refusal {
  readonly code: ErrorCode;
  readonly message: string;
  readonly field?: string;
}

export const refuse = (code: ErrorCode, message: string): Refusal => ({ code, message });

/** Refusal of one input field; every bad input names its field. */
export const invalid = (field: string, message: string): Refusal => ({ code: 'INVALID_INPUT', message, field });
