import { type Connection, commandOf } from './connection.ts';
import { quoteShell } from './quote.ts';

/** The command that adds the server for the user. Every option stands before the name. */
export function writeClaudeCodeCommand(alias: string, connection: Connection): string {
  const words =
    connection.kind === 'HTTP'
      ? ['--transport', 'http', '--scope', 'user', alias, connection.url]
      : ['--transport', 'stdio', '--scope', 'user', alias, '--', ...commandOf(connection)];
  return `claude mcp add ${words.map(quoteShell).join(' ')}`;
}

/** The command that takes it away again. */
export const writeClaudeCodeRemoval = (alias: string): string => `claude mcp remove --scope user ${quoteShell(alias)}`;
