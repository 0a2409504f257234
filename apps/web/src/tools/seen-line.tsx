import { useServer } from '../server/server-context.ts';
import { TimeAgo } from '../ui/time-ago.tsx';
import classes from './tools-tab.module.css';

/** Who says that these are the tools, and since when: the probe, or nobody but the owner. */
export function SeenLine({ listed }: { listed: number }) {
  const { surface, health } = useServer();
  if (surface.state === 'NOT_VISIBLE') {
    return (
      <p className={classes.seen}>
        The probe could not see tools: sign-in needed.{' '}
        {listed > 0 && 'These are declared by the owner and not verified.'}
        <Tried at={health.checkedAt} />
      </p>
    );
  }
  if (surface.observedAt === null) {
    return (
      <p className={classes.seen}>
        The registry probe has not seen this server’s tools{listed > 0 && '; these are the ones it was submitted with'}.
        <Tried at={health.checkedAt} />
      </p>
    );
  }
  return (
    <p className={classes.seen}>
      As seen by the registry probe, <TimeAgo at={surface.observedAt} /> (the list may differ by what you may see).
      {health.status === 'DOWN' && ' The server does not answer now; this is the last list that it gave.'}
    </p>
  );
}

const Tried = ({ at }: { at: string | null }) =>
  at && (
    <>
      {' '}
      Last tried <TimeAgo at={at} />.
    </>
  );
