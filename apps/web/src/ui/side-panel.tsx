import { IconX } from '@tabler/icons-react';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import classes from './side-panel.module.css';

interface SidePanelProps {
  title: string;
  onClose: () => void;
  children: ReactNode;
}

/** A dialog at the window's edge. The browser keeps the focus in it, closes it on Escape and gives the focus back. */
export function SidePanel({ title, onClose, children }: SidePanelProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    return () => shown?.close();
  }, []);
  return (
    <dialog ref={dialog} className={classes.panel} aria-labelledby={heading} aria-modal="true" onClose={onClose}>
      <div className={classes.head}>
        <h2 id={heading}>{title}</h2>
        <button type="button" className={classes.close} aria-label="Close" onClick={() => dialog.current?.close()}>
          <IconX size={18} aria-hidden />
        </button>
      </div>
      <div className={classes.content}>{children}</div>
    </dialog>
  );
}
