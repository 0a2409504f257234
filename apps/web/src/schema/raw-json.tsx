import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import { escapeHidden } from '../text/escape-hidden.ts';
import { CopyButton } from '../ui/copy-button.tsx';
import classes from './raw-json.module.css';

/** Beyond this many characters only the beginning is drawn until the reader asks for all. */
const FIRST = 100_000;

/** A value as the server sent it, indented. Characters that show nothing are drawn as their escapes; what is copied is exact. */
export function RawJson({ value, what }: { value: unknown; what: string }) {
  const json = useMemo(() => JSON.stringify(value, null, 2) ?? '', [value]);
  const [all, setAll] = useState(false);
  const cut = !all && json.length > FIRST;
  const pieces = escapeHidden(cut ? json.slice(0, FIRST) : json).map((piece, place) => ({ ...piece, key: `${place}` }));
  return (
    <div className={classes.raw}>
      <div className={classes.actions}>
        <CopyButton text={json} what={what} label="Copy JSON" />
      </div>
      <pre>
        <code>
          {pieces.map(({ text, hidden, key }) =>
            hidden ? (
              <mark key={key} className={classes.hidden} title="A character that shows nothing">
                {text}
              </mark>
            ) : (
              text
            ),
          )}
        </code>
      </pre>
      {cut && (
        <Button variant="default" size="xs" onClick={() => setAll(true)}>
          Show all {Math.ceil(json.length / 1024)} KB
        </Button>
      )}
    </div>
  );
}
