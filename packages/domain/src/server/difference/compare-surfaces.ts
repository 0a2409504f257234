import type { Refusal } from '../../errors.ts';
import { err, ok, type Result } from '../../result.ts';
import { findUnnamed, notJson } from '../fingerprint.ts';
import type { Json, Surface } from '../surface.ts';
import { type ItemKind, type ItemSide, pairSides, type SidePair } from '../surface-items.ts';
import { compareItem } from './compare-items.ts';
import type { ItemDifference, SurfaceDifference } from './difference.ts';
import { isSame } from './json-value.ts';
import { nameChange } from './name-change.ts';
import { createBudget, type Weight, type WorkBudget, weigh } from './work-budget.ts';

/**
 * The semantic difference between an approved and an observed surface. What the probe could not see is no difference (law
 * P11). Refuses a surface that is invalid (law P10), of which nothing can be said. Items beyond the budget of work are
 * named, and called as grave as they may be.
 */
export function compareSurfaces(approved: Surface, observed: Surface): Result<SurfaceDifference, Refusal> {
  const unnamed = findUnnamed(approved) ?? findUnnamed(observed);
  if (unnamed !== null) return err(unnamed);
  const names = new Set([...approved.tools, ...observed.tools].map(({ name }) => String(name)));
  const budget = createBudget();
  const [items, reordered]: [ItemDifference[], string[]] = [[], []];
  for (const pair of pairSides(approved, observed).filter(differs).sort(byKind)) {
    const weight = weighPair(pair, budget);
    if (weight === 'INVALID') return err(notJson(FIELDS[pair.kind]));
    const sides = { ...pair, before: sideOf(pair, pair.approved), after: sideOf(pair, pair.observed) };
    const item = weight === 'FITS' ? compareItem(sides, names) : nameChange(sides);
    if (item === null) reordered.push(pair.name);
    else items.push(item);
  }
  return ok({ items: items.sort(byUrgency), reordered: reordered.sort() });
}

/** Whether an item is seen to differ. That it is there counts, also where it is null. */
function differs({ approved, observed }: SidePair): boolean {
  if (observed === undefined) return false;
  return observed === null || approved === null ? observed !== approved : !isSame(approved.value, observed.value);
}

/** Undefined: not there, which of what there is once is written as null. */
const sideOf = ({ kind }: SidePair, side: ItemSide | null | undefined): Json | undefined =>
  kind === 'SERVER_INFO' ? side?.value : (side?.value ?? undefined);

function weighPair({ kind, approved, observed }: SidePair, budget: WorkBudget): Weight {
  // Items of a list, and fields of server info, stand in one container.
  const depth = kind === 'SERVER_INFO' || kind === 'TOOL' || kind === 'PROMPT' || kind === 'TEMPLATE' ? 1 : 0;
  for (const side of [approved, observed]) {
    const weight = side ? weigh(side.value, budget, depth) : 'FITS';
    if (weight !== 'FITS') return weight;
  }
  return 'FITS';
}

/** Risks, and what was not read to its end, first, then what concerns the whole server, then tools, then the rest; each by name. */
function byUrgency(a: ItemDifference, b: ItemDifference): number {
  return rank(a) - rank(b) || KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) || compareNames(a.name, b.name);
}

/** What concerns the whole server spends the budget first: a huge tool must not leave its instructions unread. */
const byKind = (a: SidePair, b: SidePair): number => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind);

/** The fields of a surface that hold items of a kind. */
const FIELDS: Readonly<Record<ItemKind, keyof Surface>> = {
  AUTH: 'auth',
  VISIBILITY: 'toolsVisible',
  INSTRUCTIONS: 'instructions',
  CAPABILITIES: 'capabilities',
  SEEN_AS: 'seenAs',
  SERVER_INFO: 'serverInfo',
  PROTOCOL_VERSIONS: 'protocolVersions',
  LIST_META: 'meta',
  TOOL: 'tools',
  PROMPT: 'prompts',
  TEMPLATE: 'resourceTemplates',
};

const KINDS: readonly ItemKind[] = [
  'AUTH',
  'VISIBILITY',
  'INSTRUCTIONS',
  'CAPABILITIES',
  'SEEN_AS',
  'SERVER_INFO',
  'PROTOCOL_VERSIONS',
  'LIST_META',
  'TOOL',
  'PROMPT',
  'TEMPLATE',
];

const rank = ({ risks, truncated }: ItemDifference): number => (risks.length > 0 || truncated ? 0 : 1);

const compareNames = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
