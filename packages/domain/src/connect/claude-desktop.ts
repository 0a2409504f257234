import { bridgeTo } from './bridge.ts';
import { type Connection, commandOf } from './connection.ts';
import { writeJson } from './quote.ts';

/** A local server in Claude Desktop's configuration: a package, or a remote server through a bridge. */
export function writeClaudeDesktopFile(alias: string, connection: Connection): string {
  if (connection.kind === 'HTTP') return writeJson({ mcpServers: { [alias]: bridgeTo(connection.url) } });
  const [command, ...args] = commandOf(connection);
  return writeJson({ mcpServers: { [alias]: { command, args } } });
}
