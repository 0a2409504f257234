import type { Resolvers } from '../../generated/graphql.ts';
import { findProbe } from './find-probe.ts';
import { sparkOf } from './health-of.ts';
import { readHistory } from './read-history.ts';
import { readLog } from './read-log.ts';
import { requestProbe } from './request-probe.ts';

export const healthResolvers: Resolvers = {
  Query: {
    probeRequest: (_, { id }, context) => findProbe(context, id),
  },
  Mutation: {
    requestProbe: (_, { server }, context) => requestProbe(context, server),
  },
  Server: {
    healthHistory: (server, { range }, context) => readHistory(context, server.id, range),
    probeLog: (server, args, context) => readLog(context, server.id, args),
  },
  Health: {
    spark: (health, _, context) => sparkOf(context, health),
  },
};
