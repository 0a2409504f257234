import type { CompiledServer } from '@gatehouse/domain/access/compile-server';
import { maySeeDetails } from '@gatehouse/domain/access/see';
import { askerOf, type Context } from '../../context.ts';
import type { ServerAction } from '../../generated/graphql.ts';
import { isManager } from './find-server.ts';

/**
 * What the asker may do with a server that they see, in the order of the schema. Each line is the rule of the command
 * behind it, so that a button and its answer cannot disagree.
 */
export function listViewerActions(context: Context, server: CompiledServer): ServerAction[] {
  const asker = askerOf(context);
  const person = asker.subject.kind === 'USER' && asker.subject.active;
  const details = maySeeDetails(server, asker);
  const may: Readonly<Record<ServerAction, boolean>> = {
    CONNECT: context.facts.usableServers(asker).has(server.facts.id),
    STAR: person,
    PROBE: isManager(context, server),
    SUSPEND: person && asker.roles.admin,
    SEE_ACTIVITY: details,
    SEE_DETAILS: details,
    EXPLAIN_OTHERS: details,
  };
  return (Object.keys(may) as ServerAction[]).filter((action) => may[action]);
}
