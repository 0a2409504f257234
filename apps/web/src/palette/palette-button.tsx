import { useHotkeys } from '@mantine/hooks';
import { IconCommand } from '@tabler/icons-react';
import { CatchBoundary } from '@tanstack/react-router';
import { lazy, Suspense, useRef, useState } from 'react';
import { nameKeys } from '../keyboard/name-keys.ts';
import { Problem } from '../ui/problem.tsx';
import classes from './palette-button.module.css';

const loadPalette = () => import('./command-palette.tsx');
const CommandPalette = lazy(async () => ({ default: (await loadPalette()).CommandPalette }));

/** Opens the command palette, as Mod+K does anywhere; the palette itself is loaded when somebody is about to use it. */
export function PaletteButton({ onSignOut }: { onSignOut: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [opened, setOpened] = useState(false);
  const open = () => {
    setOpened(true);
    if (!dialog.current?.open) dialog.current?.showModal();
  };
  const close = () => dialog.current?.close();
  useHotkeys([['mod+K', () => (dialog.current?.open ? close() : open())]], []);
  return (
    <>
      <button
        type="button"
        className={classes.button}
        onClick={open}
        onPointerEnter={() => void loadPalette().catch(() => undefined)}
        aria-haspopup="dialog"
        aria-keyshortcuts="Control+K Meta+K"
      >
        <IconCommand size={18} stroke={1.75} aria-hidden="true" className={classes.icon} />
        <span className={classes.label}>Jump to…</span>
        <span aria-hidden="true" className={classes.keys}>
          <kbd>{nameKeys('Mod+K')}</kbd>
        </span>
      </button>
      {/* The browser's modal dialog: keeps the focus inside, closes on Escape, and gives the focus back. */}
      <dialog
        ref={dialog}
        aria-label="Command palette"
        closedby="any"
        className={classes.dialog}
        onClose={() => setOpened(false)}
      >
        {opened && (
          <CatchBoundary
            getResetKey={() => 'palette'}
            errorComponent={({ error, reset }) => (
              <Problem title="Could not open the palette" error={error} onRetry={reset} />
            )}
          >
            <Suspense fallback={<p className={classes.loading}>Loading…</p>}>
              <CommandPalette onClose={close} onSignOut={onSignOut} />
            </Suspense>
          </CatchBoundary>
        )}
      </dialog>
    </>
  );
}
