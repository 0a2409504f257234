import { useEffect, useEffectEvent } from 'react';
import { createKeyDispatcher } from './key-dispatcher.ts';
import { areShortcutsOn } from './shortcut-preference.ts';
import type { ShortcutKey } from './shortcuts.ts';

const dispatcher = createKeyDispatcher();
let users = 0;

/**
 * Runs something when a key, or a sequence of keys, is pressed: never while the reader types, with a modifier, behind a dialog, or when
 * shortcuts are turned off. Of two with the same key the one mounted last runs.
 */
export function useShortcut(key: ShortcutKey, run: () => void, { enabled = true }: { enabled?: boolean } = {}): void {
  const runLatest = useEffectEvent(run);
  useEffect(() => {
    if (!enabled) return;
    const unregister = dispatcher.register(key, () => runLatest());
    if (users++ === 0) document.addEventListener('keydown', onKeyDown);
    return () => {
      unregister();
      if (--users === 0) document.removeEventListener('keydown', onKeyDown);
    };
  }, [key, enabled]);
}

function onKeyDown(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
  if (!areShortcutsOn() || takesKeys(event.target, event.key) || document.querySelector(OPEN_DIALOG)) return;
  if (dispatcher.press({ key: event.key, at: event.timeStamp })) event.preventDefault();
}

/** A closed native dialog may stay in the page. */
const OPEN_DIALOG = '[aria-modal="true"]:not(dialog:not([open]))';

/** Fields that hold text take every key, lists, menus and trees take letters to find an item, and Enter is what presses a link or a button. */
const takesKeys = (target: EventTarget | null, key: string): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target.closest(key === 'Enter' ? `${TYPED_INTO}, a, button, summary` : TYPED_INTO) !== null);

const TYPED_INTO =
  'input:not([type="checkbox"], [type="radio"]), textarea, select, [role="listbox"], [role="menu"], [role="tree"], [role="combobox"]';
