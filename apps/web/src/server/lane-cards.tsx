import type { LaneCardFragment } from '../generated/graphql.ts';
import { describeDay } from '../text/age.ts';
import { PlainText } from '../ui/plain-text.tsx';
import { StatusMark } from '../ui/status-mark.tsx';
import { LANE_NAMES, LANE_STATES } from '../words/lane.ts';
import classes from './lane-cards.module.css';

/** One card for each lane: decision, reviewer, date, expiry and the conditions that users must obey. */
export function LaneCards({ lanes }: { lanes: readonly LaneCardFragment[] }) {
  if (lanes.length === 0) return <p>Never submitted for review.</p>;
  return (
    <ul className={classes.lanes}>
      {lanes.map((lane) => (
        <li key={lane.lane} className={classes.lane}>
          <h3>{LANE_NAMES[lane.lane]}</h3>
          <StatusMark status={LANE_STATES[lane.state]} />
          {lane.decidedAt && (
            <p>
              {describeDay(lane.decidedAt)}
              {lane.decidedBy && ` by ${lane.decidedBy}`}
            </p>
          )}
          {lane.expiresAt && (
            <p>
              {lane.state === 'EXPIRED' ? 'Expired' : 'Valid until'} {describeDay(lane.expiresAt)}
            </p>
          )}
          <p className={classes.reason}>
            {lane.state === 'NOT_REQUIRED' ? 'Why not: ' : 'Required: '}
            <PlainText text={lane.reason} />
          </p>
          {lane.conditions.map((condition) => (
            <p key={condition.text}>
              <strong>{condition.cleared ? 'Condition, cleared: ' : 'Condition: '}</strong>
              <PlainText text={condition.text} />
              {!condition.cleared &&
                ` Due ${describeDay(condition.dueAt)}; if missed, ${condition.consequence === 'SUSPEND' ? 'the server is suspended' : 'a warning shows'}.`}
            </p>
          ))}
        </li>
      ))}
    </ul>
  );
}
