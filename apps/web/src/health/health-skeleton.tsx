import { Skeleton } from '@mantine/core';
import classes from './health-skeleton.module.css';

const BARS = Array.from({ length: 30 }, (_, index) => `bar-${index}`);

/** Outlines of bars: nothing that could be read as a status. */
export const HealthSkeleton = () => (
  <div className={`${classes.bars} appears-late`} aria-hidden="true">
    {BARS.map((bar) => (
      <span key={bar} className={classes.bar} />
    ))}
  </div>
);

/** Lines of the log before it comes. */
export const LogSkeleton = () => <Skeleton height={160} className="appears-late" aria-hidden="true" />;
