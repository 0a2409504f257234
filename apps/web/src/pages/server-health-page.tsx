import { HealthHistory } from '../health/health-history.tsx';
import { HealthNow } from '../health/health-now.tsx';
import { defaultRange, readHealthSearch } from '../health/health-search.ts';
import { HealthSkeleton, LogSkeleton } from '../health/health-skeleton.tsx';
import { ProbeLog } from '../health/probe-log.tsx';
import { RangeChoice } from '../health/range-choice.tsx';
import { serverHealthRoute } from '../routes.tsx';
import { readBy } from '../search-params.ts';
import { useServer } from '../server/server-context.ts';
import { DroppedNotice } from '../ui/dropped-notice.tsx';
import { Panel } from '../ui/panel.tsx';
import classes from './server-health-page.module.css';

/** The Health tab: now, the history, incidents and the probe log. */
export function ServerHealthPage() {
  const { name } = useServer();
  const search = serverHealthRoute.useSearch(readBy(readHealthSearch));
  const range = search.range ?? defaultRange();
  return (
    <div className={classes.page}>
      <DroppedNotice search={search} />
      <HealthNow />
      <section className={classes.section} aria-labelledby="history">
        <div className={classes.heading}>
          <div>
            <h2 id="history">History</h2>
            <p className={classes.note}>What was measured. The state above is apart from the last bar.</p>
          </div>
          <RangeChoice range={range} />
        </div>
        <Panel what="the health history" skeleton={<HealthSkeleton />}>
          <HealthHistory server={name} range={range} />
        </Panel>
      </section>
      <section className={classes.section} aria-labelledby="log">
        <h2 id="log">Probe log</h2>
        <Panel what="the probe log" skeleton={<LogSkeleton />}>
          <ProbeLog server={name} />
        </Panel>
      </section>
    </div>
  );
}
