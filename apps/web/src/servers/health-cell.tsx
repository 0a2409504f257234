import type { ServerRowFragment } from '../generated/graphql.ts';
import { Spark } from '../ui/spark.tsx';
import { StatusMark } from '../ui/status-mark.tsx';
import { TimeAgo } from '../ui/time-ago.tsx';
import { HEALTH } from '../words/health.ts';
import { describeSpark, SPARK_CELLS } from '../words/spark.ts';
import classes from './server-cells.module.css';

/** Whether it answers, since when that is known, and how its last day went. */
export function HealthCell({ health }: { health: ServerRowFragment['health'] }) {
  const { word, ...mark } = HEALTH[health.status];
  return (
    <div className={classes.stack}>
      {/* Below the word there is room for its detail. */}
      <StatusMark status={{ ...mark, word: health.status === 'SIGN_IN_NEEDED' ? 'Healthy' : word }} />
      <span className={classes.spark}>
        <Spark cells={health.spark.map((cell) => SPARK_CELLS[cell])} words={describeSpark(health.spark)} />
      </span>
      <span className={classes.detail}>
        {health.status === 'SIGN_IN_NEEDED' && 'Sign-in needed, '}
        {health.checkedAt ? <TimeAgo at={health.checkedAt} /> : 'Not checked yet'}
      </span>
    </div>
  );
}
