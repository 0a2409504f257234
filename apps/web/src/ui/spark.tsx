import classes from './spark.module.css';

/** One stretch of time: its tone and height; `missing` is drawn as an outline, neither good nor bad. */
export type SparkCell = 'good' | 'warn' | 'bad' | 'missing';

const STEP = 4;
const HEIGHT = 16;
const KINDS: readonly SparkCell[] = ['missing', 'good', 'warn', 'bad'];

/** A strip of small bars, oldest first. Its words say all that it draws. */
export function Spark({ cells, words }: { cells: readonly SparkCell[]; words: string }) {
  return (
    <svg viewBox={`0 0 ${cells.length * STEP} ${HEIGHT}`} className={classes.spark} role="img" aria-label={words}>
      {KINDS.map((kind) => (
        // One path for each kind: a list draws thousands of bars.
        <path key={kind} className={classes[kind]} d={drawCells(cells, kind)} />
      ))}
    </svg>
  );
}

const drawCells = (cells: readonly SparkCell[], kind: SparkCell): string =>
  cells.map((cell, place) => (cell === kind ? BARS[kind](place * STEP) : '')).join('');

/** Bad bars have a notch and degraded ones are short, so that the shape says it too. */
const BARS: Readonly<Record<SparkCell, (x: number) => string>> = {
  good: (x) => `M${x} 2h3v13h-3z`,
  warn: (x) => `M${x} 7h3v8h-3z`,
  bad: (x) => `M${x} 2h3v5h-3zM${x} 9h3v6h-3z`,
  missing: (x) => `M${x + 0.5} 2.5h2v12h-2z`,
};
