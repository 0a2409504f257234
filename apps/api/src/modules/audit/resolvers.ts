import type { Resolvers } from '../../generated/graphql.ts';
import { listEvents } from './list-events.ts';

export const auditResolvers: Resolvers = {
  Query: {
    auditEvents: (_, args, context) => listEvents(context, args),
  },
  AuditEvent: {
    actor: ({ actorName }) => actorName,
    target: ({ targetName }) => targetName,
  },
};
