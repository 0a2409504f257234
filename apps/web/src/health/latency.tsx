import { Skeleton } from '@mantine/core';
import { lazy } from 'react';
import { describeMoment } from '../text/age.ts';
import { Panel } from '../ui/panel.tsx';
import { PlainText } from '../ui/plain-text.tsx';
import type { History } from './health-query.ts';
import { LatencyTable } from './health-table.tsx';
import classes from './latency.module.css';
import { TableSwitch } from './table-switch.tsx';

const LatencyPlot = lazy(() => import('./latency-plot.tsx').then((part) => ({ default: part.LatencyPlot })));

/** How long opening the server took: as a plot or as a table, with what happened meanwhile. */
export function Latency({ history, asTable }: { history: History; asTable: boolean }) {
  const measured = history.latency.some(({ samples }) => samples > 0);
  return (
    <section className={classes.section} aria-labelledby="latency">
      <div className={classes.heading}>
        <h2 id="latency">Time to open</h2>
        {measured && <TableSwitch picture="latency" what="time to open" />}
      </div>
      {!measured && <p className={classes.note}>No probe in this time measured how long opening takes.</p>}
      {measured && asTable && <LatencyTable latency={history.latency} />}
      {measured && !asTable && (
        <>
          <ul className={classes.legend}>
            <li data-line="p50">Half of the probes within (p50)</li>
            <li data-line="p95">95 % of the probes within (p95)</li>
          </ul>
          <Panel what="the plot" skeleton={<Skeleton height={240} className="appears-late" />}>
            <LatencyPlot history={history} />
          </Panel>
        </>
      )}
      {history.markers.length > 0 && (
        <ol className={classes.markers} aria-label="What happened in this time">
          {history.markers.map(({ at, kind, text }) => (
            <li key={`${at} ${kind}`}>
              <PlainText text={text} />{' '}
              <time className={classes.note} dateTime={at}>
                {describeMoment(at)}
              </time>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
