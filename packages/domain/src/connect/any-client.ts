import { type Connection, commandOf } from './connection.ts';
import { writeJson } from './quote.ts';

/** The form that most clients read; Claude Code's `.mcp.json` is the same. */
export function writeAnyClientFile(alias: string, connection: Connection): string {
  if (connection.kind === 'HTTP') {
    return writeJson({ mcpServers: { [alias]: { type: 'http', url: connection.url } } });
  }
  const [command, ...args] = commandOf(connection);
  return writeJson({ mcpServers: { [alias]: { type: 'stdio', command, args } } });
}
