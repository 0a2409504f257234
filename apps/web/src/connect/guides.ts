import type { ClientKey } from './connect-search.ts';
import type { Guide, GuideSubject } from './guide.ts';
import { guideAnyClient } from './guides/any-client.ts';
import { guideClaudeCode } from './guides/claude-code.ts';
import { guideClaudeDesktop } from './guides/claude-desktop.ts';
import { guideCodex } from './guides/codex.ts';
import { guideCursor } from './guides/cursor.ts';
import { guidePreflight } from './guides/preflight.ts';
import { guideSdk } from './guides/sdk.ts';
import { guideVsCode } from './guides/vs-code.ts';
import { guideWindsurf } from './guides/windsurf.ts';

interface Client {
  readonly label: string;
  /** Whether its configuration names the server by the short key. */
  readonly usesAlias: boolean;
  readonly guide: (subject: GuideSubject) => Guide;
}

/** Every client with a tab. */
export const GUIDES: Readonly<Record<ClientKey, Client>> = {
  vscode: { label: 'VS Code', usesAlias: false, guide: guideVsCode },
  cursor: { label: 'Cursor', usesAlias: true, guide: guideCursor },
  'claude-code': { label: 'Claude Code', usesAlias: true, guide: guideClaudeCode },
  'claude-desktop': { label: 'Claude Desktop, claude.ai', usesAlias: true, guide: guideClaudeDesktop },
  codex: { label: 'Codex', usesAlias: true, guide: guideCodex },
  windsurf: { label: 'Windsurf', usesAlias: true, guide: guideWindsurf },
  json: { label: 'Any client', usesAlias: true, guide: guideAnyClient },
  sdk: { label: 'TypeScript SDK', usesAlias: false, guide: guideSdk },
  preflight: { label: 'Agent preflight', usesAlias: false, guide: guidePreflight },
};
