import type { Resolvers } from '../../generated/graphql.ts';
import { isSlug } from '../../parse-text.ts';
import { nameGroupsFor } from '../servers/name-groups.ts';
import { searchServers } from '../servers/search-servers.ts';
import { createTeam } from './create-team.ts';
import { isTeamOwner } from './is-team-manager.ts';
import { listTeams } from './list-teams.ts';
import { findTeamBySlug } from './repository.ts';

export const teamResolvers: Resolvers = {
  Query: {
    team: (_, { slug }, { db }) => (isSlug(slug) ? findTeamBySlug(db.pool, slug) : null),
    teams: (_, args, context) => listTeams(context, args),
  },
  Mutation: {
    createTeam: (_, { input }, context) => createTeam(context, input),
  },
  Team: {
    // Empty for those who may learn no group names (design section 5).
    ownerGroup: ({ ownerGroupId }, _, context) => nameGroupsFor(context, [ownerGroupId])[0] ?? '',
    viewerOwns: (team, _, context) => isTeamOwner(context, team),
    servers: ({ slug }, { first, after }, context) =>
      searchServers(context, { filter: { teams: [slug] }, orderBy: 'NAME', first, after }),
  },
};
