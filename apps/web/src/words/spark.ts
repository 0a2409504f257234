import type { HealthCellStatus } from '../generated/graphql.ts';
import { countOf, listOf } from '../text/count.ts';
import type { SparkCell } from '../ui/spark.tsx';

export const SPARK_CELLS: Readonly<Record<HealthCellStatus, SparkCell>> = {
  HEALTHY: 'good',
  DEGRADED: 'warn',
  DOWN: 'bad',
  NO_DATA: 'missing',
};

const WORDS: readonly (readonly [HealthCellStatus, string])[] = [
  ['DOWN', 'down'],
  ['DEGRADED', 'degraded'],
  ['HEALTHY', 'healthy'],
  ['NO_DATA', 'without data'],
];

/** "Last 24 hours: 1 down, 20 healthy and 3 without data." Worst first; hours without a probe are named, never guessed. */
export function describeSpark(cells: readonly HealthCellStatus[]): string {
  const parts = WORDS.flatMap(([status, word]) => {
    const count = cells.filter((cell) => cell === status).length;
    return count === 0 ? [] : [`${count} ${word}`];
  });
  return `Last ${countOf(cells.length, 'hour')}: ${listOf(parts)}`;
}
