import type { Resolvers } from '../../generated/graphql.ts';
import { factsOf } from '../servers/find-server.ts';
import { authorize, authorizeMany } from './authorize.ts';
import { explainAccess } from './explain-access.ts';
import { findDecision } from './find-decision.ts';
import { listAccessRules, namePersons } from './list-access-rules.ts';
import { validateServer } from './validate-server.ts';

export const accessResolvers: Resolvers = {
  Query: {
    validateServer: (_, args, context) => validateServer(context, args),
    authorize: (_, { input }, context) => authorize(context, input),
    authorizeMany: (_, { inputs }, context) => authorizeMany(context, inputs),
    explainAccess: (_, { input }, context) => explainAccess(context, input),
    decisionRecord: (_, { id }, context) => findDecision(context, id),
  },
  Server: {
    accessRules: (server, _, context) => {
      const facts = factsOf(context, server);
      return facts === undefined ? [] : listAccessRules(context, facts);
    },
  },
  AccessRule: {
    persons: ({ persons }, _, context) => (persons === null ? null : namePersons(context, persons)),
  },
  AccessGroup: {
    people: async ({ id }, _, { loaders }) => (await loaders.access.groupSize.load(id))?.people ?? 0,
    members: async ({ id, withMembers }, _, { loaders }) =>
      withMembers ? ((await loaders.access.groupMembers.load(id))?.names ?? []) : null,
  },
};
