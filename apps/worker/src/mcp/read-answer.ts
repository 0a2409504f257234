import type { Json, JsonObject } from '@gatehouse/domain/server/surface';
import { createParser } from 'eventsource-parser';
import type { EgressResponse } from '../egress/open-egress.ts';
import { LookFailure } from '../failure.ts';
import { isObject, parseStrictly } from './parse-strictly.ts';

/** What came back for one JSON-RPC request. OTHER: nothing that an MCP server says. */
export type Answer =
  | { readonly kind: 'RESULT'; readonly result: JsonObject; readonly sessionId: string | null }
  | { readonly kind: 'ERROR'; readonly status: number; readonly code: number; readonly data: Json }
  | { readonly kind: 'SIGN_IN'; readonly challenge: string }
  | { readonly kind: 'OTHER'; readonly status: number };

/** Reads the answer to the request with this id. Throws `LookFailure` for redirects, limits and unreadable JSON. */
export async function readAnswer(response: EgressResponse, id: number): Promise<Answer> {
  const { status, headers } = response;
  if (status >= 300 && status < 400) {
    response.discard();
    throw new LookFailure('HTTP', `The endpoint redirects (HTTP ${status}).`, 'Register the address it redirects to.');
  }
  if (status === 401) {
    response.discard();
    return { kind: 'SIGN_IN', challenge: headerText(headers['www-authenticate']) };
  }
  const message = await readMessage(response, id);
  if (message === null) return { kind: 'OTHER', status };
  if (isObject(message.result) && status < 300) {
    return { kind: 'RESULT', result: message.result, sessionId: headerText(headers['mcp-session-id']) || null };
  }
  if (isObject(message.error) && typeof message.error.code === 'number') {
    return { kind: 'ERROR', status, code: message.error.code, data: message.error.data ?? null };
  }
  return { kind: 'OTHER', status };
}

const headerText = (value: string | string[] | undefined): string =>
  Array.isArray(value) ? value.join(', ') : (value ?? '');

async function readMessage(response: EgressResponse, id: number): Promise<JsonObject | null> {
  const type = headerText(response.headers['content-type']).split(';')[0]?.trim().toLowerCase();
  if (type === 'application/json') return readJson(await response.text(), id);
  if (type === 'text/event-stream') return readEvents(response.chunks, id);
  response.discard();
  return null;
}

function readJson(text: string, id: number): JsonObject | null {
  if (text.trim() === '') return null;
  const message = parseStrictly(text);
  return isReply(message, id) ? message : null;
}

/** Reads an event stream up to the reply; notifications and requests before it are passed over. */
async function readEvents(chunks: AsyncIterable<string>, id: number): Promise<JsonObject | null> {
  const pending: string[] = [];
  const parser = createParser({ onEvent: (event) => pending.push(event.data) });
  for await (const chunk of chunks) {
    parser.feed(chunk);
    for (const data of pending.splice(0)) {
      const reply = data === '' ? null : readJson(data, id);
      if (reply) return reply;
    }
  }
  return null;
}

/** An error may bear no id where the server could not read the request's. */
const isReply = (message: Json, id: number): message is JsonObject =>
  isObject(message) && !('method' in message) && (message.id === id || (message.id == null && 'error' in message));
