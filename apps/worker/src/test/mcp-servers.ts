import { randomUUID } from 'node:crypto';
import { toNodeHandler } from '@modelcontextprotocol/node';
import { Server as LegacyServer } from '@modelcontextprotocol/sdk/server/index.js';
import { StreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/streamableHttp.js';
import {
  isInitializeRequest,
  ListPromptsRequestSchema,
  ListResourcesRequestSchema,
  ListResourceTemplatesRequestSchema,
  ListToolsRequestSchema,
} from '@modelcontextprotocol/sdk/types.js';
import { createMcpHandler, Server as ModernServer } from '@modelcontextprotocol/server';
import { type Handle, type Loopback, readJson, startLoopback } from './loopback.ts';

type Item = Record<string, unknown>;

/** What a test server shows; a test changes it while the server runs. */
export interface Shown {
  tools: Item[];
  prompts: Item[];
  resources: Item[];
  resourceTemplates: Item[];
  instructions?: string;
  version: string;
  /** Items of one page of tools. */
  pageSize: number;
  /** Set: every POST is answered 401 with this challenge. */
  challenge?: string;
  /** Runs before every request is handled. */
  before?: () => void;
}

export interface McpServer extends Loopback {
  readonly endpoint: string;
  readonly shown: Shown;
}

export const tool = (name: string, more: Item = {}): Item => ({
  name,
  description: `Does ${name}.`,
  inputSchema: { type: 'object', properties: { q: { type: 'string' } }, required: ['q'] },
  ...more,
});

export const SHOWN: Shown = {
  tools: [tool('search', { annotations: { readOnlyHint: true } }), tool('purge')],
  prompts: [{ name: 'summarise', description: 'Summarises.' }],
  resources: [{ uri: 'demo://one', name: 'one' }],
  resourceTemplates: [{ uriTemplate: 'demo://{id}', name: 'by id' }],
  instructions: 'Be brief.',
  version: '1.0.0',
  pageSize: 100,
};

const CAPABILITIES = { tools: { listChanged: true }, prompts: {}, resources: {} };

/** A page of items; the cursor is the index it begins at, and the first page's next cursor is the empty string. */
function page(items: readonly Item[], size: number, cursor: string | undefined) {
  const start = cursor === undefined ? 0 : cursor === '' ? size : Number(cursor);
  const next = start + size;
  const more = next < items.length ? { nextCursor: start === 0 ? '' : String(next) } : {};
  return { items: items.slice(start, next), more };
}

/** A server of the 2026-07-28 era on SDK v2; legacy openings are refused. */
export async function startModernServer(shown: Partial<Shown> = {}, port = 0): Promise<McpServer> {
  const state: Shown = { ...structuredClone(SHOWN), ...shown };
  const handler = createMcpHandler(
    () => {
      const options = state.instructions === undefined ? {} : { instructions: state.instructions };
      const server = new ModernServer(
        { name: 'modern', version: state.version },
        { capabilities: CAPABILITIES, ...options },
      );
      server.setRequestHandler('tools/list', async (request) => {
        const { items, more } = page(state.tools, state.pageSize, request.params?.cursor);
        return { tools: items as never, ...more };
      });
      server.setRequestHandler('prompts/list', async () => ({ prompts: state.prompts as never }));
      server.setRequestHandler('resources/list', async () => ({ resources: state.resources as never }));
      server.setRequestHandler('resources/templates/list', async () => ({
        resourceTemplates: state.resourceTemplates as never,
      }));
      return server;
    },
    { legacy: 'reject' },
  );
  const handle = toNodeHandler(handler);
  // The adapter's own types disagree under exactOptionalPropertyTypes.
  return start(state, (request, response) => handle(request as never, response), port);
}

/** A sessionful server of the 2025-11-25 era on SDK v1, answering with event streams. */
export async function startLegacyServer(shown: Partial<Shown> = {}): Promise<McpServer> {
  const state: Shown = { ...structuredClone(SHOWN), ...shown };
  const sessions = new Map<string, StreamableHTTPServerTransport>();
  return start(state, async (request, response) => {
    const body = request.method === 'POST' ? await readJson(request) : undefined;
    const known = sessions.get(String(request.headers['mcp-session-id']));
    if (!known && !isInitializeRequest(body)) {
      const error = { code: -32000, message: 'Bad Request: no valid session' };
      response.writeHead(400, { 'content-type': 'application/json' });
      return response.end(JSON.stringify({ jsonrpc: '2.0', error, id: null }));
    }
    return (known ?? (await openSession(state, sessions))).handleRequest(request, response, body);
  });
}

async function openSession(state: Shown, sessions: Map<string, StreamableHTTPServerTransport>) {
  const transport: StreamableHTTPServerTransport = new StreamableHTTPServerTransport({
    sessionIdGenerator: randomUUID,
    onsessioninitialized: (id) => void sessions.set(id, transport),
    onsessionclosed: (id) => void sessions.delete(id),
  });
  const options = state.instructions === undefined ? {} : { instructions: state.instructions };
  const server = new LegacyServer(
    { name: 'legacy', version: state.version },
    { capabilities: CAPABILITIES, ...options },
  );
  server.setRequestHandler(ListToolsRequestSchema, async (request) => {
    const { items, more } = page(state.tools, state.pageSize, request.params?.cursor);
    return { tools: items as never, ...more };
  });
  server.setRequestHandler(ListPromptsRequestSchema, async () => ({ prompts: state.prompts as never }));
  server.setRequestHandler(ListResourcesRequestSchema, async () => ({ resources: state.resources as never }));
  server.setRequestHandler(ListResourceTemplatesRequestSchema, async () => ({
    resourceTemplates: state.resourceTemplates as never,
  }));
  // The SDK's own types disagree under exactOptionalPropertyTypes.
  await server.connect(transport as never);
  return transport;
}

/** Serves `/mcp`, the challenge where there is one, and the metadata that a challenge needs. */
async function start(state: Shown, handle: Handle, port = 0): Promise<McpServer> {
  const loopback: Loopback = await startLoopback((request, response) => {
    state.before?.();
    if (request.url === '/.well-known/oauth-protected-resource/mcp') {
      const metadata = { resource: `${loopback.origin}/mcp`, authorization_servers: ['http://localhost:1'] };
      response.writeHead(200, { 'content-type': 'application/json' });
      return response.end(JSON.stringify(metadata));
    }
    if (state.challenge === undefined) return handle(request, response);
    return response.writeHead(401, { 'www-authenticate': state.challenge }).end();
  }, port);
  return { ...loopback, endpoint: `${loopback.origin}/mcp`, shown: state };
}
