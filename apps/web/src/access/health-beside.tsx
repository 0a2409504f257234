import type { ShownServer } from '../server/server-context.ts';
import { StatusMark } from '../ui/status-mark.tsx';
import { TimeAgo } from '../ui/time-ago.tsx';
import { HEALTH } from '../words/health.ts';
import classes from './explainer.module.css';

/** Health after the answer and apart from it: a server that is down is no reason for a refusal. */
export function HealthBeside({ health: { status, checkedAt } }: Pick<ShownServer, 'health'>) {
  return (
    <p className={classes.apart}>
      <span>Apart from who may use it, the server is now:</span>
      <StatusMark status={HEALTH[status]} />
      <span className={classes.note}>
        {checkedAt ? (
          <>
            checked <TimeAgo at={checkedAt} />
          </>
        ) : (
          'not checked yet'
        )}
      </span>
    </p>
  );
}
