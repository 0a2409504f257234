import type { Rule } from './rule.ts';

/** One version of a policy, as far as the origin of its rules needs it. */
export interface PolicyStep {
  readonly sequence: number;
  /** As the database keeps them, which brings the members of an object into one order: equal rules have equal text. */
  readonly rules: readonly Rule[];
}

/**
 * The version that brought a rule as it now stands: the earliest since which every version has it unchanged. `steps` are
 * all versions of one revision in any order; null when the newest does not have the rule.
 */
export function traceRule<Step extends PolicyStep>(steps: readonly Step[], ruleId: string): Step | null {
  const newestFirst = steps.toSorted((a, b) => b.sequence - a.sequence);
  const texts = newestFirst.map(({ rules }) => JSON.stringify(rules.find(({ id }) => id === ruleId)));
  if (texts[0] === undefined) return null;
  const changed = texts.findIndex((text) => text !== texts[0]);
  return newestFirst.at(changed === -1 ? -1 : changed - 1) ?? null;
}
