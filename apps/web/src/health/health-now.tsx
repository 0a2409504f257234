import type { ReactNode } from 'react';
import { useServer } from '../server/server-context.ts';
import { StatusMark } from '../ui/status-mark.tsx';
import { TimeAgo } from '../ui/time-ago.tsx';
import { HEALTH } from '../words/health.ts';
import classes from './health-now.module.css';
import { ProbeNow } from './probe-now.tsx';

/** Health as last judged: the word, since when, how old it is, and what went wrong. */
export function HealthNow() {
  const { name, health, probedEndpoint, viewerCan } = useServer();
  const { status, text, since, checkedAt, latencyMs, era } = health;
  return (
    <section className={classes.now} aria-labelledby="health-now">
      <div className={classes.state}>
        <h2 id="health-now" className={classes.word}>
          <span className="visually-hidden">Now: </span>
          <StatusMark status={HEALTH[status]} />
        </h2>
        <p>{checkedAt === null ? firstCheck(probedEndpoint) : describeNow(text, HEALTH[status].word)}</p>
      </div>
      <dl className={classes.facts}>
        {since !== null && checkedAt !== null && (
          <Fact name="Since">
            <TimeAgo at={since} />
          </Fact>
        )}
        {checkedAt !== null && (
          <Fact name="Checked">
            <TimeAgo at={checkedAt} />
          </Fact>
        )}
        {latencyMs !== null && <Fact name="Opened in">{latencyMs} ms</Fact>}
        {era !== null && <Fact name="Protocol era">{era === 'modern' ? 'Modern' : 'Legacy'}</Fact>}
      </dl>
      {viewerCan.includes('PROBE') && <ProbeNow server={name} />}
    </section>
  );
}

/** What the API says of it, unless that is the word above and no more. */
const describeNow = (text: string, word: string): string =>
  text === `${word}.` ? 'The last probe found nothing wrong.' : text;

const firstCheck = (endpoint: string | null): string =>
  endpoint === null ? 'It has no endpoint that can be checked.' : 'First check runs within 1 minute of registration.';

const Fact = ({ name, children }: { name: string; children: ReactNode }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
);
