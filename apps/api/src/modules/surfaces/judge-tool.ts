import type { CompiledServer } from '@gatehouse/domain/access/compile-server';
import type { JsonObject } from '@gatehouse/domain/server/surface';
import { type Trait, toolBehaviour } from '@gatehouse/domain/server/tool-behaviour';
import type { ToolBehaviour, ToolHint, ToolState } from '../../generated/graphql.ts';
import type { ToolRow } from './tool-repository.ts';

/** Where a tool stands beside its approved definition. Quarantine is judged as in `decide`, so list and door agree. */
export function judgeTool(tool: ToolRow, server: CompiledServer | undefined): ToolState {
  if (server?.quarantinesAll || server?.quarantinedTools.has(tool.name)) return 'QUARANTINED';
  if (tool.approvedDigest === null) return 'UNREVIEWED';
  if (tool.shownDigest === null) return 'REMOVED';
  return tool.shownDigest === tool.approvedDigest ? 'APPROVED' : 'UNREVIEWED';
}

/** The behaviour hints that mean something for this tool, each with its source. */
export function describeBehaviour(definition: JsonObject): ToolBehaviour[] {
  const { readOnly, destructive, idempotent, openWorld } = toolBehaviour(definition);
  const hints: readonly (readonly [ToolHint, Trait | null])[] = [
    ['READ_ONLY', readOnly],
    ['DESTRUCTIVE', destructive],
    ['IDEMPOTENT', idempotent],
    ['OPEN_WORLD', openWorld],
  ];
  return hints.flatMap(([hint, trait]) => (trait === null ? [] : [{ hint, value: trait.value, source: trait.source }]));
}
