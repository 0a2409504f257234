import type { Quarantine } from '../access/facts.ts';
import type { Refusal } from '../errors.ts';
import { type DriftClass, isAskedOfSomeone } from './drift-lanes.ts';
import { fingerprintSurface } from './fingerprint.ts';
import { quarantineOf } from './quarantine.ts';
import type { Surface } from './surface.ts';
import { type ItemKind, type ItemPairs, itemKey, pairItems } from './surface-items.ts';
import { countProbe, type ItemWatch, isCalm, rebaseItem, startItem } from './watch-item.ts';

/** What the probes of one server have shown so far, as plain JSON. Failed probes never touch it (law P9). */
export interface SurfaceWatch {
  /** Fingerprint of the approved surface that the counting is about. */
  readonly approved: string | null;
  /** Fingerprint last observed. */
  readonly observed: string | null;
  /** When tools were last seen, epoch milliseconds; null: never (law P11). */
  readonly toolsSeenAt: number | null;
  readonly items: readonly ItemWatch[];
}

/** The watch of a server before its first successful probe. */
export const NEW_WATCH: SurfaceWatch = { approved: null, observed: null, toolsSeenAt: null, items: [] };

/** One confirmed difference. */
export interface DriftChange {
  readonly class: DriftClass;
  readonly kind: ItemKind;
  /** Tool or prompt name, `uriTemplate`, field of server info; empty for what there is once. */
  readonly name: string;
  /** Digests; null: not there. */
  readonly approved: string | null;
  readonly observed: string | null;
  /** A new destructive tool, or one that became destructive: asks all lanes (law P5). */
  readonly becameDestructive: boolean;
}

/** Confirmed drift: a fact about approved and observed surface, apart from any revision (law P9). */
export interface Drift {
  readonly approvedFingerprint: string;
  readonly observedFingerprint: string;
  readonly changes: readonly DriftChange[];
  /** Distinct classes of the changes. */
  readonly classes: readonly DriftClass[];
  /** What it closes; null if no lane is asked, when it is recorded as accepted (law P5). */
  readonly quarantine: Quarantine | null;
}

export interface Observation {
  readonly watch: SurfaceWatch;
  /** Confirmed drift as it stands after this probe; null when there is none. */
  readonly drift: Drift | null;
  /** Why the observed surface is invalid: it counted as no observation, and watch and drift are as before. */
  readonly invalid: Refusal | null;
}

/** Kinds and names of items with a finding of the highest class, which acts at once (law P9). Made by `itemKey`. */
export type Urgent = ReadonlySet<string>;

/**
 * One more successful probe, judged against the approved surface (law P9). A failed probe must not come here; an invalid
 * surface is treated like one. Lists that a sign-in hides are unseen, not empty (law P11). `at` in epoch milliseconds.
 */
export function observeSurface(
  watch: SurfaceWatch,
  approved: Surface,
  observed: Surface,
  at: number,
  urgent: Urgent = new Set(),
): Observation {
  const [was, is] = [fingerprintSurface(approved), fingerprintSurface(observed)];
  if (!was.ok) return { watch, drift: driftOf(watch), invalid: was.error };
  if (!is.ok) return { watch, drift: driftOf(watch), invalid: is.error };
  // The common case, a server that stays as approved, needs no look at its items.
  const inStep = was.value === is.value && watch.items.length === 0;
  const next: SurfaceWatch = {
    approved: was.value,
    observed: is.value,
    toolsSeenAt: observed.toolsVisible ? at : watch.toolsSeenAt,
    items: inStep ? [] : countItems(watch, was.value, pairItems(approved, observed), { at, urgent }),
  };
  return { watch: next, drift: driftOf(next), invalid: null };
}

/** Counts the probe for every item that is watched or begins to differ; a new approval rebases the watched ones first. */
function countItems(
  watch: SurfaceWatch,
  approvedFingerprint: string,
  pairs: ItemPairs,
  probe: { readonly at: number; readonly urgent: Urgent },
): readonly ItemWatch[] {
  const known =
    watch.approved === approvedFingerprint
      ? watch.items
      : watch.items.map((item) => rebaseItem(item, pairs.get(item.kind, item.name)));
  const watched = new Set(known.map(({ kind, name }) => itemKey(kind, name)));
  const appeared = pairs.differing.filter(({ kind, name }) => !watched.has(itemKey(kind, name))).map(startItem);
  return [...known, ...appeared]
    .map((item) => {
      const { kind, name } = item;
      return countProbe(item, pairs.get(kind, name), probe.at, probe.urgent.has(itemKey(kind, name)));
    })
    .filter((item) => !isCalm(item));
}

/** Confirmed drift of a watch; null when there is none. */
export function driftOf(watch: SurfaceWatch): Drift | null {
  const confirmed = watch.items.filter((item) => item.confirmed);
  if (watch.approved === null || watch.observed === null || confirmed.length === 0) return null;
  const changes = confirmed.map(toChange);
  return {
    approvedFingerprint: watch.approved,
    observedFingerprint: watch.observed,
    changes,
    classes: [...new Set(changes.map((change) => change.class))].sort(),
    quarantine: changes.some(isAskedOfSomeone) ? quarantineOf(confirmed) : null,
  };
}

function toChange(item: ItemWatch): DriftChange {
  const { kind, name, approved, observed, becameDestructive } = item;
  return { class: classOf(item), kind, name, approved, observed, becameDestructive };
}

function classOf({ kind, approved, changed }: ItemWatch): DriftClass {
  if (kind !== 'TOOL' && kind !== 'PROMPT' && kind !== 'TEMPLATE') return kind;
  if (approved === null) return `${kind}_ADDED`;
  return changed ? `${kind}_CHANGED` : `${kind}_REMOVED`;
}
