import { MAX_JSON_DEPTH } from '../parse-surface-json.ts';
import type { Json, JsonObject } from '../surface.ts';

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** An own member of an object; undefined for everything else, `__proto__` and the like included. */
export const memberOf = (value: Json | undefined, key: string): Json | undefined =>
  isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;

/** All keys of two objects, those of the first before those that only the second has. */
export const keysOf = (before: JsonObject, after: JsonObject): readonly string[] => [
  ...new Set([...Object.keys(before), ...Object.keys(after)]),
];

/** Deeper than any valid surface (law P10): beyond it nothing is called the same. */
const MAX_DEPTH = 2 * MAX_JSON_DEPTH;

/** Whether two values are the same JSON; key order is none, order of lists counts. */
export function isSame(a: Json | undefined, b: Json | undefined, depth = 0): boolean {
  if (a === b) return true;
  if (depth > MAX_DEPTH) return false;
  if (Array.isArray(a)) {
    return Array.isArray(b) && a.length === b.length && a.every((item, i) => isSame(item, b[i], depth + 1));
  }
  if (!isObject(a) || !isObject(b)) return false;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && isSame(a[key], b[key], depth + 1))
  );
}
