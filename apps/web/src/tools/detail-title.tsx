import { type ReactNode, type RefObject, useEffect, useRef } from 'react';
import { CopyButton } from '../ui/copy-button.tsx';
import { PlainText } from '../ui/plain-text.tsx';
import classes from './detail.module.css';

interface DetailTitleProps {
  name: string;
  what: string;
  title: string | null;
  /** Set by whoever opened this with the keyboard: the focus shall come here. */
  wanted: RefObject<boolean>;
  children?: ReactNode;
}

/** The heading of what is selected, with its name to copy. */
export function DetailTitle({ name, what, title, wanted, children }: DetailTitleProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!wanted.current) return;
    wanted.current = false;
    heading.current?.focus({ preventScroll: true });
    heading.current?.scrollIntoView({ block: 'nearest' });
  }, [name, wanted]);
  return (
    <header className={classes.header}>
      <div className={classes.nameLine}>
        <h2 ref={heading} tabIndex={-1} className={classes.name}>
          <PlainText text={name} />
        </h2>
        <CopyButton text={name} what={what} />
      </div>
      {title && title !== name && (
        <p className={classes.title}>
          <PlainText text={title} />
        </p>
      )}
      {children}
    </header>
  );
}
