import { digestJson } from './canonical-json.ts';
import type { NameKey } from './fingerprint.ts';
import type { Json, JsonObject, Surface } from './surface.ts';
import { isDestructive } from './tool-behaviour.ts';

/** What of a surface is watched one by one. Tools, prompts, templates and fields of server info go by name. */
export type ItemKind =
  | 'TOOL'
  | 'PROMPT'
  | 'TEMPLATE'
  | 'INSTRUCTIONS'
  | 'AUTH'
  | 'CAPABILITIES'
  | 'VISIBILITY'
  | 'SEEN_AS'
  | 'SERVER_INFO'
  | 'PROTOCOL_VERSIONS'
  | 'LIST_META';

/** One item of two surfaces, each side as a digest; null: not there. */
export interface ItemPair {
  readonly kind: ItemKind;
  /** Tool or prompt name, `uriTemplate`, field of server info; empty for what there is once. */
  readonly name: string;
  readonly approved: string | null;
  /** Undefined: the probe could not see it, which is neither there nor gone (law P11). */
  readonly observed: string | null | undefined;
  /** A new destructive tool, or one that became destructive (law P5). */
  readonly becomesDestructive: boolean;
}

/** Names one item within a surface. */
export const itemKey = (kind: ItemKind, name: string): string => `${kind}:${name}`;

/** A value that stands on one side of a pair: a field of server info may be there and null. */
export interface ItemSide {
  readonly value: Json | undefined;
}

/** One item of two surfaces as it is written; null: not there; undefined: the probe could not see it (law P11). */
export interface SidePair {
  readonly kind: ItemKind;
  readonly name: string;
  readonly approved: ItemSide | null;
  readonly observed: ItemSide | null | undefined;
}

/** Two surfaces side by side. */
export interface ItemPairs {
  /** Items that are seen to differ. */
  readonly differing: readonly ItemPair[];
  /** An item by name, also one that is in neither surface: gone, unless the probe could not see where it would be. */
  readonly get: (kind: ItemKind, name: string) => ItemPair;
}

/** All items of the approved and the observed surface. Both surfaces must have a fingerprint. */
export function pairItems(approved: Surface, observed: Surface): ItemPairs {
  const pairs = pairSides(approved, observed).map(digestPair);
  const byKey = new Map(pairs.map((pair) => [itemKey(pair.kind, pair.name), pair]));
  const absent = (kind: ItemKind, name: string): ItemPair => {
    const seen = kind === 'SERVER_INFO' ? isOpened(observed) : observed.toolsVisible;
    return { kind, name, approved: null, observed: seen ? null : undefined, becomesDestructive: false };
  };
  return {
    differing: pairs.filter((pair) => pair.observed !== undefined && pair.observed !== pair.approved),
    get: (kind, name) => byKey.get(itemKey(kind, name)) ?? absent(kind, name),
  };
}

function digestPair({ kind, name, approved, observed }: SidePair): ItemPair {
  const [was, is] = [approved?.value, observed?.value];
  return {
    kind,
    name,
    approved: approved && digestField(was),
    observed: observed && digestField(is),
    becomesDestructive: kind === 'TOOL' && isTool(is) && isDestructive(is) && !(isTool(was) && isDestructive(was)),
  };
}

const isTool = (value: Json | undefined): value is JsonObject => typeof value === 'object' && value !== null;

/** All items as they are written, without the cost of a digest for each. */
export function pairSides(approved: Surface, observed: Surface): readonly SidePair[] {
  const seen = <T>(list: T): T | undefined => (observed.toolsVisible ? list : undefined);
  return [
    ...pairNamed('TOOL', approved.tools, seen(observed.tools), 'name'),
    ...pairNamed('PROMPT', approved.prompts, seen(observed.prompts), 'name'),
    ...pairNamed('TEMPLATE', approved.resourceTemplates, seen(observed.resourceTemplates), 'uriTemplate'),
    ...pairServerInfo(approved, observed),
    ...pairSingles(approved, observed),
  ];
}

/** Undefined observed items: the list could not be seen, so nothing is added, changed or removed. */
function pairNamed(
  kind: ItemKind,
  approved: readonly JsonObject[],
  observed: readonly JsonObject[] | undefined,
  key: NameKey,
): SidePair[] {
  const before = new Map(approved.map((value) => [String(value[key]), { value }]));
  const after = new Map(observed?.map((value) => [String(value[key]), { value }]));
  return [...new Set([...before.keys(), ...after.keys()])].map((name) => ({
    kind,
    name,
    approved: before.get(name) ?? null,
    observed: after.get(name) ?? (observed && null),
  }));
}

/** Server info field by field: a new version string must not look like a new server (law P5). */
function pairServerInfo(approved: Surface, observed: Surface): SidePair[] {
  const [was, is] = [approved.serverInfo ?? {}, observed.serverInfo ?? {}];
  const side = (info: JsonObject, field: string) => (Object.hasOwn(info, field) ? { value: info[field] } : null);
  return [...new Set([...Object.keys(was), ...Object.keys(is)])].map((field) => ({
    kind: 'SERVER_INFO',
    name: field,
    approved: side(was, field),
    observed: isOpened(observed) ? side(is, field) : undefined,
  }));
}

function pairSingles(approved: Surface, observed: Surface): SidePair[] {
  const single = (kind: ItemKind, was: Json, is: Json, seen: boolean): SidePair => ({
    kind,
    name: '',
    approved: { value: was },
    observed: seen ? { value: is } : undefined,
  });
  const opened = isOpened(observed);
  const visible = observed.toolsVisible;
  return [
    single('AUTH', approved.auth, observed.auth, true),
    single('CAPABILITIES', approved.capabilities, observed.capabilities, opened),
    single('INSTRUCTIONS', approved.instructions, observed.instructions, opened),
    single('PROTOCOL_VERSIONS', [...approved.protocolVersions].sort(), [...observed.protocolVersions].sort(), opened),
    single('LIST_META', approved.meta, observed.meta, visible),
    // Visible → invisible is drift (law P11). The other way is the first sight of what was declared: its items are compared.
    single('VISIBILITY', approved.toolsVisible, approved.toolsVisible && visible, true),
    single('SEEN_AS', approved.seenAs, observed.seenAs, visible && approved.toolsVisible),
  ];
}

/** Whether the server let the probe in at all: behind a sign-in only the challenge is seen. */
const isOpened = ({ toolsVisible, serverInfo, protocolVersions }: Surface): boolean =>
  toolsVisible || serverInfo !== null || protocolVersions.length > 0;

const digestField = (value: Json | undefined): string => digestJson(value ?? null);
