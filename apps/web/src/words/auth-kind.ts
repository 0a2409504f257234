import type { AuthKind } from '../generated/graphql.ts';

/** How a server lets callers in, as far as the probe saw. */
export const AUTH_WORDS: Readonly<Record<AuthKind, string>> = {
  NONE: 'No sign-in',
  SIGN_IN: 'Sign-in needed',
  UNKNOWN: 'Not seen yet',
};
