import { randomUUID } from 'node:crypto';
import type { IncomingMessage, RequestListener } from 'node:http';
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { StreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/streamableHttp.js';
import type { DemoServer, Levers } from './demo-server.ts';
import type { Caller } from './tool.ts';

/** Clients that never end their session must not fill the memory: the oldest session goes. */
const MAX_SESSIONS = 200;

/** Serves the older generation over Streamable HTTP: `initialize`, a session for each client, answers as event streams. */
export function serveLegacy(server: DemoServer, levers: Levers): RequestListener {
  const sessions = new Map<string, StreamableHTTPServerTransport>();

  const open = async (): Promise<StreamableHTTPServerTransport> => {
    const transport: StreamableHTTPServerTransport = new StreamableHTTPServerTransport({
      sessionIdGenerator: randomUUID,
      onsessioninitialized: (id) => {
        sessions.set(id, transport);
        const [oldest] = sessions;
        if (sessions.size > MAX_SESSIONS && oldest) void oldest[1].close();
      },
    });
    transport.onclose = () => {
      if (transport.sessionId) sessions.delete(transport.sessionId);
    };
    // The SDK's own types differ under exactOptionalPropertyTypes.
    await buildServer(server, levers).connect(transport as Parameters<McpServer['connect']>[0]);
    return transport;
  };

  return async (req, res) => {
    const id = sessionIdOf(req);
    const transport = id === undefined ? await open() : sessions.get(id);
    if (!transport) return void res.writeHead(404).end();
    await transport.handleRequest(req, res);
  };
}

const sessionIdOf = (req: IncomingMessage): string | undefined => {
  const id = req.headers['mcp-session-id'];
  return typeof id === 'string' ? id : undefined;
};

function buildServer(server: DemoServer, levers: Levers): McpServer {
  const mcp = new McpServer(server.info, server.instructions ? { instructions: server.instructions } : {});
  for (const tool of (levers.changed && server.changedTools) || server.tools) {
    mcp.registerTool(
      tool.name,
      {
        title: tool.title,
        description: tool.description,
        annotations: tool.hints,
        inputSchema: tool.input,
        ...(tool.output && { outputSchema: tool.output }),
      },
      (input: unknown, extra: { requestInfo?: { headers: Record<string, unknown> } }) => {
        const header = extra.requestInfo?.headers.authorization;
        const caller: Caller = { authorization: typeof header === 'string' ? header : null };
        return tool.call(input, caller);
      },
    );
  }
  return mcp;
}
