import type { Resolvers } from '../../generated/graphql.ts';
import { nameGroupsFor } from '../servers/name-groups.ts';
import { liftSuspension } from './lift-suspension.ts';
import { isRunning } from './repository.ts';
import { suspendServer } from './suspend-server.ts';

export const suspensionResolvers: Resolvers = {
  Mutation: {
    suspendServer: (_, { input }, context) => suspendServer(context, input),
    liftSuspension: (_, { input }, context) => liftSuspension(context, input),
  },
  Suspension: {
    groups: ({ groupIds }, _, context) => nameGroupsFor(context, groupIds),
    active: (suspension, _, context) => isRunning(suspension, context.now().at),
  },
};
