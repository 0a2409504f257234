import { parseId } from '@gatehouse/domain/ids';
import { askerOf, type Context } from '../../context.ts';
import { isManager } from '../servers/find-server.ts';
import { findProbeRequest, type ProbeRequestRow } from './repository.ts';

/**
 * A requested probe for its requester, the server's owners and admins; null for everybody else, as for an unknown id. A
 * requester who may no longer see the server no longer sees the probe either (law D11).
 */
export async function findProbe(context: Context, text: string): Promise<ProbeRequestRow | null> {
  const id = parseId('probeRequest', text);
  const request = id === undefined ? null : await findProbeRequest(context.db.pool, id);
  const server = request === null ? undefined : context.facts.current().servers.get(request.serverId);
  if (request === null || server === undefined) return null;
  if (!context.facts.visibleServers(askerOf(context)).has(server.facts.id)) return null;
  return request.requestedBy === context.actor.id || isManager(context, server) ? request : null;
}
