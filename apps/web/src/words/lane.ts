import type { Lane, LaneStateCode } from '../generated/graphql.ts';
import { countOf, listOf } from '../text/count.ts';
import type { Status } from '../ui/tone.ts';

export const LANE_NAMES: Readonly<Record<Lane, string>> = {
  SECURITY: 'Security',
  LEGAL_PRIVACY: 'Legal/Privacy',
  GENAI: 'GenAI',
};

export const LANE_STATES: Readonly<Record<LaneStateCode, Status>> = {
  NOT_REQUIRED: { shape: 'dash', tone: 'idle', word: 'Not required' },
  NOT_STARTED: { shape: 'half', tone: 'busy', word: 'Not decided yet' },
  APPROVED: { shape: 'check', tone: 'good', word: 'Approved' },
  APPROVED_WITH_CONDITIONS: { shape: 'check-dot', tone: 'good', word: 'Approved with conditions' },
  CHANGES_REQUESTED: { shape: 'warning', tone: 'warn', word: 'Changes requested' },
  REJECTED: { shape: 'cross', tone: 'bad', word: 'Rejected' },
  EXPIRED: { shape: 'clock', tone: 'bad', word: 'Approval expired' },
};

// Worst first: the state that a summary must not hide.
const ORDER: readonly LaneStateCode[] = [
  'REJECTED',
  'EXPIRED',
  'CHANGES_REQUESTED',
  'NOT_STARTED',
  'APPROVED_WITH_CONDITIONS',
  'APPROVED',
];

interface LaneSummary {
  readonly lane: Lane;
  readonly state: LaneStateCode;
}

const requiredOf = (lanes: readonly LaneSummary[]) => lanes.filter(({ state }) => state !== 'NOT_REQUIRED');

const NEVER: Status = { shape: 'dash', tone: 'idle', word: 'Never submitted for review' };

/** The state of the required lane that stands worst, for a place that shows every lane beside it. No lane is never green. */
export function describeWorstLane(all: readonly LaneSummary[]): Status {
  const lanes = requiredOf(all);
  if (lanes.length === 0) return NEVER;
  return LANE_STATES[ORDER.find((state) => lanes.some((lane) => lane.state === state)) ?? 'NOT_STARTED'];
}

/** All lanes in one status: its shape is the worst required lane's, its words name each. */
export function summarizeLanes(all: readonly LaneSummary[]): Status {
  const lanes = requiredOf(all);
  if (lanes.length === 0) return NEVER;
  const worst = describeWorstLane(lanes);
  if (worst === LANE_STATES.APPROVED) return { ...worst, word: `${countOf(lanes.length, 'lane')} approved` };
  const groups = ORDER.flatMap((state) => {
    const names = lanes.filter((lane) => lane.state === state).map((lane) => LANE_NAMES[lane.lane]);
    return names.length === 0 ? [] : [`${listOf(names)}: ${LANE_STATES[state].word.toLowerCase()}`];
  });
  return { ...worst, word: groups.join('; ') };
}
