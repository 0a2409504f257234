import type { Json } from '../surface.ts';
import { describeMove } from './describe-value.ts';
import { CHANGE_KINDS, type ChangeKind, MAX_PARTS, type PartDifference } from './difference.ts';

/** Collects the parts of one item. All are counted, so that the kinds are right however many there are. */
export interface PartList {
  readonly add: (
    path: string,
    kind: ChangeKind,
    before: Json | undefined,
    after: Json | undefined,
    text?: string,
  ) => void;
  readonly kinds: () => readonly ChangeKind[];
  /** The gravest, in the order in which they were found. */
  readonly listed: () => readonly PartDifference[];
  readonly size: () => number;
}

export function createPartList(): PartList {
  const parts: PartDifference[] = [];
  const kinds = new Set<ChangeKind>();
  return {
    add: (path, kind, before, after, text) => {
      kinds.add(kind);
      parts.push({ path, kind, before, after, text: text ?? describeMove(lastOf(path), before, after) });
    },
    kinds: () => CHANGE_KINDS.filter((kind) => kinds.has(kind)),
    listed: () => gravest(parts),
    size: () => parts.length,
  };
}

function gravest(parts: readonly PartDifference[]): readonly PartDifference[] {
  if (parts.length <= MAX_PARTS) return parts;
  const rank = (part: PartDifference) => CHANGE_KINDS.indexOf(part.kind);
  const kept = new Set(parts.toSorted((a, b) => rank(a) - rank(b)).slice(0, MAX_PARTS));
  return parts.filter((part) => kept.has(part));
}

const lastOf = (path: string): string =>
  path
    .slice(path.lastIndexOf('/') + 1)
    .replaceAll('~1', '/')
    .replaceAll('~0', '~');
