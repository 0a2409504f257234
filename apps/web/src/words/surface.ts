import type { SurfaceState } from '../generated/graphql.ts';
import { countOf } from '../text/count.ts';
import type { Status } from '../ui/tone.ts';

export const SURFACE_STATES: Readonly<Record<SurfaceState, Status>> = {
  IN_STEP: { shape: 'check', tone: 'good', word: 'In step' },
  DRIFTED: { shape: 'warning', tone: 'warn', word: 'Drifted' },
  NEVER_APPROVED: { shape: 'dash', tone: 'idle', word: 'Never approved' },
  NOT_VISIBLE: { shape: 'question', tone: 'idle', word: 'Not visible' },
  UNKNOWN: { shape: 'question', tone: 'idle', word: 'Not checked' },
};

/** "5 tools, 1 may destroy": how much a server can do, in words. */
export function describeToolCounts(counts: { readonly toolCount: number; readonly destructiveCount: number }): string {
  const tools = countOf(counts.toolCount, 'tool');
  return counts.destructiveCount === 0 ? tools : `${tools}, ${counts.destructiveCount} may destroy`;
}

interface BehaviourCounts {
  readonly toolCount: number;
  readonly readOnlyCount: number;
  readonly destructiveCount: number;
}

/** "3 write, 1 may destroy": what tools do by their declarations, protocol defaults counted. */
export function describeBehaviourCounts({ toolCount, readOnlyCount, destructiveCount }: BehaviourCounts): string {
  const writing = toolCount - readOnlyCount;
  if (toolCount === 0) return '';
  if (writing === 0) return 'all read only';
  return destructiveCount === 0 ? `${writing} write` : `${writing} write, ${destructiveCount} may destroy`;
}
