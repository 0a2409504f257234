import { makeId } from '@gatehouse/domain/ids';
import { uuidv7 } from 'uuidv7';
import type { Context } from '../../context.ts';
import { refusal } from '../../errors.ts';
import { insertAuditEvents, inTransaction } from '../../transaction.ts';
import { getManaged } from '../servers/find-server.ts';
import {
  countRequestsSince,
  findUnfinishedRequest,
  insertProbeRequest,
  lockRequests,
  type ProbeRequestRow,
} from './repository.ts';

/** Probes that one person may ask for in one window, over all servers (law I8). */
export const MAX_REQUESTS = 10;
export const WINDOW_MS = 10 * 60_000;

/**
 * Asks the worker to probe a server now. A request that still waits is given back instead of another one. Owners and
 * admins. Throws NOT_FOUND, NOT_PERMITTED, RATE_LIMITED.
 */
export async function requestProbe(context: Context, name: string): Promise<ProbeRequestRow> {
  const { facts: server } = getManaged(context, name, 'Only owners of the server and admins ask for a probe.');
  const { actor, db, requestId } = context;
  const at = new Date(context.now().at);
  // Not runChange: giving back a waiting request changes nothing and leaves no audit row.
  return inTransaction(db.pool, async (tx) => {
    await lockRequests(tx, actor.id, server.id);
    const waiting = await findUnfinishedRequest(tx, server.id);
    if (waiting !== null) return waiting;
    if ((await countRequestsSince(tx, actor.id, new Date(at.getTime() - WINDOW_MS))) >= MAX_REQUESTS) {
      throw refusal('RATE_LIMITED', `You may ask for ${MAX_REQUESTS} probes in ${WINDOW_MS / 60_000} minutes.`);
    }
    const id = makeId('probeRequest', uuidv7());
    await insertProbeRequest(tx, id, server.id, actor.id, at);
    const asked = {
      action: 'server.request-probe',
      targetKind: 'server',
      targetId: server.id,
      targetName: server.name,
      before: null,
      after: { probeRequest: id },
    };
    await insertAuditEvents(tx, actor, 'GRAPHQL', requestId, [asked]);
    return {
      id,
      serverId: server.id,
      requestedBy: actor.id,
      state: 'WAITING',
      requestedAt: at,
      finishedAt: null,
      steps: [],
    };
  });
}
