import type { Resolvers } from '../../generated/graphql.ts';
import { authorize, authorizeMany } from './authorize.ts';
import { explainAccess } from './explain-access.ts';
import { findDecision } from './find-decision.ts';
import { validateServer } from './validate-server.ts';

export const accessResolvers: Resolvers = {
  Query: {
    validateServer: (_, args, context) => validateServer(context, args),
    authorize: (_, { input }, context) => authorize(context, input),
    authorizeMany: (_, { inputs }, context) => authorizeMany(context, inputs),
    explainAccess: (_, { input }, context) => explainAccess(context, input),
    decisionRecord: (_, { id }, context) => findDecision(context, id),
  },
};
