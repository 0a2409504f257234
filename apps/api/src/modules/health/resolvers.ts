import type { Resolvers } from '../../generated/graphql.ts';
import { findProbe } from './find-probe.ts';
import { requestProbe } from './request-probe.ts';

export const healthResolvers: Resolvers = {
  Query: {
    probeRequest: (_, { id }, context) => findProbe(context, id),
  },
  Mutation: {
    requestProbe: (_, { server }, context) => requestProbe(context, server),
  },
};
