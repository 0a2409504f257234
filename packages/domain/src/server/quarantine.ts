import type { Quarantine } from '../access/facts.ts';
import type { ItemKind } from './surface-items.ts';
import type { ItemWatch } from './watch-item.ts';

/** Confirmed change of one of these closes the whole server (law P9). Kept as a table so that a new kind must choose. */
const CLOSES_ALL: Readonly<Record<ItemKind, boolean>> = {
  INSTRUCTIONS: true,
  AUTH: true,
  CAPABILITIES: true,
  VISIBILITY: true,
  TOOL: false,
  PROMPT: false,
  TEMPLATE: false,
  SEEN_AS: false,
  SERVER_INFO: false,
  PROTOCOL_VERSIONS: false,
  LIST_META: false,
};

/**
 * What confirmed drift closes (law P9): changed and added items; a removed one answers as approved. An item that was seen
 * changed stays closed while it is missing or flaps back once: only approval or two equal probes lift.
 */
export function quarantineOf(confirmed: readonly ItemWatch[]): Quarantine {
  const closed = confirmed.filter(({ changed }) => changed);
  const names = (is: (item: ItemWatch) => boolean) => closed.filter(is).map(({ name }) => name);
  return {
    all: confirmed.some(({ kind }) => CLOSES_ALL[kind]),
    changedTools: names(({ kind, approved }) => kind === 'TOOL' && approved !== null),
    addedTools: names(({ kind, approved }) => kind === 'TOOL' && approved === null),
    prompts: names(({ kind }) => kind === 'PROMPT'),
    templates: names(({ kind }) => kind === 'TEMPLATE'),
  };
}

/** The quarantine of a server-wide change: every tool and every method of law D2. */
export const QUARANTINE_ALL: Quarantine = { all: true, changedTools: [], addedTools: [], prompts: [], templates: [] };

const DAY_MS = 24 * 60 * 60_000;

/** Approved but unobserved for so long opens a Security item, then quarantines like a server-wide change (law P11). */
export const UNOBSERVED_MS = { securityItem: 7 * DAY_MS, quarantine: 30 * DAY_MS } as const;

/** What it means that an approved surface was not seen since `since` (epoch milliseconds): last sight, or approval. */
export function judgeUnobserved(since: number, at: number): 'SEEN' | 'SECURITY_ITEM' | 'QUARANTINE' {
  const unseenMs = at - since;
  if (unseenMs < UNOBSERVED_MS.securityItem) return 'SEEN';
  return unseenMs < UNOBSERVED_MS.quarantine ? 'SECURITY_ITEM' : 'QUARANTINE';
}
