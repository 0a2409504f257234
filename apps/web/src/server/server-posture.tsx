import type { ReactNode } from 'react';
import type { GetServerQuery, LaneCardFragment } from '../generated/graphql.ts';
import type { Posture } from '../servers/server-row.ts';
import { describeDay } from '../text/age.ts';
import { countOf, listOf } from '../text/count.ts';
import { Mark } from '../ui/mark.tsx';
import { PlainText } from '../ui/plain-text.tsx';
import { StatusMark } from '../ui/status-mark.tsx';
import { TimeAgo } from '../ui/time-ago.tsx';
import type { Status } from '../ui/tone.ts';
import { describeWorstLane, LANE_NAMES, LANE_STATES } from '../words/lane.ts';
import classes from './server-posture.module.css';

type Server = NonNullable<GetServerQuery['server']>;

interface ServerPostureProps {
  server: Server;
  posture: Posture;
  lanes: readonly LaneCardFragment[];
  /** Above a tab, where a small screen has room for the words alone. */
  brief: boolean;
}

/** Four cells, in the same order everywhere: reviews, access, surface, health. Each says what is known and since when. */
export function ServerPosture({ server, posture, lanes, brief }: ServerPostureProps) {
  const { surface, health, allowedGroups } = server;
  const decidedAt = lanes.flatMap((lane) => lane.decidedAt ?? []).sort();
  const conditions = lanes.flatMap((lane) => lane.conditions).filter((condition) => !condition.cleared);
  return (
    <dl className={classes.cells} data-brief={brief}>
      <Cell title="Reviews" status={describeWorstLane(lanes)}>
        <LaneMarks lanes={lanes} />
        {decidedAt.length > 0 ? `Last decision ${describeDay(decidedAt.at(-1) ?? '')}` : 'No decision yet'}
        {conditions.length > 0 && `, ${countOf(conditions.length, 'open condition')}`}
      </Cell>
      <Cell title="Access" status={posture.audience}>
        {allowedGroups.length === 0 ? 'No rule in force allows anyone' : listOf(allowedGroups)}
      </Cell>
      <Cell title="Surface" status={posture.surface}>
        {posture.tools}
        {surface.readOnlyCount > 0 && `, ${surface.readOnlyCount} read only`}
        <br />
        {surface.observedAt ? (
          <>
            Seen <TimeAgo at={surface.observedAt} />
          </>
        ) : (
          'Never seen by the probe'
        )}
      </Cell>
      <Cell title="Health" status={posture.health}>
        {health.text !== `${posture.health.word}.` && (
          <>
            <PlainText text={health.text} />
            <br />
          </>
        )}
        {health.checkedAt ? (
          <>
            Checked <TimeAgo at={health.checkedAt} />
            {health.latencyMs !== null && `, ${health.latencyMs} ms`}
          </>
        ) : (
          'Not checked yet'
        )}
      </Cell>
    </dl>
  );
}

/** Every lane with its own shape; its state in words is for those who do not see the shape. */
function LaneMarks({ lanes }: { lanes: readonly LaneCardFragment[] }) {
  if (lanes.length === 0) return null;
  return (
    <ul className={classes.lanes}>
      {lanes.map(({ lane, state }) => (
        <li key={lane} title={LANE_STATES[state].word}>
          <Mark {...LANE_STATES[state]}>
            {LANE_NAMES[lane]}
            <span className="visually-hidden">: {LANE_STATES[state].word.toLowerCase()}</span>
          </Mark>
        </li>
      ))}
    </ul>
  );
}

function Cell({ title, status, children }: { title: string; status: Status | string; children: ReactNode }) {
  return (
    <div className={classes.cell}>
      <dt>{title}</dt>
      <dd className={classes.word}>{typeof status === 'string' ? status : <StatusMark status={status} />}</dd>
      <dd className={classes.detail}>{children}</dd>
    </div>
  );
}
