import {
  writeCodexCommand,
  writeCodexFile,
  writeCodexRemoval,
  writeCodexSignIn,
} from '@gatehouse/domain/connect/codex';
import type { Guide, GuideSubject } from '../guide.ts';

/** Codex, which signs in by a command of its own. */
export const guideCodex = ({ alias, connection, tools }: GuideSubject): Guide => ({
  snippets: [
    { title: 'Codex command', text: writeCodexCommand(alias, connection), note: 'Run it in a terminal.' },
    {
      title: 'Codex configuration',
      text: writeCodexFile(alias, connection),
      places: [
        { where: 'macOS, Linux', path: '~/.codex/config.toml' },
        { where: 'Windows', path: '%USERPROFILE%\\.codex\\config.toml' },
      ],
      note: 'Instead of the command. Add it at the end of the file.',
    },
  ],
  signIn: {
    text: 'Run the command. Your browser opens to sign in.',
    command: { title: 'Codex sign-in', text: writeCodexSignIn(alias) },
  },
  check: { text: `In Codex run \`/mcp\`: \`${alias}\` lists ${tools}.` },
  removal: { text: 'Run the command.', command: { title: 'Codex removal', text: writeCodexRemoval(alias) } },
});
