/** A key, or a sequence of keys with a space between, and what it does where. */
export interface Shortcut {
  readonly key: string;
  readonly label: string;
  readonly where: 'Everywhere' | 'Servers' | 'Any list or dialog';
}

/**
 * Every shortcut there is. The help page shows this table, and `useShortcut` takes no key that is not in it, so what is shown
 * and what happens can't disagree.
 */
export const SHORTCUTS = [
  { key: '?', label: 'Show this list', where: 'Everywhere' },
  { key: '/', label: 'Search', where: 'Everywhere' },
  { key: 'g s', label: 'Go to servers', where: 'Everywhere' },
  { key: 'g m', label: 'Go to my servers', where: 'Everywhere' },
  { key: 'g e', label: 'Go to explain access', where: 'Everywhere' },
  { key: 'j', label: 'Next server', where: 'Servers' },
  { key: 'k', label: 'Previous server', where: 'Servers' },
  { key: 'Enter', label: 'Open the server', where: 'Servers' },
  { key: 'c', label: 'Connect to the server', where: 'Servers' },
  { key: 's', label: 'Star the server, or take the star away', where: 'Servers' },
] as const satisfies readonly Shortcut[];

export type ShortcutKey = (typeof SHORTCUTS)[number]['key'];
