import { useShortcutPreference } from './shortcut-preference.ts';
import type { ShortcutKey } from './shortcuts.ts';

/** The key of a control, beside it; nothing while shortcuts are turned off. A hint for the eye: the help page says it to everyone. */
export function KeyHint({ shortcut }: { shortcut: ShortcutKey }) {
  const [on] = useShortcutPreference();
  if (!on) return null;
  return (
    <span aria-hidden="true">
      <kbd>{shortcut}</kbd>
    </span>
  );
}
