import type { BehaviourSource, ToolHint, ToolState } from '../generated/graphql.ts';
import type { Status } from '../ui/tone.ts';

export const TOOL_STATES: Readonly<Record<ToolState, Status>> = {
  APPROVED: { shape: 'check', tone: 'good', word: 'As approved' },
  QUARANTINED: { shape: 'stop', tone: 'bad', word: 'Quarantined: calls are denied until reviewed' },
  REMOVED: { shape: 'dash', tone: 'idle', word: 'No longer shown by the server' },
  UNREVIEWED: { shape: 'question', tone: 'idle', word: 'Not reviewed' },
};

const HINT_WORDS: Readonly<Record<ToolHint, readonly [whenTrue: string, whenFalse: string]>> = {
  READ_ONLY: ['Reads only', 'Writes'],
  DESTRUCTIVE: ['May destroy', 'Does not destroy'],
  IDEMPOTENT: ['Safe to repeat', 'Not safe to repeat'],
  OPEN_WORLD: ['Reaches outside', 'Stays inside'],
};

export interface Behaviour {
  readonly hint: ToolHint;
  readonly value: boolean;
  readonly source: BehaviourSource;
}

/**
 * Behaviours as claims with who says so: the server, nobody (the protocol's default counts), or a reviewer. Whether a read-only tool destroys or can be repeated means nothing and is left out.
 */
export function describeBehaviours(
  behaviours: readonly Behaviour[],
): { readonly source: BehaviourSource; readonly word: string }[] {
  const readOnly = behaviours.some(({ hint, value }) => hint === 'READ_ONLY' && value);
  return behaviours
    .filter(({ hint }) => !readOnly || (hint !== 'DESTRUCTIVE' && hint !== 'IDEMPOTENT'))
    .map(({ hint, value, source }) => ({ source, word: HINT_WORDS[hint][value ? 0 : 1] }));
}
