import { type KeyboardEvent, useState } from 'react';
import { StatusMark } from '../ui/status-mark.tsx';
import { CELLS } from '../words/health.ts';
import { describeCellProbes, describeCellTime } from './describe-history.ts';
import type { Cell } from './health-query.ts';
import classes from './health-strip.module.css';

interface HealthStripProps {
  cells: readonly Cell[];
  /** Start of the opened cell. */
  opened: string | undefined;
  onOpen: (cell: Cell) => void;
}

/** One bar for each time: colour and pattern, and words for the one pointed at or moved to. One tab stop. */
export function HealthStrip({ cells, opened, onOpen }: HealthStripProps) {
  const [moved, setMoved] = useState<number | null>(null);
  const [pointed, setPointed] = useState<number | null>(null);
  const last = cells.length - 1;
  const active = Math.min(moved ?? last, last);
  const told = cells[pointed ?? active];

  const move = (event: KeyboardEvent<HTMLElement>) => {
    const next = { ArrowLeft: active - 1, ArrowRight: active + 1, Home: 0, End: last }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    const index = Math.max(0, Math.min(last, next));
    setMoved(index);
    const bar = event.currentTarget.parentElement?.children[index];
    if (bar instanceof HTMLElement) bar.focus();
  };

  return (
    <div className={classes.history}>
      <fieldset className={classes.strip} aria-label="Health over time. Arrow keys move from bar to bar.">
        {cells.map((cell, index) => (
          <button
            key={cell.start}
            type="button"
            tabIndex={index === active ? 0 : -1}
            aria-pressed={cell.start === opened}
            aria-label={`${describeCellTime(cell)}: ${CELLS[cell.status].word}. ${describeCellProbes(cell)}`}
            className={classes.cell}
            data-status={cell.status}
            onKeyDown={move}
            onFocus={() => setMoved(index)}
            onPointerEnter={() => setPointed(index)}
            onPointerLeave={() => setPointed(null)}
            onClick={() => onOpen(cell)}
          >
            <span className={classes.bar} />
          </button>
        ))}
      </fieldset>
      <div className={classes.ends} aria-hidden="true">
        <span>{cells[0] && describeCellTime(cells[0])}</span>
        <span>Now</span>
      </div>
      {told && (
        <p className={classes.readout}>
          <StatusMark status={CELLS[told.status]} />
          <span>{describeCellTime(told)}</span>
          <span>{describeCellProbes(told)}</span>
        </p>
      )}
    </div>
  );
}
