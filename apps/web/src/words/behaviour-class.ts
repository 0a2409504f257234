import type { BehaviourClass } from '../generated/graphql.ts';

/** What the tools of a server do, all taken together, as a filter names it. */
export const BEHAVIOUR_WORDS: Readonly<Record<BehaviourClass, string>> = {
  READ_ONLY: 'Only reads',
  HAS_WRITES: 'Has tools that write',
  HAS_DESTRUCTIVE: 'Has tools that may destroy',
  OPEN_WORLD: 'Reaches outside',
};
