import { Button } from '@mantine/core';
import { StatusMark } from '../ui/status-mark.tsx';
import { HEALTH } from '../words/health.ts';
import { describeCellTime, describeIncidentTime, RANGE_WORDS } from './describe-history.ts';
import type { Cell, Incident } from './health-query.ts';
import type { Range } from './health-search.ts';
import classes from './incidents.module.css';

interface IncidentsProps {
  incidents: readonly Incident[];
  /** The bar that was opened: its incidents alone are given. */
  opened: Cell | undefined;
  range: Range;
  now: number;
  onShowAll: () => void;
}

/** Times in which the server was judged degraded or down, newest first. */
export function Incidents({ incidents, opened, range, now, onShowAll }: IncidentsProps) {
  return (
    <section className={classes.section} aria-labelledby="incidents">
      <div className={classes.heading}>
        <h2 id="incidents">Incidents</h2>
        {opened && (
          <p role="status">
            {describeCellTime(opened)}{' '}
            <Button size="compact-sm" variant="subtle" onClick={onShowAll}>
              Show all of {RANGE_WORDS[range]}
            </Button>
          </p>
        )}
      </div>
      {incidents.length === 0 && (
        <p className={classes.note}>{opened ? 'None in this time.' : `None in the last ${RANGE_WORDS[range]}.`}</p>
      )}
      {incidents.length > 0 && (
        <ul className={classes.incidents}>
          {incidents.map((incident) => (
            <li key={incident.id} className={classes.incident}>
              <StatusMark status={HEALTH[incident.status]} />
              <span>{incident.text}</span>
              <span className={classes.note}>{describeIncidentTime(incident, now)}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
