import { isExact, parseSurfaceJson } from './parse-surface-json.ts';
import type { Json } from './surface.ts';

/** A JSON text as far as it can be shown. */
export interface ReadJson {
  readonly value: Json;
  /** Whether nothing was lost: only then may it be compared (law P10). */
  readonly exact: boolean;
}

/** Strings, which are passed over, and numbers. */
const STRING_OR_NUMBER = /"(?:[^"\\]+|\\.)*"|-?\d[\d.eE+-]*/g;

/**
 * Reads JSON that is already stored; never throws. A number without an exact form here becomes a string of its digits,
 * so that nothing false is shown; of a key that stands twice the last counts; null for what is too deep or no JSON.
 */
export function readSurfaceJson(text: string): ReadJson {
  const parsed = parseSurfaceJson(text);
  if (parsed.ok) return { value: parsed.value, exact: true };
  if (parsed.error.kind === 'DEPTH' || parsed.error.kind === 'SYNTAX') return { value: null, exact: false };
  const kept = text.replace(STRING_OR_NUMBER, (token) => (token[0] === '"' || isExact(token) ? token : `"${token}"`));
  const { value } = JSON.parse(`{"value":${kept}}`) as { readonly value: Json };
  return { value, exact: false };
}
