import type { ChangeKind, SurfaceItemKind } from '../generated/graphql.ts';
import type { Tone } from '../ui/tone.ts';

export const ITEM_KINDS: Readonly<Record<SurfaceItemKind, string>> = {
  TOOL: 'Tool',
  PROMPT: 'Prompt',
  TEMPLATE: 'Resource template',
  INSTRUCTIONS: 'Instructions',
  AUTH: 'Sign-in metadata',
  CAPABILITIES: 'Capabilities',
  VISIBILITY: 'Visibility of the tools',
  SEEN_AS: 'Identity of the probe',
  SERVER_INFO: 'Server info',
  PROTOCOL_VERSIONS: 'Protocol versions',
  LIST_META: 'List metadata',
};

export const CHANGE_KINDS: Readonly<Record<ChangeKind, { readonly word: string; readonly tone: Tone }>> = {
  ADDED: { word: 'Added', tone: 'busy' },
  REMOVED: { word: 'Removed', tone: 'bad' },
  BREAKING: { word: 'Breaking', tone: 'bad' },
  COMPATIBLE: { word: 'Compatible', tone: 'idle' },
  BEHAVIOUR: { word: 'Behaviour', tone: 'warn' },
  TEXT: { word: 'Text', tone: 'idle' },
  HEADER: { word: 'Header', tone: 'warn' },
};

interface Counts {
  readonly added: number;
  readonly removed: number;
  readonly changed: number;
  readonly breaking: number;
}

/** "2 added · 1 removed · 3 changed (1 breaking)". */
export const summarizeDifference = ({ added, removed, changed, breaking }: Counts): string =>
  `${added} added · ${removed} removed · ${changed} changed${breaking > 0 ? ` (${breaking} breaking)` : ''}`;
