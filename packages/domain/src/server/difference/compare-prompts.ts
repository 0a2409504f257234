import type { Json, JsonObject } from '../surface.ts';
import { describeMove } from './describe-value.ts';
import { pointTo } from './json-pointer.ts';
import { isSame, keysOf, memberOf } from './json-value.ts';
import type { PartList } from './part-list.ts';

const TEXT_FIELDS: ReadonlySet<string> = new Set(['title', 'description', 'icons', 'name']);

/** Where two definitions of one prompt differ. */
export function comparePrompts(before: JsonObject, after: JsonObject, parts: PartList): void {
  for (const field of keysOf(before, after)) {
    const [was, is] = [memberOf(before, field), memberOf(after, field)];
    if (isSame(was, is)) continue;
    if (field === 'arguments') compareArguments(was, is, parts);
    else parts.add(pointTo('', field), TEXT_FIELDS.has(field) ? 'TEXT' : 'COMPATIBLE', was, is);
  }
}

interface Argument {
  readonly index: number;
  readonly value: Json;
}

/** Arguments go by name; their order in the list is told when nothing else differs. */
function compareArguments(before: Json | undefined, after: Json | undefined, parts: PartList): void {
  const path = '/arguments';
  const [was, is] = [byName(before ?? []), byName(after ?? [])];
  if (was === null || is === null) {
    parts.add(path, 'BREAKING', before, after);
    return;
  }
  const found = parts.size();
  for (const name of new Set([...was.keys(), ...is.keys()])) {
    const [old, now] = [was.get(name), is.get(name)];
    const at = pointTo(path, now?.index ?? old?.index ?? 0);
    if (old === undefined && now !== undefined) {
      const required = memberOf(now.value, 'required') === true;
      const text = `${name}: added, ${required ? 'required' : 'optional'}`;
      parts.add(at, required ? 'BREAKING' : 'COMPATIBLE', undefined, now.value, text);
    } else if (now === undefined) {
      parts.add(at, 'BREAKING', old?.value, undefined, `${name}: removed`);
    } else {
      compareArgument(at, name, old?.value as JsonObject, now.value as JsonObject, parts);
    }
  }
  if (parts.size() === found) parts.add(path, 'COMPATIBLE', before, after, 'arguments: another order');
}

function compareArgument(path: string, name: string, before: JsonObject, after: JsonObject, parts: PartList): void {
  for (const field of keysOf(before, after)) {
    const [was, is] = [memberOf(before, field), memberOf(after, field)];
    if (isSame(was, is)) continue;
    const needed = field === 'required' && is === true && was !== true;
    const kind = needed ? 'BREAKING' : TEXT_FIELDS.has(field) ? 'TEXT' : 'COMPATIBLE';
    parts.add(pointTo(path, field), kind, was, is, `${name}, ${describeMove(field, was, is)}`);
  }
}

/** Null: no list of arguments with distinct names. */
function byName(value: Json): ReadonlyMap<string, Argument> | null {
  if (!Array.isArray(value)) return null;
  const named = new Map<string, Argument>();
  for (const [index, item] of (value as readonly Json[]).entries()) {
    const name = memberOf(item, 'name');
    if (typeof name !== 'string' || named.has(name)) return null;
    named.set(name, { index, value: item });
  }
  return named;
}

/** Where two definitions of one resource template differ. Another type of content may break its readers. */
export function compareTemplates(before: JsonObject, after: JsonObject, parts: PartList): void {
  for (const field of keysOf(before, after)) {
    const [was, is] = [memberOf(before, field), memberOf(after, field)];
    if (isSame(was, is)) continue;
    const kind = field === 'mimeType' ? 'BREAKING' : TEXT_FIELDS.has(field) ? 'TEXT' : 'COMPATIBLE';
    parts.add(pointTo('', field), kind, was, is);
  }
}
