import { linkToCursor, writeCursorBridgeFile, writeCursorFile } from '@gatehouse/domain/connect/cursor';
import type { Guide, GuideSubject, Place } from '../guide.ts';

const PLACES: readonly Place[] = [
  { where: 'One project', path: '.cursor/mcp.json' },
  { where: 'macOS, Linux', path: '~/.cursor/mcp.json' },
  { where: 'Windows', path: '%USERPROFILE%\\.cursor\\mcp.json' },
];

/** Cursor; some versions do not start the sign-in of a remote server, hence the bridge. */
export const guideCursor = ({ alias, connection, tools }: GuideSubject): Guide => ({
  links: [{ label: 'Add to Cursor', href: linkToCursor(alias, connection) }],
  snippets: [
    {
      title: 'Cursor configuration',
      text: writeCursorFile(alias, connection),
      places: PLACES,
      note: 'If the file exists, add only what is inside `mcpServers`.',
    },
  ],
  signIn: {
    text: `In Settings, under MCP, \`${alias}\` shows that it needs a login. Click it; your browser opens to sign in.`,
  },
  check: { text: `In Settings, under MCP, \`${alias}\` has a green dot and lists ${tools}.` },
  removal: { text: `In Settings, under MCP, delete \`${alias}\`, or take its entry out of the file.` },
  ...(connection.kind === 'HTTP' && {
    fallback: {
      summary: 'Sign-in did not start?',
      note: 'Some versions of Cursor do not start the sign-in of a remote server. This form runs a small program on your machine, `mcp-remote` from npm, which does. It needs Node.js.',
      snippet: {
        title: 'Cursor configuration through a bridge',
        text: writeCursorBridgeFile(alias, connection.url),
        places: PLACES,
      },
    },
  }),
});
