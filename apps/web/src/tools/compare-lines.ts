import { diffLines } from 'diff';

/** A line of two texts beside each other; a run of equal lines far from any change is folded into one. */
export type ComparedLine =
  | { readonly kind: 'same'; readonly before: number; readonly after: number; readonly text: string }
  | { readonly kind: 'removed'; readonly before: number; readonly text: string }
  | { readonly kind: 'added'; readonly after: number; readonly text: string }
  | { readonly kind: 'folded'; readonly count: number };

/** Equal lines that stay in sight around a change. */
const AROUND = 3;
/** Texts with more edits than this are compared by path only. */
const MOST_EDITS = 4_000;

/** The lines of two texts with what went and what came; undefined when the texts are too unlike to compare. */
export function compareLines(before: string, after: string): readonly ComparedLine[] | undefined {
  const runs = diffLines(before, after, { maxEditLength: MOST_EDITS });
  if (runs === undefined) return undefined;
  const place = { before: 0, after: 0 };
  return runs.flatMap(({ value, added, removed }, index) => {
    const texts = value.replace(/\n$/, '').split('\n');
    if (removed) return texts.map((text) => ({ kind: 'removed' as const, before: ++place.before, text }));
    if (added) return texts.map((text) => ({ kind: 'added' as const, after: ++place.after, text }));
    const lines = texts.map((text) => ({ kind: 'same' as const, before: ++place.before, after: ++place.after, text }));
    return fold(lines, index > 0, index < runs.length - 1);
  });
}

function fold(lines: readonly ComparedLine[], changeBefore: boolean, changeAfter: boolean): readonly ComparedLine[] {
  const first = changeBefore ? AROUND : 0;
  const last = changeAfter ? AROUND : 0;
  const count = lines.length - first - last;
  // Folding a line or two saves no room.
  if (count < 3) return lines;
  return [...lines.slice(0, first), { kind: 'folded', count }, ...lines.slice(lines.length - last)];
}

/** One row of two columns: a removed line stands beside the added line that took its place. */
export interface LinePair {
  readonly left: ComparedLine | undefined;
  readonly right: ComparedLine | undefined;
}

/** Lines in two columns, approved on the left. */
export function pairLines(lines: readonly ComparedLine[]): LinePair[] {
  const pairs: LinePair[] = [];
  for (let at = 0; at < lines.length; ) {
    const removed = takeWhile(lines, at, 'removed');
    const added = takeWhile(lines, at + removed.length, 'added');
    const height = Math.max(removed.length, added.length);
    for (let row = 0; row < height; row += 1) pairs.push({ left: removed[row], right: added[row] });
    at += removed.length + added.length;
    if (height === 0) {
      pairs.push({ left: lines[at], right: lines[at] });
      at += 1;
    }
  }
  return pairs;
}

function takeWhile(lines: readonly ComparedLine[], from: number, kind: ComparedLine['kind']): readonly ComparedLine[] {
  const end = lines.findIndex((line, index) => index >= from && line.kind !== kind);
  return lines.slice(from, end === -1 ? undefined : end);
}
