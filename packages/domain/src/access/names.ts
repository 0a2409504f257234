import type { GroupId } from '../ids.ts';

/** Names for people in explanations. Ids alone would be right and useless. */
export interface Names {
  /** What the asker calls a group; null for one that it must not learn of. */
  readonly group: (id: GroupId) => string | null;
  /** The owning team; null when it is not known. */
  readonly team: string | null;
}

/** No name is known: groups stay unnamed. */
export const NO_NAMES: Names = { group: () => null, team: null };

/** "ads-eng", "ads-eng and finance"; in the order of their names; groups without one are left out. */
export const listNames = ({ group }: Names, ids: readonly GroupId[], joint = 'and'): string =>
  joinNames(ids.flatMap((id) => group(id) ?? []).sort(), joint);

/** "a", "a and b", "a, b and c". */
export const joinNames = (names: readonly string[], joint: string): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} ${joint} ${names.at(-1)}`;

/** "2026-12-03 14:02 UTC": the same in every place that reads it. */
export const describeInstant = (at: number): string =>
  `${new Date(at).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
