import { Alert } from '@mantine/core';
import { PlainText } from '../ui/plain-text.tsx';
import { TextLink } from '../ui/text-link.tsx';
import classes from './server-warnings.module.css';
import type { Warning } from './warnings.ts';

/** Warnings above everything else; a reader already on the page is told of a new one. */
export function ServerWarnings({ warnings }: { warnings: readonly Warning[] }) {
  return (
    <div aria-live="polite" className={classes.warnings}>
      {warnings.map(({ kind, severity, title, text, replacement }) => (
        <Alert key={kind + title} color={severity === 'stop' ? 'red' : 'orange'} title={<PlainText text={title} />}>
          <PlainText text={text} />
          {replacement && (
            <>
              {' Use '}
              <TextLink to="/servers/$name" params={{ name: replacement.name }} inherit>
                <PlainText text={replacement.title} />
              </TextLink>
              {' instead.'}
            </>
          )}
        </Alert>
      ))}
    </div>
  );
}
