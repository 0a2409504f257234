import { writeAnyClientFile } from '@gatehouse/domain/connect/any-client';
import { writeClaudeCodeCommand, writeClaudeCodeRemoval } from '@gatehouse/domain/connect/claude-code';
import type { Guide, GuideSubject } from '../guide.ts';

/** Claude Code. */
export const guideClaudeCode = ({ alias, connection, tools }: GuideSubject): Guide => ({
  snippets: [
    {
      title: 'Claude Code command',
      text: writeClaudeCodeCommand(alias, connection),
      note: 'Run it in a terminal. `--scope user` adds the server to all your projects; `local` keeps it to this one.',
    },
    {
      title: 'Claude Code project file',
      text: writeAnyClientFile(alias, connection),
      places: [{ where: 'Shared with everyone in the project', path: '.mcp.json' }],
      note: 'If the file exists, add only what is inside `mcpServers`. Claude Code asks each person before it uses it.',
    },
  ],
  signIn: { text: `In Claude Code run \`/mcp\`, choose \`${alias}\` and Authenticate. Your browser opens to sign in.` },
  check: { text: `In Claude Code run \`/mcp\`: \`${alias}\` is connected and lists ${tools}.` },
  removal: {
    text: 'Run the command, or take the entry out of `.mcp.json`.',
    command: { title: 'Claude Code removal', text: writeClaudeCodeRemoval(alias) },
  },
});
