import { type Connection, commandOf } from './connection.ts';
import { writeJson } from './quote.ts';

/** A server in Windsurf's `mcp_config.json`, which says `serverUrl` where others say `url`. */
export function writeWindsurfFile(alias: string, connection: Connection): string {
  if (connection.kind === 'HTTP') return writeJson({ mcpServers: { [alias]: { serverUrl: connection.url } } });
  const [command, ...args] = commandOf(connection);
  return writeJson({ mcpServers: { [alias]: { command, args } } });
}
