import type { AccessState } from '../generated/graphql.ts';

/** The reader's own access as a filter names it; not knowing is no refusal. */
export const ACCESS_WORDS: Readonly<Record<AccessState, string>> = {
  CAN_USE: 'Can use',
  NO_ACCESS: 'No access',
  CANNOT_TELL: 'Cannot tell',
};
