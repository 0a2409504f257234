import { Skeleton } from '@mantine/core';
import classes from './servers-skeleton.module.css';

const ROWS = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'];

/** Placeholder rows where rows will stand; they appear only when loading takes noticeable time. */
export function ServersSkeleton() {
  return (
    <div className={`${classes.rows} appears-late`} aria-hidden="true">
      {ROWS.map((row) => (
        <div key={row} className={classes.row}>
          <Skeleton height={36} width={36} radius="md" />
          <Skeleton height={14} width="22%" />
          <Skeleton height={14} width="10%" />
          <Skeleton height={14} width="18%" />
          <Skeleton height={14} width="12%" />
        </div>
      ))}
    </div>
  );
}
