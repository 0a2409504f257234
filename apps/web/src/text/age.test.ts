import { expect, test } from 'vitest';
import { describeAge } from './age.ts';

const now = Date.UTC(2026, 10, 23, 12);
const ago = (seconds: number) => describeAge(now - seconds * 1000, now);

test('an age is told in its largest fitting unit', () => {
  expect([0, 40, 59, 60, 3599, 3600, 47 * 3600, 48 * 3600, 90 * 86_400].map(ago)).toEqual([
    'just now',
    '40 s ago',
    '59 s ago',
    '1 min ago',
    '59 min ago',
    '1 h ago',
    '47 h ago',
    '2 d ago',
    '90 d ago',
  ]);
});

test('a time ahead of our clock is not in the past', () => {
  expect(ago(-120)).toBe('just now');
});
