import type { Json } from '@gatehouse/domain/server/surface';
import type { EgressSession } from '../egress/open-egress.ts';
import { type Answer, readAnswer } from './read-answer.ts';

/** One endpoint over one egress session: JSON-RPC requests, notifications, and plain GETs on its origin. */
export interface Wire {
  readonly endpoint: string;
  readonly session: EgressSession;
  /** Sends a request and reads its answer. Throws `LookFailure`. */
  readonly post: (method: string, params: Json, headers: Readonly<Record<string, string>>) => Promise<Answer>;
  /** Sends a notification; answers the HTTP status. Throws `LookFailure`. */
  readonly notify: (method: string, headers: Readonly<Record<string, string>>) => Promise<number>;
}

const POST_HEADERS = { 'content-type': 'application/json', accept: 'application/json, text/event-stream' };

/** A wire to an endpoint; request ids count from 1. */
export function makeWire(endpoint: string, session: EgressSession): Wire {
  let lastId = 0;
  const send = (message: Json, headers: Readonly<Record<string, string>>) =>
    session.request({
      method: 'POST',
      url: endpoint,
      headers: { ...POST_HEADERS, ...headers },
      body: JSON.stringify(message),
    });
  return {
    endpoint,
    session,
    post: async (method, params, headers) => {
      const id = ++lastId;
      return readAnswer(await send({ jsonrpc: '2.0', id, method, params }, headers), id);
    },
    notify: async (method, headers) => {
      const response = await send({ jsonrpc: '2.0', method }, headers);
      response.discard();
      return response.status;
    },
  };
}
