import type { Json } from '../surface.ts';
import { compareSchemas, type ObjectPair, type SchemaPair } from './compare-schemas.ts';
import { type Direction, type Effect, kindOf } from './effect.ts';
import { pointTo } from './json-pointer.ts';
import { isObject, isSame, keysOf, memberOf } from './json-value.ts';
import { identify } from './keyword-effects.ts';
import type { PartList } from './part-list.ts';

/** Parameters or members by name. Taking one away breaks who sends or reads it, though an open schema would bear it. */
export function compareProperties({ path, was, is, direction }: ObjectPair, parts: PartList): void {
  const at = pointTo(path, 'properties');
  const [before, after] = [memberOf(was, 'properties'), memberOf(is, 'properties')];
  const [had, has] = [before ?? {}, after ?? {}];
  if (!isObject(had) || !isObject(has)) {
    parts.add(at, kindOf('UNKNOWN', direction), before, after);
    return;
  }
  const needed = requiredOf(is);
  for (const name of keysOf(had, has)) {
    const [old, now] = [memberOf(had, name), memberOf(has, name)];
    const place = pointTo(at, name);
    if (old !== undefined && now !== undefined) {
      compareSchemas({ path: place, before: old, after: now, direction }, parts);
    } else if (old !== undefined) {
      parts.add(place, 'BREAKING', old, undefined, `${name}: removed`);
    } else {
      const required = needed.has(name);
      parts.add(
        place,
        kindOfNew(required, direction),
        undefined,
        now,
        `${name}: added, ${required ? 'required' : 'optional'}`,
      );
    }
    if (old === undefined || now === undefined) compareHeaders(place, old, now, parts);
  }
  // An empty list of properties came or went.
  if (Object.keys(had).length + Object.keys(has).length === 0) parts.add(at, 'COMPATIBLE', before, after);
}

const requiredOf = (schema: Json): ReadonlySet<Json> => {
  const required = memberOf(schema, 'required');
  return new Set(Array.isArray(required) ? (required as readonly Json[]) : []);
};

const kindOfNew = (required: boolean, direction: Direction) =>
  required && direction !== 'OUTPUT' ? 'BREAKING' : 'COMPATIBLE';

/** A parameter that comes or goes takes its HTTP header along. */
function compareHeaders(place: string, old: Json | undefined, now: Json | undefined, parts: PartList): void {
  const [before, after] = [memberOf(old, 'x-mcp-header'), memberOf(now, 'x-mcp-header')];
  if (!isSame(before, after)) parts.add(pointTo(place, 'x-mcp-header'), 'HEADER', before, after);
}

/** Schemas by name or pattern. Definitions have no effect of their own; patterns limit what they match. */
export function compareMaps(keyword: string, at: SchemaPair, parts: PartList): void {
  const [had, has] = [at.before ?? {}, at.after ?? {}];
  if (!isObject(had) || !isObject(has)) {
    parts.add(at.path, kindOf('UNKNOWN', at.direction), at.before, at.after);
    return;
  }
  const limits = keyword === 'patternProperties' || keyword === 'dependentSchemas';
  for (const name of keysOf(had, has)) {
    const [before, after] = [memberOf(had, name), memberOf(has, name)];
    const path = pointTo(at.path, name);
    if (before !== undefined && after !== undefined) {
      compareSchemas({ path, before, after, direction: at.direction }, parts);
    } else {
      const effect: Effect = !limits ? 'NONE' : before === undefined ? 'NARROWER' : 'WIDER';
      parts.add(path, kindOf(effect, at.direction), before, after);
    }
  }
  if (Object.keys(had).length + Object.keys(has).length === 0) parts.add(at.path, 'COMPATIBLE', at.before, at.after);
}

/** Alternatives, conjunctions or places of a tuple: the equal ones are set aside, the rest is compared in order. */
export function compareVariants(keyword: string, at: SchemaPair, parts: PartList): void {
  const { before, after, path, direction } = at;
  if (!Array.isArray(before) || !Array.isArray(after)) {
    // One more in allOf or a tuple limits; alternatives limit too when there were none.
    const effect: Effect = before === undefined ? 'NARROWER' : after === undefined ? 'WIDER' : 'UNKNOWN';
    parts.add(path, kindOf(effect, direction), before, after);
    return;
  }
  const [gone, come] = keyword === 'prefixItems' ? inPlace(before, after) : withoutEqual(before, after);
  if (gone.length === 0 && come.length === 0) {
    parts.add(path, 'COMPATIBLE', before, after, `${keyword}: another order`);
    return;
  }
  const paired = Math.min(gone.length, come.length);
  for (let i = 0; i < paired; i++) {
    const [old, now] = [gone[i], come[i]];
    if (old === undefined || now === undefined) continue;
    compareSchemas({ path: pointTo(path, now.index), before: old.schema, after: now.schema, direction }, parts);
  }
  const choice = keyword === 'anyOf' || keyword === 'oneOf';
  for (const { index, schema } of gone.slice(paired)) {
    parts.add(
      pointTo(path, index),
      kindOf(choice ? 'NARROWER' : 'WIDER', direction),
      schema,
      undefined,
      `${keyword}: one removed`,
    );
  }
  for (const { index, schema } of come.slice(paired)) {
    parts.add(
      pointTo(path, index),
      kindOf(choice ? 'WIDER' : 'NARROWER', direction),
      undefined,
      schema,
      `${keyword}: one added`,
    );
  }
}

interface Variant {
  readonly index: number;
  readonly schema: Json;
}

const number = (schemas: readonly Json[]): readonly Variant[] => schemas.map((schema, index) => ({ index, schema }));

const inPlace = (before: readonly Json[], after: readonly Json[]) => [number(before), number(after)] as const;

function withoutEqual(before: readonly Json[], after: readonly Json[]) {
  // Once for each: schemas in schemas are written out again at every level.
  const [was, is] = [before.map(identify), after.map(identify)];
  return [leftOf(number(before), was, is), leftOf(number(after), is, was)] as const;
}

/** Those without an equal on the other side, each equal taken once. */
function leftOf(variants: readonly Variant[], own: readonly string[], others: readonly string[]): readonly Variant[] {
  const left = new Map<string, number>();
  for (const other of others) left.set(other, (left.get(other) ?? 0) + 1);
  return variants.filter(({ index }) => {
    const id = own[index] ?? '';
    const count = left.get(id) ?? 0;
    left.set(id, count - 1);
    return count <= 0;
  });
}
