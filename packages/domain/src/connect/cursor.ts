import { bridgeTo } from './bridge.ts';
import { type Connection, commandOf } from './connection.ts';
import { encodeBase64, writeJson } from './quote.ts';

/** A link that opens Cursor; its configuration is the inner object, not wrapped in a name. */
export const linkToCursor = (alias: string, connection: Connection): string =>
  `cursor://anysphere.cursor-deeplink/mcp/install?name=${encodeURIComponent(alias)}&config=${encodeURIComponent(
    encodeBase64(JSON.stringify(entryOf(connection))),
  )}`;

/** A server in Cursor's `mcp.json`. */
export const writeCursorFile = (alias: string, connection: Connection): string =>
  writeJson({ mcpServers: { [alias]: entryOf(connection) } });

/** The same through a local bridge, for versions of Cursor that do not start the sign-in by themselves. */
export const writeCursorBridgeFile = (alias: string, url: string): string =>
  writeJson({ mcpServers: { [alias]: bridgeTo(url) } });

function entryOf(connection: Connection) {
  if (connection.kind === 'HTTP') return { url: connection.url };
  const [command, ...args] = commandOf(connection);
  return { command, args };
}
