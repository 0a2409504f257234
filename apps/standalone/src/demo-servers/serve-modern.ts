import type { RequestListener } from 'node:http';
import { toNodeHandler } from '@modelcontextprotocol/node';
import { createMcpHandler, McpServer } from '@modelcontextprotocol/server';
import type { DemoServer, Levers } from './demo-server.ts';

/** Serves protocol 2026-07-28 alone: no session, a server object for each request, older clients are told the version. */
export function serveModern(server: DemoServer, levers: Levers): RequestListener {
  const handler = createMcpHandler(
    ({ requestInfo }) => {
      const caller = { authorization: requestInfo?.headers.get('authorization') ?? null };
      const mcp = new McpServer(server.info, server.instructions ? { instructions: server.instructions } : {});
      for (const tool of (levers.changed && server.changedTools) || server.tools) {
        const shape = { title: tool.title, description: tool.description, annotations: tool.hints };
        const call = (input: unknown) => tool.call(input, caller);
        if (tool.output) {
          mcp.registerTool(tool.name, { ...shape, inputSchema: tool.input, outputSchema: tool.output }, call);
        } else mcp.registerTool(tool.name, { ...shape, inputSchema: tool.input }, call);
      }
      return mcp;
    },
    { legacy: 'reject' },
  );
  const serve = toNodeHandler(handler);
  // The adapter asks for a method and URL that Node's type leaves open but every server request has.
  return (req, res) => serve(req as Parameters<typeof serve>[0], res);
}
