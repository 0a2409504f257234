import { judgeSurfaceState, judgeVerdict, VERDICT_WORDS } from '@gatehouse/domain/server/verdict';
import { askerOf, type Context } from '../../context.ts';
import type { Resolvers, Verdict } from '../../generated/graphql.ts';
import { healthOf } from '../health/health-of.ts';
import { hasEnded, isRunning } from '../suspensions/repository.ts';
import { listAllowedGroups } from './allowed-groups.ts';
import { factsOf, findServer, getRow } from './find-server.ts';
import { findTools } from './find-tools.ts';
import { describeLanes } from './lane-states.ts';
import { decideMyAccess } from './my-access.ts';
import { nameGroupsFor } from './name-groups.ts';
import { registerServer } from './register-server.ts';
import type { ServerRow } from './repository.ts';
import { searchServers } from './search-servers.ts';
import { starServer } from './star-server.ts';
import { listViewerActions } from './viewer-can.ts';

export const serverResolvers: Resolvers = {
  Query: {
    servers: (_, args, context) => searchServers(context, args),
    server: (_, { name }, context) => findServer(context, name),
    toolHits: (_, args, context) => findTools(context, args),
  },
  Mutation: {
    registerServer: (_, { input }, context) => registerServer(context, input),
    starServer: (_, { server, starred }, context) => starServer(context, server, starred),
  },
  ServerConnection: {
    totalCount: (page) => page.totalCount(),
    facets: (page) => page.facets(),
    relaxed: (page) => page.relaxed(),
    edges: async (page) => (await page.rows()).edges,
    pageInfo: async (page) => (await page.rows()).pageInfo,
  },
  ToolHit: {
    server: ({ serverId }, _, context) => getRow(context, serverId),
  },
  ServerEdge: {
    matchedTools: async ({ node, search }, _, { loaders }) =>
      search === null ? [] : ((await loaders.servers.matchedTools(search).load(node.id))?.names ?? []),
  },
  Server: {
    team: (server, _, { loaders }) => loaders.teams.get(server.teamId),
    environment: async (server, _, context) => (await shownRevision(context, server))?.environment ?? null,
    endpoint: (server, _, context) => factsOf(context, server)?.facts.approved?.endpoint ?? null,
    probedEndpoint: async (server, _, context) => (await shownRevision(context, server))?.endpoint ?? null,
    transport: async (server, _, context) => (await shownRevision(context, server))?.transport ?? null,
    version: async (server, _, context) => (await shownRevision(context, server))?.version ?? null,
    dataClasses: async (server, _, context) => (await shownRevision(context, server))?.dataClasses ?? [],
    retention: async (server, _, context) => (await shownRevision(context, server))?.retention ?? '',
    generativeAi: async (server, _, context) => (await shownRevision(context, server))?.generativeAi ?? 'UNKNOWN',
    links: async (server, _, context) => (await shownRevision(context, server))?.links ?? [],
    asOf: (_server, _, context) => new Date(context.now().at),
    starred: async (server, _, context) => {
      const { subject } = askerOf(context);
      return subject.kind === 'USER' && (await context.loaders.servers.starredBy(subject).load(server.id)) !== null;
    },
    verdict: (server, _, context) => verdictOf(context, server),
    verdictText: (server, _, context) => describeVerdict(context, server),
    lanes: async (server, _, context) =>
      describeLanes(await context.loaders.servers.lanes.load(server.id), context.now().at),
    surface: (server) => server,
    health: (server, _, context) => healthOf(context, server.id),
    myAccess: (server, _, context) => decideMyAccess(context, server.name),
    // A replacement that the asker may not see is no replacement for them (law D11).
    replacement: ({ replacementId }, _, context) =>
      replacementId !== null && context.facts.visibleServers(askerOf(context)).has(replacementId)
        ? context.loaders.servers.byId.load(replacementId)
        : null,
    // Running and coming ones; what was, the audit log tells.
    suspensions: async (server, _, context) => {
      const { at } = context.now();
      const unlifted = await context.loaders.suspensions.unlifted.load(server.id);
      return unlifted.filter((suspension) => !hasEnded(suspension, at));
    },
    allowedGroups: (server, _, context) =>
      nameGroupsFor(context, listAllowedGroups(factsOf(context, server), context.now().at)),
    viewerCan: (server, _, context) => {
      const facts = factsOf(context, server);
      return facts === undefined ? [] : listViewerActions(context, facts);
    },
    drift: (server, _, { loaders }) => loaders.servers.drift.load(server.id),
  },
  // Only what is asked for is read: most lists show the state and the number of tools alone.
  SurfaceSummary: {
    state: (server, _, context) => {
      const facts = factsOf(context, server)?.facts;
      return facts === undefined ? 'NEVER_APPROVED' : judgeSurfaceState(facts);
    },
    approvedFingerprint: (server, _, context) => factsOf(context, server)?.facts.approved?.surface.fingerprint ?? null,
    observedFingerprint: async (server, _, context) => (await surfaceOf(context, server))?.observedFingerprint ?? null,
    observedAt: async (server, _, context) => (await surfaceOf(context, server))?.observedAt ?? null,
    writeCount: ({ toolCount, readOnlyCount }) => toolCount - readOnlyCount,
  },
};

const shownRevision = ({ loaders }: Context, { id }: ServerRow) => loaders.servers.shownRevision.load(id);

const surfaceOf = ({ loaders }: Context, { id }: ServerRow) => loaders.servers.surface.load(id);

function verdictOf(context: Context, server: ServerRow): Verdict {
  const facts = factsOf(context, server);
  return facts === undefined ? 'EXPERIMENTAL' : judgeVerdict(facts.facts, context.now().at);
}

/** The verdict in words; a suspension says why, because people act on reasons. */
async function describeVerdict(context: Context, server: ServerRow): Promise<string> {
  const verdict = verdictOf(context, server);
  if (verdict !== 'SUSPENDED') return VERDICT_WORDS[verdict];
  const { at } = context.now();
  const suspensions = await context.loaders.suspensions.unlifted.load(server.id);
  const stopping = suspensions.find((suspension) => suspension.scope === 'SERVER' && isRunning(suspension, at));
  return stopping === undefined ? VERDICT_WORDS.SUSPENDED : `${VERDICT_WORDS.SUSPENDED}: ${stopping.reason}`;
}
