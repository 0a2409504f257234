import { LANES, type Lane } from '../review/lane.ts';
import type { ItemKind } from './surface-items.ts';

/** What kind of difference a drift is. */
export type DriftClass =
  | Exclude<ItemKind, 'TOOL' | 'PROMPT' | 'TEMPLATE'>
  | `${'TOOL' | 'PROMPT' | 'TEMPLATE'}_${'ADDED' | 'CHANGED' | 'REMOVED'}`;

/** What the lanes of a difference depend on. */
export interface LaneQuestion {
  readonly class: DriftClass;
  /** Field of server info; otherwise unused. */
  readonly name: string;
  readonly becameDestructive: boolean;
}

const CONTRACT: readonly Lane[] = ['SECURITY', 'GENAI'];
const NOBODY: readonly Lane[] = [];

/** Law P5 for differences of a surface. What the law does not name asks all lanes. */
const LANES_OF: Readonly<Record<Exclude<DriftClass, 'SERVER_INFO'>, readonly Lane[]>> = {
  TOOL_ADDED: CONTRACT,
  TOOL_CHANGED: CONTRACT,
  TOOL_REMOVED: CONTRACT,
  PROMPT_ADDED: CONTRACT,
  PROMPT_CHANGED: CONTRACT,
  PROMPT_REMOVED: CONTRACT,
  TEMPLATE_ADDED: CONTRACT,
  TEMPLATE_CHANGED: CONTRACT,
  TEMPLATE_REMOVED: CONTRACT,
  INSTRUCTIONS: CONTRACT,
  CAPABILITIES: CONTRACT,
  AUTH: LANES,
  VISIBILITY: LANES,
  SEEN_AS: LANES,
  PROTOCOL_VERSIONS: LANES,
  LIST_META: LANES,
};

const LANES_OF_SERVER_INFO = new Map<string, readonly Lane[]>([
  ['version', NOBODY],
  ['title', NOBODY],
  ['websiteUrl', NOBODY],
  ['description', CONTRACT],
  ['icons', CONTRACT],
]);

/** Lanes that a difference of the surface asks, of those that the revision requires (law P5). */
export function lanesAsked(change: LaneQuestion, required: readonly Lane[]): readonly Lane[] {
  const asked = change.becameDestructive ? LANES : lanesByTable(change);
  return LANES.filter((lane) => asked.includes(lane) && required.includes(lane));
}

/** Whether any lane is asked. A drift of which nobody is asked is recorded as accepted (law P5). */
export const isAskedOfSomeone = (change: LaneQuestion): boolean => lanesAsked(change, LANES).length > 0;

const lanesByTable = ({ class: of, name }: LaneQuestion): readonly Lane[] =>
  of === 'SERVER_INFO' ? (LANES_OF_SERVER_INFO.get(name) ?? LANES) : LANES_OF[of];
