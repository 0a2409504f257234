import { type Connection, commandOf } from './connection.ts';
import { quoteShell, writeJson } from './quote.ts';

/**
 * A server in VS Code's configuration. The key is the exact registry name: under a "registry only" policy key and address
 * must be what the registry says.
 */
export function writeVsCodeFile(name: string, connection: Connection): string {
  return writeJson({ servers: { [name]: entryOf(connection) }, inputs: [] });
}

/** A link that opens VS Code and offers the server there; `vscode-insiders` opens the preview edition. */
export const linkToVsCode = (
  name: string,
  connection: Connection,
  scheme: 'vscode' | 'vscode-insiders' = 'vscode',
): string => `${scheme}:mcp/install?${encodeURIComponent(JSON.stringify({ name, ...entryOf(connection) }))}`;

/** The command that adds the server to the user's profile. */
export const writeVsCodeCommand = (name: string, connection: Connection): string =>
  `code --add-mcp ${quoteShell(JSON.stringify({ name, ...entryOf(connection) }))}`;

function entryOf(connection: Connection) {
  if (connection.kind === 'HTTP') return { type: 'http', url: connection.url };
  const [command, ...args] = commandOf(connection);
  return { type: 'stdio', command, args };
}
