import type { ItemSides } from './compare-items.ts';
import { wholeChange } from './compare-items.ts';
import type { ItemDifference } from './difference.ts';
import { findBehaviourRisks } from './find-risks.ts';
import { memberOf } from './json-value.ts';

export const TOO_LARGE = 'Too large to compare in full';

/** A difference that is not looked into: it may hold anything, so it counts as breaking. */
export function nameChange(sides: ItemSides): ItemDifference {
  const { kind, name, before, after } = sides;
  const whole = wholeChange(sides);
  return {
    kind,
    name,
    kinds: [whole ?? 'BREAKING'],
    risks: kind === 'TOOL' ? findBehaviourRisks(sides) : [],
    parts: whole === null ? [{ path: '', kind: 'BREAKING', before, after, text: TOO_LARGE }] : [],
    truncated: true,
    descriptionChanged: memberOf(before, 'description') !== memberOf(after, 'description'),
    before,
    after,
  };
}
