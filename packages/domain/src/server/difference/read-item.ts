import type { Json, JsonObject, Surface } from '../surface.ts';
import type { ItemKind } from '../surface-items.ts';
import { memberOf } from './json-value.ts';

/** Reads the raw items of one surface by kind and name; undefined: not there. */
export type ReadItem = (kind: ItemKind, name: string) => Json | undefined;

export function readItemsOf(surface: Surface): ReadItem {
  const tools = byName(surface.tools, 'name');
  const prompts = byName(surface.prompts, 'name');
  const templates = byName(surface.resourceTemplates, 'uriTemplate');
  const read: Readonly<Record<ItemKind, (name: string) => Json | undefined>> = {
    TOOL: (name) => tools.get(name),
    PROMPT: (name) => prompts.get(name),
    TEMPLATE: (name) => templates.get(name),
    INSTRUCTIONS: () => surface.instructions ?? undefined,
    AUTH: () => surface.auth ?? undefined,
    CAPABILITIES: () => surface.capabilities,
    VISIBILITY: () => surface.toolsVisible,
    SEEN_AS: () => surface.seenAs,
    SERVER_INFO: (name) => memberOf(surface.serverInfo ?? {}, name),
    PROTOCOL_VERSIONS: () => surface.protocolVersions,
    LIST_META: () => surface.meta,
  };
  return (kind, name) => read[kind](name);
}

const byName = (items: readonly JsonObject[], key: string): ReadonlyMap<string, JsonObject> =>
  new Map(items.map((item) => [String(item[key]), item]));
