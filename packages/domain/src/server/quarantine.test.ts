import { describe, expect, it } from 'vitest';
import { judgeUnobserved } from './quarantine.ts';

const DAY = 24 * 60 * 60_000;

describe('P11 an approved surface that is not observed', () => {
  it.each([
    ['for less than 7 days is fine', 7 * DAY - 1, 'SEEN'],
    ['for 7 days opens a Security item', 7 * DAY, 'SECURITY_ITEM'],
    ['for less than 30 days stays open', 30 * DAY - 1, 'SECURITY_ITEM'],
    ['for 30 days is quarantined', 30 * DAY, 'QUARANTINE'],
    ['for nobody knows how long is quarantined', Number.NaN, 'QUARANTINE'],
  ])('%s', (_, unseenMs, judgement) => {
    expect(judgeUnobserved(0, unseenMs)).toBe(judgement);
  });
});
