import { type Connection, commandOf } from './connection.ts';
import { quoteShell, quoteToml } from './quote.ts';

/** The command that adds the server to Codex. */
export function writeCodexCommand(alias: string, connection: Connection): string {
  const words = connection.kind === 'HTTP' ? ['--url', connection.url] : ['--', ...commandOf(connection)];
  return `codex mcp add ${[alias, ...words].map(quoteShell).join(' ')}`;
}

/** The command that signs in to it. */
export const writeCodexSignIn = (alias: string): string => `codex mcp login ${quoteShell(alias)}`;

/** The command that takes it away again. */
export const writeCodexRemoval = (alias: string): string => `codex mcp remove ${quoteShell(alias)}`;

/** A server in `config.toml`. */
export function writeCodexFile(alias: string, connection: Connection): string {
  const table = `[mcp_servers.${alias}]`;
  if (connection.kind === 'HTTP') return `${table}\nurl = ${quoteToml(connection.url)}\n`;
  const [command, ...args] = commandOf(connection);
  return `${table}\ncommand = ${quoteToml(command)}\nargs = [${args.map(quoteToml).join(', ')}]\n`;
}
