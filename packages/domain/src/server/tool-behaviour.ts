import type { Json, JsonObject } from './surface.ts';

/** One behaviour of a tool: its effective value, and whether the server said so or the protocol assumes it. */
export interface Trait {
  readonly value: boolean;
  readonly source: 'DECLARED' | 'ASSUMED';
}

/**
 * Effective behaviour of a tool by MCP's annotations and their defaults: a tool that says nothing writes, may destroy
 * and reaches outside. They are hints of an untrusted server, never a control.
 */
export interface ToolBehaviour {
  readonly readOnly: Trait;
  /** Null for a read-only tool, where the protocol gives it no meaning. */
  readonly destructive: Trait | null;
  /** Null for a read-only tool. */
  readonly idempotent: Trait | null;
  readonly openWorld: Trait;
}

/** Effective behaviour of one raw tool. An annotation that is not a boolean counts as absent. */
export function toolBehaviour(tool: JsonObject): ToolBehaviour {
  const { annotations } = tool;
  const trait = (hint: string, assumed: boolean): Trait => {
    const value = isObject(annotations) && Object.hasOwn(annotations, hint) ? annotations[hint] : undefined;
    return typeof value === 'boolean' ? { value, source: 'DECLARED' } : { value: assumed, source: 'ASSUMED' };
  };
  const readOnly = trait('readOnlyHint', false);
  return {
    readOnly,
    destructive: readOnly.value ? null : trait('destructiveHint', true),
    idempotent: readOnly.value ? null : trait('idempotentHint', false),
    openWorld: trait('openWorldHint', true),
  };
}

/** Whether the tool may destroy, defaults counted (law P5). */
export const isDestructive = (tool: JsonObject): boolean => toolBehaviour(tool).destructive?.value ?? false;

/** How many tools of a surface behave how. `readOnly` and `writes` add up to `total`. */
export interface BehaviourCounts {
  readonly total: number;
  readonly readOnly: number;
  readonly writes: number;
  readonly destructive: number;
  readonly openWorld: number;
  /** Tools of which at least one shown value is only assumed. */
  readonly assumed: number;
}

/** Counts the behaviours of a surface's tools. */
export function countBehaviours(tools: readonly JsonObject[]): BehaviourCounts {
  const all = tools.map(toolBehaviour);
  const count = (is: (behaviour: ToolBehaviour) => boolean | undefined) => all.filter(is).length;
  const readOnly = count((b) => b.readOnly.value);
  return {
    total: all.length,
    readOnly,
    writes: all.length - readOnly,
    destructive: count((b) => b.destructive?.value),
    openWorld: count((b) => b.openWorld.value),
    assumed: count((b) => [b.readOnly, b.destructive, b.idempotent, b.openWorld].some((t) => t?.source === 'ASSUMED')),
  };
}

const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
