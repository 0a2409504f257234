import type { Json, JsonObject } from '../surface.ts';
import { compareMaps, compareProperties, compareVariants } from './compare-subschemas.ts';
import { describeList, describeMove } from './describe-value.ts';
import { type Direction, type Effect, effectOfRule, kindOf, reverse } from './effect.ts';
import { pointTo } from './json-pointer.ts';
import { isObject, isSame, keysOf, memberOf } from './json-value.ts';
import { identify, JUDGES, TEXTS, UNORDERED } from './keyword-effects.ts';
import type { PartList } from './part-list.ts';

/** Two schemas of one place; undefined: none there. */
export interface SchemaPair {
  readonly path: string;
  readonly before: Json | undefined;
  readonly after: Json | undefined;
  readonly direction: Direction;
}

/**
 * The parts at which two JSON Schemas (2020-12 and older) differ. References are compared as they are written and never
 * followed, so that recursion needs no guard: the definitions they name are compared where they stand.
 */
export function compareSchemas({ path, before, after, direction }: SchemaPair, parts: PartList): void {
  if (isSame(before, after)) return;
  const [was, is] = [asObject(before), asObject(after)];
  if (was === null || is === null) {
    parts.add(path, kindOf(effectOfWhole(before, after), direction), before, after);
    return;
  }
  const found = parts.size();
  for (const keyword of keysOf(was, is)) compareKeyword(keyword, { path, was, is, direction }, parts);
  // `true` and an empty schema are spelled differently and accept the same.
  if (parts.size() === found && typeof before !== typeof after) parts.add(path, 'COMPATIBLE', before, after);
}

/** Two schemas that are objects, and where they stand. */
export interface ObjectPair {
  readonly path: string;
  readonly was: JsonObject;
  readonly is: JsonObject;
  readonly direction: Direction;
}

function compareKeyword(keyword: string, pair: ObjectPair, parts: PartList): void {
  const [before, after] = [memberOf(pair.was, keyword), memberOf(pair.is, keyword)];
  if (isSame(before, after)) return;
  const at = { path: pointTo(pair.path, keyword), before, after, direction: pair.direction };
  switch (keyword) {
    case 'properties':
      compareProperties(pair, parts);
      break;
    case 'required':
      compareRequired(pair, parts);
      break;
    case '$defs':
    case 'definitions':
    case 'patternProperties':
    case 'dependentSchemas':
      compareMaps(keyword, at, parts);
      break;
    case 'allOf':
    case 'anyOf':
    case 'oneOf':
    case 'prefixItems':
      compareVariants(keyword, at, parts);
      break;
    case 'items':
      if (Array.isArray(before) || Array.isArray(after)) {
        compareVariants('prefixItems', at, parts);
        return;
      }
      compareOrAnything(at, parts);
      break;
    case 'additionalProperties':
    case 'unevaluatedProperties':
    case 'additionalItems':
    case 'unevaluatedItems':
      compareRest(keyword, at, parts);
      break;
    case 'propertyNames':
    case 'contains':
    case 'then':
    case 'else':
      compareOrAnything(at, parts);
      break;
    case 'not':
      compareNegations(at, parts);
      break;
    case 'if':
      compareOrAnything({ ...at, direction: 'EITHER' }, parts);
      break;
    case 'x-mcp-header':
      parts.add(at.path, 'HEADER', before, after);
      break;
    default:
      compareValue(keyword, at, parts);
      break;
  }
}

function compareValue(keyword: string, { path, before, after, direction }: SchemaPair, parts: PartList): void {
  const judge = JUDGES.get(keyword);
  if (judge === undefined) {
    parts.add(path, TEXTS.has(keyword) ? 'TEXT' : 'COMPATIBLE', before, after);
    return;
  }
  if (UNORDERED.has(keyword) && isReordered(before, after)) return;
  parts.add(path, kindOf(judge(before, after), direction), before, after, describeMembers(keyword, before, after));
}

/** Which members of an enum came and went; for other keywords undefined, which means before → after. */
function describeMembers(keyword: string, before: Json | undefined, after: Json | undefined): string | undefined {
  if (keyword !== 'enum' || !Array.isArray(before) || !Array.isArray(after)) return undefined;
  const [was, is] = [new Set(before.map(identify)), new Set(after.map(identify))];
  const gone = before.filter((value) => !is.has(identify(value)));
  const come = after.filter((value) => !was.has(identify(value)));
  const said = [
    ...(gone.length > 0 ? [`no longer ${describeList(gone)}`] : []),
    ...(come.length > 0 ? [`also ${describeList(come)}`] : []),
  ];
  return said.length === 0 ? undefined : `enum: ${said.join('; ')}`;
}

/** Names that must be there, one by one; those of a property that came or went are told with it. */
function compareRequired({ path, was, is, direction }: ObjectPair, parts: PartList): void {
  const [before, after] = [memberOf(was, 'required'), memberOf(is, 'required')];
  const at = pointTo(path, 'required');
  if (!isNames(before ?? []) || !isNames(after ?? [])) {
    parts.add(at, kindOf('UNKNOWN', direction), before, after);
    return;
  }
  const [had, has] = [
    new Set(before as readonly string[] | undefined),
    new Set(after as readonly string[] | undefined),
  ];
  const found = parts.size();
  for (const name of new Set([...had, ...has])) {
    if (had.has(name) === has.has(name) || isMovedWith(name, was, is)) continue;
    const [effect, word] = has.has(name) ? (['NARROWER', 'required'] as const) : (['WIDER', 'optional'] as const);
    parts.add(at, kindOf(effect, direction), had.has(name), has.has(name), `${name}: ${word} now`);
  }
  const told = [...had, ...has].some((name) => had.has(name) !== has.has(name));
  if (parts.size() === found && !told && !isReordered(before, after)) parts.add(at, 'COMPATIBLE', before, after);
}

const isMovedWith = (name: string, was: JsonObject, is: JsonObject): boolean =>
  (memberOf(memberOf(was, 'properties'), name) === undefined) !==
  (memberOf(memberOf(is, 'properties'), name) === undefined);

const isNames = (value: Json): boolean => Array.isArray(value) && value.every((name) => typeof name === 'string');

/** What holds for members that nothing else names: absent means anything. */
function compareRest(keyword: string, at: SchemaPair, parts: PartList): void {
  if (isObject(at.before) && isObject(at.after)) {
    compareSchemas(at, parts);
    return;
  }
  const [was, is] = [at.before ?? true, at.after ?? true];
  if (typeof was !== 'boolean' || typeof is !== 'boolean') {
    compareOrAnything(at, parts);
    return;
  }
  const effect = was === is ? 'NONE' : is ? 'WIDER' : 'NARROWER';
  const move = is ? 'not allowed → allowed' : 'allowed → not allowed';
  const text =
    was === is ? `${describeMove(keyword, at.before, at.after)}, which changes nothing` : `${keyword}: ${move}`;
  parts.add(at.path, kindOf(effect, at.direction), at.before, at.after, text);
}

/** A schema that is absent accepts everything. */
function compareOrAnything(pair: SchemaPair, parts: PartList): void {
  const { path, before, after, direction } = pair;
  const [was, is] = [before ?? true, after ?? true];
  if (isObject(before) || isObject(after)) compareSchemas({ ...pair, before: was, after: is }, parts);
  else parts.add(path, kindOf(effectOfWhole(was, is), direction), before, after);
}

/** What is forbidden: the wider that grows, the narrower the whole. */
function compareNegations(pair: SchemaPair, parts: PartList): void {
  const { path, before, after, direction } = pair;
  if (before === undefined || after === undefined) {
    parts.add(path, kindOf(effectOfRule(before, after), direction), before, after);
  } else {
    compareSchemas({ ...pair, direction: reverse(direction) }, parts);
  }
}

/** A boolean schema `true` is an empty one; null: nothing to look into. */
function asObject(schema: Json | undefined): JsonObject | null {
  if (schema === true) return {};
  return isObject(schema) ? schema : null;
}

function effectOfWhole(before: Json | undefined, after: Json | undefined): Effect {
  if (before === after) return 'NONE';
  if (before === undefined || after === false) return 'NARROWER';
  return after === undefined || before === false ? 'WIDER' : 'UNKNOWN';
}

/** The same members in another order. */
function isReordered(before: Json | undefined, after: Json | undefined): boolean {
  if (!Array.isArray(before) || !Array.isArray(after) || before.length !== after.length) return false;
  return isSame(before.map(identify).sort(), after.map(identify).sort());
}
