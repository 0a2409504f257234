import type { Json } from '../surface.ts';
import { isObject, isSame } from './json-value.ts';
import { identify, UNORDERED } from './keyword-effects.ts';

/** Whether two definitions are one but for the order of `required`, `enum` and `type` in their schemas. */
export function isReorderedTool(before: Json | undefined, after: Json | undefined): boolean {
  if (!isObject(before) || !isObject(after)) return false;
  return isSame(inOrder(before), inOrder(after));
}

/** The value with those lists sorted, wherever they stand: a false match needs equal members anyway. */
function inOrder(value: Json, key = ''): Json {
  if (Array.isArray(value)) {
    const items = (value as readonly Json[]).map((item) => inOrder(item));
    return UNORDERED.has(key) ? items.toSorted((a, b) => (identify(a) < identify(b) ? -1 : 1)) : items;
  }
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, inOrder(member, name)]));
}
