import { readChoice } from '../search-params.ts';

/** Clients with a tab of their own, in the order of the tabs. */
export const CLIENTS = [
  'vscode',
  'cursor',
  'claude-code',
  'claude-desktop',
  'codex',
  'windsurf',
  'json',
  'sdk',
  'preflight',
] as const;

export type ClientKey = (typeof CLIENTS)[number];

/** Reads which client the address asks for. */
export const readConnectSearch = (raw: Record<string, unknown>): { readonly client?: ClientKey } =>
  readChoice(raw, 'client', CLIENTS);
