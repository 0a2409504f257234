import { useSyncExternalStore } from 'react';
import { createKeptValue } from '../device/kept-value.ts';

const preference = createKeptValue('gatehouse-shortcuts', (stored) => stored !== false);

/** Whether single keys do something. They can be turned off: speech input and some aids press them by accident (WCAG 2.1.4). */
export const areShortcutsOn = (): boolean => preference.get();

/** The preference, and how to change it. */
export function useShortcutPreference(): [boolean, (on: boolean) => void] {
  return [useSyncExternalStore(preference.subscribe, preference.get), preference.set];
}
