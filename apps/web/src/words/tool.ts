import type { BehaviourSource, ToolHint, ToolState } from '../generated/graphql.ts';
import type { Status } from '../ui/tone.ts';

export const TOOL_STATES: Readonly<Record<ToolState, Status>> = {
  APPROVED: { shape: 'check', tone: 'good', word: 'As approved' },
  QUARANTINED: { shape: 'stop', tone: 'bad', word: 'Quarantined' },
  REMOVED: { shape: 'dash', tone: 'idle', word: 'Removed' },
  UNREVIEWED: { shape: 'question', tone: 'idle', word: 'Not reviewed' },
};

/** What a state means for whoever wants to call the tool. */
export function explainToolState(state: ToolState, somethingApproved: boolean): string {
  switch (state) {
    case 'APPROVED':
      return 'The definition equals the approved one.';
    case 'QUARANTINED':
      return 'It differs from what was approved, so calls are denied until reviewers have looked again.';
    case 'REMOVED':
      return 'It was approved, and the server no longer shows it. Shown is the approved definition.';
    case 'UNREVIEWED':
      return somethingApproved
        ? 'It differs from what was approved. One probe saw it; a second one will confirm or clear it.'
        : 'Nothing is approved yet to compare it with.';
  }
}

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
  /** Name of the reviewer who confirmed it. */
  readonly verifiedBy?: string | null;
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

/** The behaviours that a list has room for: whether it reads or writes, and what may do harm. */
export const pickForList = (behaviours: readonly Behaviour[]): readonly Behaviour[] =>
  behaviours.filter(({ hint, value }) => hint === 'READ_ONLY' || (value && hint !== 'IDEMPOTENT'));
