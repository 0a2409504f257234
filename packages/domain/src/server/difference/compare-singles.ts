import type { Json } from '../surface.ts';
import type { ItemKind } from '../surface-items.ts';
import { describeList } from './describe-value.ts';
import type { ChangeKind } from './difference.ts';
import { pointTo } from './json-pointer.ts';
import { isObject, isSame, keysOf, memberOf } from './json-value.ts';
import type { PartList } from './part-list.ts';

/** What there is once for the whole server. */
export type SingleKind = Exclude<ItemKind, 'TOOL' | 'PROMPT' | 'TEMPLATE'>;

/** Where what there is once differs. `name`: the field of server info. */
export function compareSingles(
  kind: SingleKind,
  name: string,
  before: Json | undefined,
  after: Json | undefined,
  parts: PartList,
): void {
  switch (kind) {
    case 'INSTRUCTIONS':
      parts.add('', 'TEXT', before, after, describeText(before, after));
      break;
    case 'SERVER_INFO':
      parts.add('', TEXT_INFO.has(name) ? 'TEXT' : 'COMPATIBLE', before, after);
      break;
    case 'VISIBILITY':
      parts.add('', 'BREAKING', before, after, 'The probe can no longer see the tools.');
      break;
    case 'SEEN_AS':
      parts.add('', 'COMPATIBLE', before, after, `Seen as ${String(before)} → ${String(after)}`);
      break;
    case 'PROTOCOL_VERSIONS':
      compareVersions(before, after, parts);
      break;
    case 'CAPABILITIES':
      compareMembers('', before, after, parts, (was, is) =>
        was !== undefined && is === undefined ? 'BREAKING' : 'COMPATIBLE',
      );
      break;
    case 'AUTH':
      compareAuth(before, after, parts);
      break;
    case 'LIST_META':
      compareMembers('', before, after, parts, () => 'COMPATIBLE');
      break;
  }
}

const TEXT_INFO: ReadonlySet<string> = new Set(['name', 'title', 'version', 'description', 'websiteUrl', 'icons']);

function describeText(before: Json | undefined, after: Json | undefined): string {
  const [had, has] = [typeof before === 'string', typeof after === 'string'];
  return had && has ? 'Instructions changed' : has ? 'Instructions added' : 'Instructions removed';
}

/** A version that is gone breaks clients that speak no other. */
function compareVersions(before: Json | undefined, after: Json | undefined, parts: PartList): void {
  const [was, is] = [listOf(before), listOf(after)];
  const [had, has] = [new Set(was), new Set(is)];
  const [gone, come] = [was.filter((version) => !has.has(version)), is.filter((version) => !had.has(version))];
  if (gone.length > 0) parts.add('', 'BREAKING', before, after, `No longer speaks ${describeList(gone)}`);
  if (come.length > 0) parts.add('', 'COMPATIBLE', before, after, `Also speaks ${describeList(come)}`);
}

const listOf = (value: Json | undefined): readonly Json[] => (Array.isArray(value) ? value : []);

/** Sign-in that begins, or happens elsewhere, stops callers who have a token of before. */
function compareAuth(before: Json | undefined, after: Json | undefined, parts: PartList): void {
  if (!isObject(before) || !isObject(after)) {
    const text = isObject(after) ? 'Sign-in is needed now' : 'Sign-in is no longer needed';
    parts.add('', isObject(after) ? 'BREAKING' : 'COMPATIBLE', before, after, text);
    return;
  }
  for (const field of keysOf(before, after)) {
    const path = pointTo('', field);
    compareMembers(path, memberOf(before, field), memberOf(after, field), parts, (_was, _is, place) =>
      BINDING.has(place.slice(place.lastIndexOf('/') + 1)) ? 'BREAKING' : 'COMPATIBLE',
    );
  }
}

const BINDING: ReadonlySet<string> = new Set(['authorization_servers', 'resource', 'scope', 'scopes_supported']);

type Judge = (before: Json | undefined, after: Json | undefined, path: string) => ChangeKind;

/** Members of two objects one by one; anything else as a whole. */
function compareMembers(
  path: string,
  before: Json | undefined,
  after: Json | undefined,
  parts: PartList,
  judge: Judge,
): void {
  if (isSame(before, after)) return;
  if (!isObject(before) || !isObject(after)) {
    parts.add(path, judge(before, after, path), before, after);
    return;
  }
  for (const key of keysOf(before, after)) {
    const [was, is] = [memberOf(before, key), memberOf(after, key)];
    const place = pointTo(path, key);
    if (!isSame(was, is)) parts.add(place, judge(was, is, place), was, is);
  }
}
