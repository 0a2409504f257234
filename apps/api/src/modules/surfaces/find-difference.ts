import type { ChangeKind, ItemDifference } from '@gatehouse/domain/server/difference/difference';
import { itemKey } from '@gatehouse/domain/server/surface-items';
import type { Context } from '../../context.ts';
import { factsOf } from '../servers/find-server.ts';
import type { ServerRow } from '../servers/repository.ts';
import { compareStored } from './compare-stored.ts';
import type { WatchRow } from './surface-repository.ts';

/** A difference as GraphQL shows it: what was compared, and what of it two probes in a row saw. */
export interface ShownDifference {
  readonly comparable: boolean;
  readonly why: string | null;
  readonly approvedFingerprint: string;
  readonly observedFingerprint: string | null;
  readonly observedAt: Date | null;
  /** The gravest, at most `MAX_ITEMS`. */
  readonly items: readonly ShownItem[];
  readonly counts: DifferenceCounts;
  readonly reorderedTools: readonly string[];
}

/** Items that differ, listed or not. */
export interface DifferenceCounts {
  readonly added: number;
  readonly removed: number;
  readonly changed: number;
  readonly breaking: number;
  readonly unlisted: number;
}

/** Items that are listed: a server may change twenty thousand, and answering with each would hold up everyone else. */
const MAX_ITEMS = 1_000;

export interface ShownItem extends ItemDifference {
  readonly confirmed: boolean;
}

const WHY = {
  notKept: 'The approved definition was not kept, so it cannot be compared.',
  notSeen: 'The probe has not seen this server yet, so there is nothing to compare with.',
  seenNotKept: 'What the probe saw was not kept, so it cannot be compared.',
  hidden: 'The probe cannot see the tools of this server, so they are not compared.',
  unreadable: 'A definition holds values that cannot be compared.',
} as const;

/** What the probe sees now against what is approved; null when nothing is. One pair of surfaces is compared once. */
export async function findDifference(context: Context, server: ServerRow): Promise<ShownDifference | null> {
  const approvedFingerprint = factsOf(context, server)?.facts.approved?.surface.fingerprint;
  if (approvedFingerprint === undefined) return null;
  const { stored, watch } = context.loaders.surfaces;
  const seen = await watch.load(server.id);
  const observedFingerprint = seen?.observedFingerprint ?? null;
  const [approved, observed] = await Promise.all([
    stored.load(approvedFingerprint),
    observedFingerprint === null ? null : stored.load(observedFingerprint),
  ]);
  const nothing = {
    comparable: false,
    approvedFingerprint,
    observedFingerprint,
    observedAt: seen?.observedAt ?? null,
    items: [],
    counts: countItems([]),
    reorderedTools: [],
  };
  if (approved === null) return { ...nothing, why: WHY.notKept };
  if (seen === null || observedFingerprint === null) return { ...nothing, why: WHY.notSeen };
  if (observed === null) return { ...nothing, why: WHY.seenNotKept };
  const { difference } = compareStored(context.surfaceCache, approved, observed);
  if (difference === null) return { ...nothing, why: WHY.unreadable };
  const confirmed = confirmedItems(seen, approvedFingerprint);
  return {
    ...nothing,
    // What the probe may see of a server behind its sign-in, such as the sign-in itself, is compared all the same.
    comparable: seen.visible,
    why: seen.visible ? null : WHY.hidden,
    items: difference.items
      .slice(0, MAX_ITEMS)
      .map((item) => ({ ...item, confirmed: confirmed.has(itemKey(item.kind, item.name)) })),
    counts: countItems(difference.items),
    reorderedTools: difference.reordered,
  };
}

function countItems(items: readonly ItemDifference[]): DifferenceCounts {
  const count = (kind: ChangeKind) => items.filter(({ kinds }) => kinds.includes(kind)).length;
  const [added, removed] = [count('ADDED'), count('REMOVED')];
  return {
    added,
    removed,
    changed: items.length - added - removed,
    breaking: count('BREAKING'),
    unlisted: Math.max(0, items.length - MAX_ITEMS),
  };
}

/** The counting is about one approval: after a new one nothing is confirmed until the next probe. */
const confirmedItems = ({ approved, confirmed }: WatchRow, approvedFingerprint: string): ReadonlySet<string> =>
  new Set(approved === approvedFingerprint ? confirmed.map(({ kind, name }) => `${kind}:${name}`) : []);
