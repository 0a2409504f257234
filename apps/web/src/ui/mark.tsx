import type { ReactNode } from 'react';
import classes from './mark.module.css';
import type { Shape, Tone } from './tone.ts';

const PATHS: Readonly<Record<Shape, ReactNode>> = {
  check: <path d="m4.5 8.2 2.4 2.4 4.6-5" />,
  'check-dot': (
    <>
      <path d="m3.5 8 2.2 2.3L10 5.6" />
      <circle cx="12" cy="11.5" r="1" className={classes.solid} />
    </>
  ),
  cross: <path d="m5 5 6 6m0-6-6 6" />,
  warning: (
    <>
      <path d="M8 4.2v4.6" />
      <circle cx="8" cy="11.6" r=".6" className={classes.solid} />
    </>
  ),
  half: <path d="M8 1.5a6.5 6.5 0 0 1 0 13Z" className={classes.solid} />,
  clock: <path d="M8 4.5V8l2.5 1.8" />,
  dash: <path d="M5 8h6" />,
  question: (
    <>
      <path d="M6.2 6.3a1.9 1.9 0 1 1 2.7 1.7c-.6.3-.9.7-.9 1.3" />
      <circle cx="8" cy="11.6" r=".6" className={classes.solid} />
    </>
  ),
  ring: null,
  stop: <rect x="5" y="7" width="6" height="2" className={classes.solid} />,
};

/** The shape of a status in its tone, for where the words stand elsewhere. */
export function MarkShape({ shape, tone }: { shape: Shape; tone: Tone }) {
  return (
    <svg viewBox="0 0 16 16" className={classes.shape} data-tone={tone} aria-hidden="true">
      {shape === 'warning' ? <path d="M8 1.2 15 14.3H1Z" /> : <circle cx="8" cy="8" r="6.5" />}
      {PATHS[shape]}
    </svg>
  );
}

/** A status: a shape in its tone, then words in ink. The shape is decoration, the words carry the meaning. */
export function Mark({ shape, tone, children }: { shape: Shape; tone: Tone; children: ReactNode }) {
  return (
    <span className={classes.mark}>
      <MarkShape shape={shape} tone={tone} />
      <span>{children}</span>
    </span>
  );
}
