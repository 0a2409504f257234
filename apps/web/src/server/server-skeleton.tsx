import { Skeleton } from '@mantine/core';
import classes from './server-skeleton.module.css';

/** The outline of a server's header, posture and tabs while they load; it appears only when that takes noticeable time. */
export function ServerSkeleton() {
  return (
    <div className={`appears-late ${classes.outline}`} aria-hidden="true">
      <Skeleton height={20} width="40%" />
      <Skeleton height={20} width="24%" />
      <Skeleton height={104} />
      <Skeleton height={36} width="50%" />
      <Skeleton height={240} />
    </div>
  );
}
