import type { Json } from '../surface.ts';
import type { ItemKind } from '../surface-items.ts';
import { comparePrompts, compareTemplates } from './compare-prompts.ts';
import { compareSingles } from './compare-singles.ts';
import { compareTools } from './compare-tools.ts';
import { type ItemDifference, MAX_PARTS } from './difference.ts';
import { findRisks } from './find-risks.ts';
import { isReorderedTool } from './is-reordered.ts';
import { isObject, isSame, memberOf } from './json-value.ts';
import { createPartList, type PartList } from './part-list.ts';

/** One item as approved and as seen; undefined: not there. */
export interface ItemSides {
  readonly kind: ItemKind;
  readonly name: string;
  readonly before: Json | undefined;
  readonly after: Json | undefined;
}

/**
 * How one item differs; null: not at all, or only in an order that means nothing. `otherTools`: names of the tools of both
 * surfaces, which a text that names one is checked against. The sides must be JSON of a valid surface.
 */
export function compareItem(sides: ItemSides, otherTools: ReadonlySet<string>): ItemDifference | null {
  const { kind, name, before, after } = sides;
  if (isSame(before, after)) return null;
  const parts = createPartList();
  const whole = wholeChange(sides);
  if (whole === null) {
    compareSides(sides, parts);
    if (parts.size() === 0 && kind === 'TOOL' && isReorderedTool(before, after)) return null;
    // Two spellings of one thing: it is another definition, so it is told.
    if (parts.size() === 0) parts.add('', 'COMPATIBLE', before, after, 'Written differently, with the same meaning');
  }
  const risks = findRisks(sides, otherTools);
  return {
    kind,
    name,
    kinds: whole === null ? parts.kinds() : [whole],
    risks: risks.slice(0, MAX_PARTS),
    parts: parts.listed(),
    truncated: parts.size() > MAX_PARTS || risks.length > MAX_PARTS,
    descriptionChanged: memberOf(before, 'description') !== memberOf(after, 'description'),
    before,
    after,
  };
}

const NAMED: ReadonlySet<ItemKind> = new Set(['TOOL', 'PROMPT', 'TEMPLATE']);

/** Only what goes by name can come or go; what there is once changes. */
export function wholeChange({ kind, before, after }: ItemSides): 'ADDED' | 'REMOVED' | null {
  if (!NAMED.has(kind)) return null;
  return before === undefined ? 'ADDED' : after === undefined ? 'REMOVED' : null;
}

function compareSides({ kind, name, before, after }: ItemSides, parts: PartList): void {
  if (kind !== 'TOOL' && kind !== 'PROMPT' && kind !== 'TEMPLATE') {
    compareSingles(kind, name, before, after, parts);
    return;
  }
  if (!isObject(before) || !isObject(after)) {
    parts.add('', 'BREAKING', before, after);
    return;
  }
  const compare = { TOOL: compareTools, PROMPT: comparePrompts, TEMPLATE: compareTemplates }[kind];
  compare(before, after, parts);
}
