import { expect, test } from 'vitest';
import { describeSpark, SPARK_CELLS } from './spark.ts';

test('a day of health is told worst first, and hours without a probe are named', () => {
  expect(describeSpark(['NO_DATA', 'NO_DATA', 'HEALTHY', 'DEGRADED', 'DOWN', 'HEALTHY'])).toBe(
    'Last 6 hours: 1 down, 1 degraded, 2 healthy and 2 without data',
  );
});

test('no probe is drawn as missing, never as good or bad', () => {
  expect(SPARK_CELLS.NO_DATA).toBe('missing');
  expect(describeSpark(['NO_DATA'])).toBe('Last 1 hour: 1 without data');
});
