import { writeClaudeDesktopFile } from '@gatehouse/domain/connect/claude-desktop';
import { isInternal } from '@gatehouse/domain/connect/reach';
import type { Guide, GuideSubject, Place } from '../guide.ts';

const PLACES: readonly Place[] = [
  { where: 'macOS', path: '~/Library/Application Support/Claude/claude_desktop_config.json' },
  { where: 'Windows', path: '%APPDATA%\\Claude\\claude_desktop_config.json' },
];

/** Claude Desktop and claude.ai reach remote servers from Anthropic's cloud, and packages from a file. */
export function guideClaudeDesktop({ alias, connection, tools }: GuideSubject): Guide {
  const file = {
    title: 'Claude Desktop configuration',
    text: writeClaudeDesktopFile(alias, connection),
    places: PLACES,
  };
  const check = { text: `In a new chat open the tools menu: \`${alias}\` lists ${tools}.` };
  if (connection.kind === 'PACKAGE') {
    return { snippets: [file], check, removal: { text: 'Take the entry out of the file and restart Claude Desktop.' } };
  }
  const fallback = {
    summary: 'Use a local bridge instead (not supported by us)',
    note: 'Claude Desktop then runs `mcp-remote` from npm on your machine, which connects from there. It needs Node.js. We do not support it, and claude.ai in the browser cannot use it.',
    snippet: file,
  };
  if (isInternal(connection.url)) {
    return {
      blocked:
        'This server is internal; Claude Desktop connectors cannot reach it. They connect from Anthropic’s cloud, not from your machine.',
      snippets: [],
      fallback,
    };
  }
  return {
    steps: [
      'In Claude open Customize, then Connectors.',
      'Choose +, then Add custom connector. On Team and Enterprise plans an owner of your organisation adds it first.',
      'Paste the address below and choose Add.',
    ],
    snippets: [
      {
        title: 'Server address',
        text: connection.url,
        note: 'Connections come from Anthropic’s cloud, so the server must be reachable from the internet.',
      },
    ],
    signIn: { text: 'Choose Connect beside the connector. Your browser opens to sign in.' },
    check: { text: `In a new chat open the tools menu: the connector lists ${tools}.` },
    removal: { text: 'In Customize, Connectors, open the menu of the connector and choose Remove.' },
    fallback,
  };
}
