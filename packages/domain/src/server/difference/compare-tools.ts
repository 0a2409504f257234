import type { Json, JsonObject } from '../surface.ts';
import { type Trait, toolBehaviour } from '../tool-behaviour.ts';
import { compareSchemas } from './compare-schemas.ts';
import { pointTo } from './json-pointer.ts';
import { isObject, isSame, keysOf, memberOf } from './json-value.ts';
import type { PartList } from './part-list.ts';

/** Fields of a tool, prompt or template that only people and models read. */
const TEXT_FIELDS: ReadonlySet<string> = new Set(['title', 'description', 'icons']);

/** Where two definitions of one tool differ. */
export function compareTools(before: JsonObject, after: JsonObject, parts: PartList): void {
  compareAnnotations(before, after, parts);
  for (const field of keysOf(before, after)) {
    const [was, is] = [memberOf(before, field), memberOf(after, field)];
    if (field === 'annotations' || isSame(was, is)) continue;
    const path = pointTo('', field);
    if (field === 'inputSchema') compareSchemas({ path, before: was, after: is, direction: 'INPUT' }, parts);
    else if (field === 'outputSchema') compareOutputs(path, was, is, parts);
    else if (field === 'execution') compareExecution(path, was, is, parts);
    else parts.add(path, TEXT_FIELDS.has(field) ? 'TEXT' : 'COMPATIBLE', was, is);
  }
}

/** A promise that is new breaks nobody; one that is gone may. */
function compareOutputs(path: string, before: Json | undefined, after: Json | undefined, parts: PartList): void {
  compareSchemas({ path, before, after, direction: 'OUTPUT' }, parts);
}

/** A tool that must be called as a task fails for callers that do not. */
function compareExecution(path: string, before: Json | undefined, after: Json | undefined, parts: PartList): void {
  const [was, is] = [memberOf(before, 'taskSupport'), memberOf(after, 'taskSupport')];
  const breaks = was !== is && (is === 'required' || was === 'required');
  parts.add(path, breaks ? 'BREAKING' : 'COMPATIBLE', before, after);
}

const HINTS = [
  ['readOnlyHint', 'readOnly'],
  ['destructiveHint', 'destructive'],
  ['idempotentHint', 'idempotent'],
  ['openWorldHint', 'openWorld'],
] as const;

const HINT_NAMES: ReadonlySet<string> = new Set(HINTS.map(([hint]) => hint));

/** Behaviour moved if its effective value did; the protocol's defaults count for what a tool does not say. */
function compareAnnotations(before: JsonObject, after: JsonObject, parts: PartList): void {
  const [was, is] = [memberOf(before, 'annotations'), memberOf(after, 'annotations')];
  if (isSame(was, is)) return;
  const found = parts.size();
  const [had, has] = [toolBehaviour(before), toolBehaviour(after)];
  for (const [hint, trait] of HINTS) {
    const path = pointTo('/annotations', hint);
    const [old, now] = [memberOf(was, hint), memberOf(is, hint)];
    const moved = had[trait]?.value !== has[trait]?.value;
    if (!moved && isSame(old, now)) continue;
    const text = `${hint}: ${describeTrait(had[trait])} → ${describeTrait(has[trait])}`;
    parts.add(path, moved ? 'BEHAVIOUR' : 'COMPATIBLE', old, now, text);
  }
  for (const field of isObject(was) || isObject(is) ? keysOf(objectOr(was), objectOr(is)) : []) {
    const [old, now] = [memberOf(was, field), memberOf(is, field)];
    if (HINT_NAMES.has(field) || isSame(old, now)) continue;
    parts.add(pointTo('/annotations', field), field === 'title' ? 'TEXT' : 'COMPATIBLE', old, now);
  }
  if (parts.size() === found) parts.add('/annotations', 'COMPATIBLE', was, is);
}

const objectOr = (value: Json | undefined): JsonObject => (isObject(value) ? value : {});

const describeTrait = (trait: Trait | null): string =>
  trait === null ? 'does not apply' : `${trait.value}${trait.source === 'ASSUMED' ? ' (assumed)' : ''}`;
