import { readFragment } from '../generated/fragment-masking.ts';
import { type ListServersQuery, type ServerRowFragment, ServerRowFragmentDoc } from '../generated/graphql.ts';
import type { Status } from '../ui/tone.ts';
import { describeAccess, describeAudience } from '../words/access.ts';
import { HEALTH } from '../words/health.ts';
import { describeToolCounts, SURFACE_STATES } from '../words/surface.ts';
import { VERDICTS } from '../words/verdict.ts';

/** A line of the catalogue: a server, and the tools by which the search found it. */
export interface CatalogueRow {
  readonly server: ServerRowFragment;
  readonly matchedTools: readonly string[];
}

type Edge = ListServersQuery['servers']['edges'][number];

const rows = new WeakMap<Edge, CatalogueRow>();

/** All lines of the pages read so far. A line stays the same object while its answer does, so that it is not drawn again. */
export const toRows = (pages: readonly ListServersQuery[]): CatalogueRow[] =>
  pages.flatMap(({ servers }) => servers.edges.map(toRow));

function toRow(edge: Edge): CatalogueRow {
  const row = rows.get(edge) ?? {
    server: readFragment(ServerRowFragmentDoc, edge.node),
    matchedTools: edge.matchedTools,
  };
  rows.set(edge, row);
  return row;
}

/** The posture of a server in words, the same in a row, a card and on its page. */
export interface Posture {
  readonly verdict: Status;
  readonly access: Status;
  readonly audience: string;
  readonly surface: Status;
  readonly tools: string;
  readonly health: Status;
}

/** Puts a server's state into words; the verdict's words are the API's. */
export function describePosture(
  server: Pick<ServerRowFragment, 'verdict' | 'verdictText' | 'lanes' | 'surface' | 'myAccess' | 'allowedGroups'> & {
    readonly health: Pick<ServerRowFragment['health'], 'status'>;
  },
): Posture {
  return {
    verdict: { ...VERDICTS[server.verdict], word: server.verdictText },
    access: describeAccess(server.myAccess),
    audience: describeAudience(server.allowedGroups),
    surface: SURFACE_STATES[server.surface.state],
    tools: describeToolCounts(server.surface),
    health: HEALTH[server.health.status],
  };
}
