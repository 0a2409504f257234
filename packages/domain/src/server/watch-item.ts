import type { ItemKind, ItemPair } from './surface-items.ts';

/** Successful probes in a row that confirm a difference, or lift it (law P9). */
const CONFIRMING = 2;
/** Alternations within the window of which the last confirms (law P9). */
const ALTERNATIONS = 3;
export const ALTERNATION_WINDOW_MS = 7 * 24 * 60 * 60_000;

/** The counting about one item that differed lately. What is equal and calm is not kept. */
export interface ItemWatch {
  readonly kind: ItemKind;
  readonly name: string;
  readonly approved: string | null;
  readonly observed: string | null;
  /** Successful probes in a row that differed from the approved definition, counted up to two. */
  readonly differing: number;
  /** Successful probes in a row that equalled it, counted up to two. */
  readonly equal: number;
  /** Instants at which the item went from equal to differing or back: the newest three within seven days. */
  readonly alternations: readonly number[];
  readonly confirmed: boolean;
  /** Another definition than the approved one was seen since the item was last lifted: not merely removed. */
  readonly changed: boolean;
  /** It was destructive where the approved definition was not. */
  readonly becameDestructive: boolean;
}

/** An item as approved, before anything was seen of it. */
export const startItem = ({ kind, name, approved }: ItemPair): ItemWatch => ({
  kind,
  name,
  approved,
  observed: approved,
  differing: 0,
  equal: CONFIRMING,
  alternations: [],
  confirmed: false,
  changed: false,
  becameDestructive: false,
});

/**
 * One more successful probe of an item (law P9). Confirmed by two differing probes in a row, even if they differ from
 * each other, by the third alternation in seven days, or at once if urgent; lifted by two equal ones in a row. `at` in
 * epoch milliseconds.
 */
export function countProbe(item: ItemWatch, pair: ItemPair, at: number, urgent: boolean): ItemWatch {
  if (pair.observed === undefined) return item;
  const differs = pair.observed !== item.approved;
  const alternates = differs !== item.differing > 0;
  const alternations = (alternates ? [...item.alternations, at] : item.alternations)
    .filter((instant) => at - instant <= ALTERNATION_WINDOW_MS)
    .slice(-ALTERNATIONS);
  const differing = differs ? Math.min(item.differing + 1, CONFIRMING) : 0;
  const equal = differs ? 0 : Math.min(item.equal + 1, CONFIRMING);
  const lifted = equal === CONFIRMING;
  const flaps = alternates && alternations.length === ALTERNATIONS;
  return {
    ...item,
    observed: pair.observed,
    differing,
    equal,
    alternations,
    confirmed: !lifted && (item.confirmed || differing === CONFIRMING || flaps || (differs && urgent)),
    changed: !lifted && (item.changed || (differs && pair.observed !== null)),
    becameDestructive: !lifted && (item.becameDestructive || (differs && pair.becomesDestructive)),
  };
}

/** An item under a new approval: lifted if what was last seen of it is what was approved, else it goes on differing. */
export function rebaseItem(item: ItemWatch, pair: ItemPair): ItemWatch {
  if (item.observed === pair.approved) return { ...startItem(pair), alternations: item.alternations };
  if (item.approved === pair.approved) return item;
  return { ...startItem(pair), observed: item.observed, differing: 1, equal: 0, changed: item.observed !== null };
}

/** Whether nothing about the item is worth keeping: equal, unconfirmed, no alternation in the window. */
export const isCalm = ({ confirmed, differing, alternations }: ItemWatch): boolean =>
  !confirmed && differing === 0 && alternations.length === 0;
