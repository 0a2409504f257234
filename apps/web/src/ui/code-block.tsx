import { Box } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './code-block.module.css';
import { CopyButton } from './copy-button.tsx';
import { PlainText } from './plain-text.tsx';

interface CodeBlockProps {
  /** What it is; the copy button says it too, as in "Copy Codex command". */
  title: string;
  text: string;
  /** Notes under the code. */
  children?: ReactNode;
}

/** Text to be copied as it is: lines are not broken, the block scrolls inside itself, with the keyboard too. */
export function CodeBlock({ title, text, children }: CodeBlockProps) {
  return (
    <figure className={classes.block}>
      <figcaption className={classes.bar}>
        <span className={classes.title}>{title}</span>
        <CopyButton text={text} what={title} size="sm" />
      </figcaption>
      <Box component="pre" className={classes.code} tabIndex={0} role="group" aria-label={title}>
        <code>
          <PlainText text={text} />
        </code>
      </Box>
      {children && <div className={classes.notes}>{children}</div>}
    </figure>
  );
}
