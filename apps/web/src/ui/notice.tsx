import type { ReactNode } from 'react';
import { Mark } from './mark.tsx';
import classes from './notice.module.css';
import type { Shape } from './tone.ts';

/** How much a notice matters: something is stopped, something needs care, something is good to know. */
export type NoticeTone = 'bad' | 'warn' | 'busy';

const SHAPES: Readonly<Record<NoticeTone, Shape>> = { bad: 'stop', warn: 'warning', busy: 'dash' };

interface NoticeProps {
  tone: NoticeTone;
  title: ReactNode;
  /** Given, assistive technology reads it out: `alert` at once, `status` when the reader pauses. */
  role?: 'alert' | 'status';
  children?: ReactNode;
}

/** A message above or between the parts of a page: quiet ground, the tone in its edge and its shape, words in ink. */
export function Notice({ tone, title, role, children }: NoticeProps) {
  return (
    <div role={role} className={classes.notice} data-tone={tone}>
      <p className={classes.title}>
        <Mark shape={SHAPES[tone]} tone={tone}>
          {title}
        </Mark>
      </p>
      {children && <div className={classes.text}>{children}</div>}
    </div>
  );
}
