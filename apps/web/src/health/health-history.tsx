import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useApi } from '../api/api-context.ts';
import { serverHealthRoute } from '../routes.tsx';
import { readBy } from '../search-params.ts';
import { RefreshProblem } from '../ui/refresh-problem.tsx';
import { describeHistory, isWithin } from './describe-history.ts';
import classes from './health-history.module.css';
import { historyQuery } from './health-query.ts';
import { type Range, readHealthSearch } from './health-search.ts';
import { HealthStrip } from './health-strip.tsx';
import { CellTable } from './health-table.tsx';
import { Incidents } from './incidents.tsx';
import { Latency } from './latency.tsx';
import { TableSwitch } from './table-switch.tsx';

/** What the probe measured over a range: bars, time to open, incidents. */
export function HealthHistory({ server, range }: { server: string; range: Range }) {
  const query = useSuspenseQuery(historyQuery(useApi(), server, range));
  const { table = [], at } = serverHealthRoute.useSearch(readBy(readHealthSearch));
  const navigate = useNavigate({ from: serverHealthRoute.fullPath });
  const history = query.data.server?.healthHistory;
  // Hidden meanwhile: the header says so for the whole page.
  if (history === undefined) return null;
  const opened = history.cells.find(({ start }) => at !== undefined && Date.parse(start) === Date.parse(at));
  const open = (start: string | undefined) =>
    void navigate({
      search: ({ at: _, ...rest }) => ({ ...rest, ...(start !== undefined && { at: start }) }),
      replace: true,
      resetScroll: false,
    });
  return (
    <>
      <RefreshProblem query={query} />
      <div className={classes.caption}>
        <p>{describeHistory(history, range)}</p>
        <TableSwitch picture="bars" what="health" />
      </div>
      {table.includes('bars') ? (
        <CellTable cells={history.cells} />
      ) : (
        <HealthStrip
          key={range}
          cells={history.cells}
          opened={opened?.start}
          onOpen={({ start }) => open(start === opened?.start ? undefined : start)}
        />
      )}
      <Latency history={history} asTable={table.includes('latency')} />
      <Incidents
        incidents={history.incidents.filter((incident) => opened === undefined || isWithin(incident, opened))}
        opened={opened}
        range={range}
        now={Date.parse(history.asOf)}
        onShowAll={() => open(undefined)}
      />
    </>
  );
}
