import type { NameKey } from '../fingerprint.ts';
import type { JsonObject, Surface } from '../surface.ts';
import { isSame } from './json-value.ts';

/** Two surfaces without the items that both have alike: most of them, and digests of them would cost the most. */
export function leaveOutEqual(approved: Surface, observed: Surface): readonly [Surface, Surface] {
  const tools = without(approved.tools, observed.tools, 'name');
  const prompts = without(approved.prompts, observed.prompts, 'name');
  const templates = without(approved.resourceTemplates, observed.resourceTemplates, 'uriTemplate');
  return [
    { ...approved, tools: tools[0], prompts: prompts[0], resourceTemplates: templates[0] },
    { ...observed, tools: tools[1], prompts: prompts[1], resourceTemplates: templates[1] },
  ];
}

type Items = readonly JsonObject[];

function without(before: Items, after: Items, key: NameKey): readonly [Items, Items] {
  const [was, is] = [byName(before, key), byName(after, key)];
  // A name that stands twice makes the surface invalid, which is for the fingerprint to say.
  if (was.size !== before.length || is.size !== after.length) return [before, after];
  const equal = new Set([...was].filter(([name, item]) => isSame(item, is.get(name))).map(([name]) => name));
  const rest = (items: Items) => items.filter((item) => !equal.has(item[key]));
  return [rest(before), rest(after)];
}

const byName = (items: Items, key: NameKey) => new Map(items.map((item) => [item[key], item]));
