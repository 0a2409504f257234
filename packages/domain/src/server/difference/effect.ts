import type { ChangeKind } from './difference.ts';

/** Who must live with a schema: callers fill an input, and read an output. In `if` either side may be meant. */
export type Direction = 'INPUT' | 'OUTPUT' | 'EITHER';

/** What a change does to the values that a schema accepts. */
export type Effect = 'NARROWER' | 'WIDER' | 'NONE' | 'UNKNOWN';

/** The kind of a change: a narrower input refuses what callers send, a wider output gives what they do not expect. */
export function kindOf(effect: Effect, direction: Direction): ChangeKind {
  if (effect === 'NONE') return 'COMPATIBLE';
  if (effect === 'UNKNOWN' || direction === 'EITHER') return 'BREAKING';
  return (effect === 'NARROWER') === (direction === 'INPUT') ? 'BREAKING' : 'COMPATIBLE';
}

/** Under `not`, narrower is wider. */
export const reverse = (direction: Direction): Direction =>
  direction === 'INPUT' ? 'OUTPUT' : direction === 'OUTPUT' ? 'INPUT' : 'EITHER';

/** The effect of a rule that appears, goes, or changes in a way that nothing can be said about. */
export function effectOfRule(before: unknown, after: unknown): Effect {
  if (before === undefined) return 'NARROWER';
  return after === undefined ? 'WIDER' : 'UNKNOWN';
}
