import { Fragment } from 'react';
import classes from './server-name.module.css';

/** A registry name; long ones break after a dot or the slash, never inside a word. */
export function ServerName({ name }: { name: string }) {
  return (
    <code className={classes.name}>
      {[...name.matchAll(/[^./]*[./]?/g)].map(({ index, 0: part }) => (
        <Fragment key={index}>
          {part}
          <wbr />
        </Fragment>
      ))}
    </code>
  );
}
