import { IconHeartbeat, IconStack2, IconUsers } from '@tabler/icons-react';
import { useState } from 'react';
import type { Lane, ServerRowFragment } from '../generated/graphql.ts';
import { MarkShape } from '../ui/mark.tsx';
import { describeAudience } from '../words/access.ts';
import { HEALTH } from '../words/health.ts';
import { LANE_NAMES, LANE_STATES } from '../words/lane.ts';
import { describeSurface } from '../words/posture.ts';
import classes from './posture-strip.module.css';

const LANES: readonly (readonly [Lane, string])[] = [
  ['SECURITY', 'S'],
  ['LEGAL_PRIVACY', 'L'],
  ['GENAI', 'G'],
];
const NO_LANE = { shape: 'dash', tone: 'idle', word: 'Not required' } as const;
const NOT_SUBMITTED = { ...NO_LANE, word: 'Not submitted' } as const;

/**
 * Reviews, access, surface and health as four small cells in this order, everywhere. Their words are the button's name, and show
 * on hover, focus and press.
 */
export function PostureStrip({ server }: { server: ServerRowFragment }) {
  const [open, setOpen] = useState(false);
  const lanes = LANES.map(([lane, letter]) => ({ letter, name: LANE_NAMES[lane], status: laneStatus(server, lane) }));
  const surface = describeSurface(server);
  const health = HEALTH[server.health.status];
  const words = [
    ['Verdict', server.verdictText],
    ['Reviews', lanes.map(({ name, status }) => `${name}: ${status.word.toLowerCase()}`).join(', ')],
    ['Access', describeAudience(server.allowedGroups)],
    ['Surface', surface.word],
    ['Health', health.word],
  ] as const;
  return (
    <span className={classes.place} onPointerEnter={() => setOpen(true)} onPointerLeave={() => setOpen(false)}>
      <button
        type="button"
        className={classes.strip}
        aria-label={words.map(([cell, word]) => `${cell}: ${word}`).join('. ')}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onClick={() => setOpen(true)}
        onKeyDown={({ key }) => key === 'Escape' && setOpen(false)}
      >
        <span className={classes.cell}>
          {lanes.map(({ letter, status }) => (
            <span key={letter} className={classes.lane}>
              {letter}
              <MarkShape shape={status.shape} tone={status.tone} />
            </span>
          ))}
        </span>
        <span className={classes.cell}>
          <IconUsers size={14} aria-hidden />
          {server.allowedGroups.length}
        </span>
        <span className={classes.cell}>
          <IconStack2 size={14} aria-hidden />
          <MarkShape shape={surface.shape} tone={surface.tone} />
        </span>
        <span className={classes.cell}>
          <IconHeartbeat size={14} aria-hidden />
          <MarkShape shape={health.shape} tone={health.tone} />
        </span>
      </button>
      {open && (
        <span className={classes.words} aria-hidden="true">
          {words.map(([cell, word]) => (
            <span key={cell} className={classes.line}>
              <span className={classes.name}>{cell}</span>
              <span>{word}</span>
            </span>
          ))}
        </span>
      )}
    </span>
  );
}

const laneStatus = ({ lanes }: ServerRowFragment, lane: Lane) => {
  const state = lanes.find((one) => one.lane === lane)?.state;
  if (state) return LANE_STATES[state];
  return lanes.length === 0 ? NOT_SUBMITTED : NO_LANE;
};
