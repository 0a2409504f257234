import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** An HTTP server on 127.0.0.1 that remembers what it was asked. */
export interface Loopback {
  readonly port: number;
  readonly origin: string;
  /** host:port, as configuration names it. */
  readonly host: string;
  /** `METHOD path mcp-method` of every request so far. */
  readonly requests: readonly string[];
  readonly stop: () => Promise<void>;
}

export type Handle = (request: IncomingMessage, response: ServerResponse) => unknown;

/** Starts a server on a free port, or again on the port it had. */
export async function startLoopback(handle: Handle, port = 0): Promise<Loopback> {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    requests.push([request.method, request.url, request.headers['mcp-method']].filter(Boolean).join(' '));
    return handle(request, response);
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const bound = (server.address() as AddressInfo).port;
  const stop = async () => {
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  };
  return { port: bound, origin: `http://127.0.0.1:${bound}`, host: `127.0.0.1:${bound}`, requests, stop };
}

/** The JSON body of a request. */
export async function readJson(
  request: IncomingMessage,
): Promise<{ id?: number; method?: string; params?: Record<string, unknown> }> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString();
  return text === '' ? {} : JSON.parse(text);
}

/** Answers with JSON text as it stands. */
export function sendJson(response: ServerResponse, text: string, status = 200): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(text);
}
