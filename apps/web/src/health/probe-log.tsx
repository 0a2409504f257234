import { Button } from '@mantine/core';
import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { useApi } from '../api/api-context.ts';
import { describeMoment } from '../text/age.ts';
import { PlainText } from '../ui/plain-text.tsx';
import { RefreshProblem } from '../ui/refresh-problem.tsx';
import { StatusMark } from '../ui/status-mark.tsx';
import { OUTCOMES } from '../words/health.ts';
import { type Probe, probesQuery } from './health-query.ts';
import classes from './probe-log.module.css';
import { ProbeSteps } from './probe-steps.tsx';

/** Probes as they went, newest first; those that failed or were asked for with their steps. */
export function ProbeLog({ server }: { server: string }) {
  const query = useSuspenseInfiniteQuery(probesQuery(useApi(), server));
  const probes = query.data.pages.flatMap((page) => page.server?.probeLog.edges.map(({ node }) => node) ?? []);
  if (probes.length === 0) return <p className={classes.note}>No probe has been kept. The first one will show here.</p>;
  return (
    <>
      <RefreshProblem query={query} />
      <ol className={classes.log} aria-label="Probes, newest first">
        {probes.map((probe) => (
          <li key={probe.id} className={classes.entry}>
            <ProbeLine probe={probe} />
          </li>
        ))}
      </ol>
      {query.hasNextPage && (
        // Never disabled while loading: that would throw the keyboard's place away.
        <Button
          variant="default"
          className={classes.more}
          onClick={() => query.isFetchingNextPage || void query.fetchNextPage()}
        >
          {query.isFetchingNextPage ? 'Loading…' : 'Load more'}
        </Button>
      )}
    </>
  );
}

const MOMENT = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'medium' });

function ProbeLine({ probe: { at, outcome, latencyMs, era, text, detail, steps } }: { probe: Probe }) {
  return (
    <>
      <div className={classes.line}>
        <time dateTime={at} title={describeMoment(at)}>
          {MOMENT.format(new Date(at))}
        </time>
        <StatusMark status={OUTCOMES[outcome]} />
        <span>{text}</span>
        <span className={classes.note}>
          {[latencyMs === null ? null : `${latencyMs} ms`, era].filter((part) => part !== null).join(' · ')}
        </span>
      </div>
      {(steps.length > 0 || detail !== null) && (
        <details className={classes.details}>
          <summary>
            Steps<span className="visually-hidden"> of the probe at {MOMENT.format(new Date(at))}</span>
          </summary>
          {steps.length > 0 && <ProbeSteps steps={steps} />}
          {detail !== null && (
            <p className={classes.note}>
              What the probe met, for owners and reviewers: <PlainText text={detail} />
            </p>
          )}
        </details>
      )}
    </>
  );
}
