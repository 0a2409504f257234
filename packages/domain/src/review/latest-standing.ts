import type { LaneStanding } from './approval.ts';
import { LANES } from './lane.ts';

/** One row of the append-only decisions of a revision, with its withdrawal if its author took it back. */
export interface LaneDecision extends LaneStanding {
  readonly withdrawnAt: number | null;
}

/**
 * What counts of each lane: its latest decision that was not withdrawn (law P1). Decisions come in the order in which
 * they were appended, oldest first: two may bear the same instant, and a clock may step back.
 */
export function latestStanding(decisions: readonly LaneDecision[]): readonly LaneStanding[] {
  return LANES.flatMap((lane) => {
    const latest = decisions.findLast((decision) => decision.lane === lane && decision.withdrawnAt === null);
    if (latest === undefined) return [];
    const { withdrawnAt: _, ...standing } = latest;
    return [standing];
  });
}
