import { writeWindsurfFile } from '@gatehouse/domain/connect/windsurf';
import type { Guide, GuideSubject } from '../guide.ts';

/** Windsurf, which writes `serverUrl` where others write `url`. */
export const guideWindsurf = ({ alias, connection, tools }: GuideSubject): Guide => ({
  snippets: [
    {
      title: 'Windsurf configuration',
      text: writeWindsurfFile(alias, connection),
      places: [
        { where: 'macOS, Linux', path: '~/.codeium/windsurf/mcp_config.json' },
        { where: 'Windows', path: '%USERPROFILE%\\.codeium\\windsurf\\mcp_config.json' },
      ],
      note: 'If the file exists, add only what is inside `mcpServers`. Then press Refresh in the MCP panel.',
    },
  ],
  signIn: { text: 'Windsurf opens your browser to sign in when it first connects.' },
  check: { text: `In Cascade open the MCP panel: \`${alias}\` is on and lists ${tools}.` },
  removal: { text: 'Take the entry out of the file and press Refresh in the MCP panel.' },
});
