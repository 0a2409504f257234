import type { ServerRowFragment } from '../generated/graphql.ts';
import { countOf } from '../text/count.ts';
import type { Status } from '../ui/tone.ts';
import { SURFACE_STATES } from './surface.ts';

/** "Drifted: 2 tools": how the surface stands against what was approved, with how much of it differs. */
export function describeSurface({ surface, drift }: Pick<ServerRowFragment, 'surface' | 'drift'>): Status {
  const status = SURFACE_STATES[surface.state];
  const tools = drift ? drift.changedTools.length + drift.addedTools.length + drift.removedTools.length : 0;
  return tools === 0 ? status : { ...status, word: `${status.word}: ${countOf(tools, 'tool')}` };
}
