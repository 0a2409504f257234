import { Skeleton } from '@mantine/core';
import classes from './servers-skeleton.module.css';

const ROWS = ['a', 'b', 'c', 'd', 'e', 'f'];

/** Placeholder rows; they appear only when loading takes noticeable time. */
export function ServersSkeleton() {
  return (
    <div className={classes.rows} aria-hidden="true">
      {ROWS.map((row) => (
        <Skeleton key={row} height={56} />
      ))}
    </div>
  );
}
