import type { Json } from '../surface.ts';
import { type Effect, effectOfRule } from './effect.ts';
import { isSame } from './json-value.ts';

/** Judges one keyword of a schema of which the two sides differ; undefined: it is not there. */
type Judge = (before: Json | undefined, after: Json | undefined) => Effect;

const compareSizes =
  (narrows: (before: number, after: number) => boolean): Judge =>
  (before, after) => {
    if (typeof before !== 'number' || typeof after !== 'number') return effectOfRule(before, after);
    return narrows(before, after) ? 'NARROWER' : 'WIDER';
  };

const atLeast = compareSizes((before, after) => after > before);
const atMost = compareSizes((before, after) => after < before);

/** Effect of one set of accepted values becoming another. */
export function compareSets<T>(before: ReadonlySet<T>, after: ReadonlySet<T>): Effect {
  const lost = [...before].some((value) => !after.has(value));
  const won = [...after].some((value) => !before.has(value));
  if (lost && won) return 'UNKNOWN';
  return lost ? 'NARROWER' : won ? 'WIDER' : 'NONE';
}

const compareTypes: Judge = (before, after) => {
  const [was, is] = [typesOf(before), typesOf(after)];
  return was === null || is === null ? effectOfRule(before, after) : compareSets(was, is);
};

/** Types that a `type` keyword admits, integers being numbers; null: it is no such keyword. */
export function typesOf(value: Json | undefined): ReadonlySet<string> | null {
  const names = typeof value === 'string' ? [value] : value;
  if (!Array.isArray(names) || !names.every((name) => typeof name === 'string')) return null;
  return new Set(names.flatMap((name) => (name === 'number' ? ['number', 'integer'] : [name])));
}

const compareEnums: Judge = (before, after) => {
  if (!Array.isArray(before) || !Array.isArray(after)) return effectOfRule(before, after);
  return compareSets(new Set(before.map(identify)), new Set(after.map(identify)));
};

/** A value as a set holds it: equal for equal JSON, whatever the order of keys. */
export function identify(value: Json): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  if (Array.isArray(value)) return `[${value.map(identify).join()}]`;
  const entries = Object.entries(value as Readonly<Record<string, Json>>);
  return `{${entries
    .map(([key, member]) => `${JSON.stringify(key)}:${identify(member)}`)
    .sort()
    .join()}}`;
}

const compareMultiples: Judge = (before, after) => {
  if (typeof before !== 'number' || typeof after !== 'number') return effectOfRule(before, after);
  if (after % before === 0) return 'NARROWER';
  return before % after === 0 ? 'WIDER' : 'UNKNOWN';
};

/** A flag that narrows while it is true. */
const compareFlags: Judge = (before, after) => {
  const [was, is] = [before === true, after === true];
  return was === is ? 'NONE' : is ? 'NARROWER' : 'WIDER';
};

/** Lists of names that must be there. */
const compareNames: Judge = (before = [], after = []) => {
  if (!Array.isArray(before) || !Array.isArray(after)) return 'UNKNOWN';
  const effect = compareSets(new Set(before.map(identify)), new Set(after.map(identify)));
  return effect === 'NARROWER' ? 'WIDER' : effect === 'WIDER' ? 'NARROWER' : effect;
};

const compareDependents: Judge = (before, after) => {
  if (before === undefined || after === undefined) return effectOfRule(before, after);
  return isSame(before, after) ? 'NONE' : 'UNKNOWN';
};

/** Keywords that limit values, each with its rule. What is not listed here says nothing about which values are accepted. */
export const JUDGES: ReadonlyMap<string, Judge> = new Map<string, Judge>([
  ['type', compareTypes],
  ['enum', compareEnums],
  ['const', effectOfRule],
  ['minimum', atLeast],
  ['exclusiveMinimum', atLeast],
  ['minLength', atLeast],
  ['minItems', atLeast],
  ['minProperties', atLeast],
  ['minContains', atLeast],
  ['maximum', atMost],
  ['exclusiveMaximum', atMost],
  ['maxLength', atMost],
  ['maxItems', atMost],
  ['maxProperties', atMost],
  ['maxContains', atMost],
  ['multipleOf', compareMultiples],
  ['uniqueItems', compareFlags],
  ['pattern', effectOfRule],
  ['format', effectOfRule],
  ['contentEncoding', effectOfRule],
  ['contentMediaType', effectOfRule],
  ['dependentRequired', compareDependents],
  ['dependencies', compareDependents],
  ['required', compareNames],
  ['$ref', effectOfRule],
  ['$dynamicRef', effectOfRule],
  ['$recursiveRef', effectOfRule],
  ['$schema', (before, after) => (before === undefined || after === undefined ? 'NONE' : 'UNKNOWN')],
]);

/** Keywords that only people and models read. */
export const TEXTS: ReadonlySet<string> = new Set(['title', 'description', '$comment', 'examples', 'example']);

/** Lists inside schemas in which order means nothing. */
export const UNORDERED: ReadonlySet<string> = new Set(['required', 'enum', 'type']);
