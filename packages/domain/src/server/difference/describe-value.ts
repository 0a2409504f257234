import type { Json } from '../surface.ts';
import { isObject } from './json-value.ts';

const LONGEST = 60;
const MOST = 5;

/** A value in a few words, whatever its size; undefined is nothing there. */
export function describeValue(value: Json | undefined): string {
  if (value === undefined) return 'none';
  if (typeof value === 'string') return value === '' ? '""' : shorten(value);
  if (Array.isArray(value)) return describeList(value);
  return isObject(value) ? '{…}' : String(value);
}

/** Members in a few words: the first five. */
export function describeList(values: readonly Json[]): string {
  const shown = values.slice(0, MOST).map((value) => (Array.isArray(value) ? '[…]' : describeValue(value)));
  const more = values.length - shown.length;
  return more > 0 ? `${shown.join(', ')} and ${more} more` : shown.length === 0 ? '[]' : shown.join(', ');
}

/** Before and after in words: `type: integer → number`, or that something came or went. */
export function describeMove(name: string, before: Json | undefined, after: Json | undefined): string {
  if (before === undefined) return isLarge(after) ? `${name}: added` : `${name}: added, ${describeValue(after)}`;
  if (after === undefined)
    return isLarge(before) ? `${name}: removed` : `${name}: removed, was ${describeValue(before)}`;
  if ((isLarge(before) && isLarge(after)) || isLong(before) || isLong(after)) return `${name}: changed`;
  return `${name}: ${describeValue(before)} → ${describeValue(after)}`;
}

const isLarge = (value: Json | undefined): boolean => isObject(value);

/** Of two long texts the beginnings would look the same. */
const isLong = (value: Json): boolean => typeof value === 'string' && value.length > LONGEST;

/** Cut between characters, never inside one. */
function shorten(text: string): string {
  if (text.length <= LONGEST) return text;
  const head = text.slice(0, LONGEST);
  return `${/[\ud800-\udbff]$/.test(head) ? head.slice(0, -1) : head}…`;
}
