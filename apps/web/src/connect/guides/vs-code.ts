import { linkToVsCode, writeVsCodeCommand, writeVsCodeFile } from '@gatehouse/domain/connect/vs-code';
import type { Guide, GuideSubject } from '../guide.ts';

/** VS Code, under the registry name: a "registry only" policy accepts no other key. */
export const guideVsCode = ({ name, connection, tools }: GuideSubject): Guide => ({
  links: [
    { label: 'Add to VS Code', href: linkToVsCode(name, connection) },
    { label: 'VS Code Insiders', href: linkToVsCode(name, connection, 'vscode-insiders') },
  ],
  snippets: [
    {
      title: 'VS Code configuration',
      text: writeVsCodeFile(name, connection),
      places: [
        { where: 'One workspace', path: '.vscode/mcp.json' },
        { where: 'macOS', path: '~/Library/Application Support/Code/User/mcp.json' },
        { where: 'Linux', path: '~/.config/Code/User/mcp.json' },
        { where: 'Windows', path: '%APPDATA%\\Code\\User\\mcp.json' },
      ],
      note: 'If the file exists, add only what is inside `servers`. Keep the full name as the key: some organisations let VS Code start nothing else.',
    },
    {
      title: 'VS Code command',
      text: writeVsCodeCommand(name, connection),
      note: 'For macOS, Linux and WSL. It adds the server to your user profile.',
    },
  ],
  signIn: { text: 'VS Code opens your browser to sign in when the server starts. Allow it once.' },
  check: {
    text: `Run \`MCP: List Servers\` in the Command Palette: \`${name}\` is running. The tools button in Chat lists ${tools}.`,
  },
  removal: {
    text: 'Run `MCP: Open User Configuration`, or open `.vscode/mcp.json`, and delete the entry.',
  },
});
