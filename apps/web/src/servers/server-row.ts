import type { ListServersQuery, ServerRowFragment } from '../generated/graphql.ts';
import type { Status } from '../ui/tone.ts';
import { describeAccess, describeAudience } from '../words/access.ts';
import { HEALTH } from '../words/health.ts';
import { summarizeLanes } from '../words/lane.ts';
import { describeToolCounts, SURFACE_STATES } from '../words/surface.ts';
import { VERDICTS } from '../words/verdict.ts';

export type ServerEdge = ListServersQuery['servers']['edges'][number];

/** The posture of a server in words, the same in a row, a card and on its page. */
export interface Posture {
  readonly verdict: Status;
  readonly reviews: Status;
  readonly access: Status;
  readonly audience: string;
  readonly surface: Status;
  readonly tools: string;
  readonly health: Status;
}

/** Puts a server's state into words; the verdict's words are the API's. */
export function describePosture(
  server: Pick<
    ServerRowFragment,
    'verdict' | 'verdictText' | 'lanes' | 'surface' | 'health' | 'myAccess' | 'allowedGroups'
  >,
): Posture {
  return {
    verdict: { ...VERDICTS[server.verdict], word: server.verdictText },
    reviews: summarizeLanes(server.lanes),
    access: describeAccess(server.myAccess),
    audience: describeAudience(server.allowedGroups),
    surface: SURFACE_STATES[server.surface.state],
    tools: describeToolCounts(server.surface),
    health: HEALTH[server.health.status],
  };
}
