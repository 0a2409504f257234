/** A key, a sequence of keys with a space between, or a key held with `Mod` (Ctrl, on a Mac Command), and what it does where. */
export interface Shortcut {
  readonly key: string;
  readonly label: string;
  readonly where: 'Everywhere' | 'In the list of servers';
  /** Keys without Ctrl or Command: they can be turned off, and never run while the reader types. */
  readonly single: boolean;
}

/**
 * Every shortcut there is. The help page shows this table, and `useShortcut` takes no key that is not in it, so what is shown
 * and what happens can't disagree.
 */
export const SHORTCUTS = [
  { key: 'Mod+K', label: 'Open the command palette', where: 'Everywhere', single: false },
  { key: '?', label: 'Show this list', where: 'Everywhere', single: true },
  { key: '/', label: 'Search', where: 'Everywhere', single: true },
  { key: 'g s', label: 'Go to servers', where: 'Everywhere', single: true },
  { key: 'g m', label: 'Go to my servers', where: 'Everywhere', single: true },
  { key: 'g e', label: 'Go to explain access', where: 'Everywhere', single: true },
  { key: 'j', label: 'Next server', where: 'In the list of servers', single: true },
  { key: 'k', label: 'Previous server', where: 'In the list of servers', single: true },
  { key: 'Enter', label: 'Open the server', where: 'In the list of servers', single: true },
  { key: 'c', label: 'Connect to the server', where: 'In the list of servers', single: true },
  { key: 's', label: 'Star the server, or take the star off', where: 'In the list of servers', single: true },
] as const satisfies readonly Shortcut[];

/** A key that `useShortcut` takes. */
export type ShortcutKey = Extract<(typeof SHORTCUTS)[number], { single: true }>['key'];
