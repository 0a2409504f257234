/** Why a decision came out as it did, in the order of the checks of design section 5. */
export const REASON_CODES = [
  'FACTS_STALE',
  'NOT_REGISTERED',
  'RETIRED',
  'SUSPENDED',
  'NOT_APPROVED',
  'REVIEW_EXPIRED',
  'ENDPOINT_MISMATCH',
  'UNKNOWN_METHOD',
  'UNKNOWN_TOOL',
  'TOOL_SUSPENDED',
  'TOOL_QUARANTINED',
  'SUBJECT_INACTIVE',
  'GROUPS_UNKNOWN',
  'DENIED_BY_RULE',
  'NO_MATCHING_RULE',
  'TOOL_UNSEEN',
  'ALLOWED_BY_RULE',
  'ALLOWED_BY_GRANT',
  'SURFACE_MISMATCH',
  'VALID',
] as const;

export type ReasonCode = (typeof REASON_CODES)[number];

/** Reasons that mean "we cannot tell": still a denial, never worded as one. */
export const CANNOT_TELL: ReadonlySet<ReasonCode> = new Set(['FACTS_STALE', 'GROUPS_UNKNOWN']);
