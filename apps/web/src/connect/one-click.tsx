import { Button } from '@mantine/core';
import { useTimeout } from '@mantine/hooks';
import { useState } from 'react';
import { CopyButton } from '../ui/copy-button.tsx';
import classes from './client-guide.module.css';
import type { Guide } from './guide.ts';

/** A client that opens takes the focus away within this time. */
const OPENS_WITHIN_MS = 1_500;

interface OneClickProps {
  links: NonNullable<Guide['links']>;
  /** What to copy when nothing opened. */
  fallback: string;
}

/** Links that open the client. They can't tell whether they did: if the page still has the focus, the way by hand is offered. */
export function OneClick({ links, fallback }: OneClickProps) {
  const [nothingOpened, setNothingOpened] = useState(false);
  const timer = useTimeout(() => setNothingOpened(document.hasFocus()), OPENS_WITHIN_MS);
  const onOpen = () => {
    setNothingOpened(false);
    timer.clear();
    timer.start();
  };
  return (
    <div className={classes.oneClick}>
      <div className={classes.inline}>
        {links.map(({ label, href }, position) => (
          <Button
            key={label}
            component="a"
            href={href}
            size="sm"
            variant={position === 0 ? 'filled' : 'default'}
            onClick={onOpen}
          >
            {label}
          </Button>
        ))}
      </div>
      <div role="status">
        {nothingOpened && (
          <p className={classes.inline}>
            Nothing opened? Copy the config instead.
            <CopyButton text={fallback} what="the config instead" size="xs" />
          </p>
        )}
      </div>
    </div>
  );
}
