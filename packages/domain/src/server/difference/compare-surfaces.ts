import type { Refusal } from '../../errors.ts';
import { ok, type Result } from '../../result.ts';
import { fingerprintSurface } from '../fingerprint.ts';
import type { Surface } from '../surface.ts';
import { type ItemKind, type ItemPair, pairItems } from '../surface-items.ts';
import { compareItem } from './compare-items.ts';
import type { ItemDifference, SurfaceDifference } from './difference.ts';
import { leaveOutEqual } from './leave-out-equal.ts';
import { readItemsOf } from './read-item.ts';

/**
 * The semantic difference between an approved and an observed surface. What the probe could not see is no difference (law
 * P11). Refuses a surface that is invalid (law P10), of which nothing can be said.
 */
export function compareSurfaces(approved: Surface, observed: Surface): Result<SurfaceDifference, Refusal> {
  const [approvedRest, observedRest] = leaveOutEqual(approved, observed);
  const [was, is] = [fingerprintSurface(approvedRest), fingerprintSurface(observedRest)];
  if (!was.ok) return was;
  if (!is.ok) return is;
  if (was.value === is.value) return ok({ items: [], reordered: [] });
  const [before, after] = [readItemsOf(approved), readItemsOf(observed)];
  const names = new Set([...approved.tools, ...observed.tools].map(({ name }) => String(name)));
  const reordered: string[] = [];
  const items = pairItems(approvedRest, observedRest).differing.flatMap(({ kind, name }: ItemPair) => {
    const item = compareItem({ kind, name, before: before(kind, name), after: after(kind, name) }, names);
    if (item === null) reordered.push(name);
    return item ?? [];
  });
  return ok({ items: items.sort(byUrgency), reordered: reordered.sort() });
}

/** Risks first, then what concerns the whole server, then tools, then the rest; each by name. */
function byUrgency(a: ItemDifference, b: ItemDifference): number {
  return rank(a) - rank(b) || KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) || compareNames(a.name, b.name);
}

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

const rank = ({ risks }: ItemDifference): number => (risks.length > 0 ? 0 : 1);

const compareNames = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
