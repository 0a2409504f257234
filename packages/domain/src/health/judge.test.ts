import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  HEALTH_WORDS,
  type HealthRecord,
  type HealthStatus,
  healthAt,
  judgeHealth,
  NEVER_PROBED,
  PROBE_ERROR_WORDS,
  type ProbeObservation,
} from './judge.ts';

const INTERVAL = 300_000;
const opened = (latencyMs: number | null = 40): ProbeObservation => ({
  outcome: 'OPENED',
  latencyMs,
  errorClass: null,
});
const signIn: ProbeObservation = { outcome: 'SIGN_IN_NEEDED', latencyMs: 40, errorClass: null };
const unreadable: ProbeObservation = { outcome: 'SURFACE_FAILED', latencyMs: 40, errorClass: 'SCHEMA' };
const failed: ProbeObservation = { outcome: 'FAILED', latencyMs: null, errorClass: 'REFUSED' };

/** Health after probes one interval apart; the first one at one interval. */
const after = (observations: readonly ProbeObservation[], from: HealthRecord = NEVER_PROBED, start = 1): HealthRecord =>
  observations.reduce((health, seen, i) => judgeHealth(health, seen, (start + i) * INTERVAL, INTERVAL), from);

describe('health', () => {
  it.each<[HealthStatus, string, ProbeObservation[]]>([
    ['HEALTHY', 'it opens', [opened()]],
    ['HEALTHY', 'it opens in just 2 seconds', [opened(2000)]],
    ['DEGRADED', 'it opens slower than 2 seconds', [opened(2001)]],
    ['DEGRADED', 'nobody knows how fast it opened', [opened(null)]],
    ['DEGRADED', 'its surface cannot be captured', [unreadable]],
    ['SIGN_IN_NEEDED', 'it asks for sign-in properly', [signIn]],
    ['UNKNOWN', 'it was never probed', []],
    ['UNKNOWN', 'its first probe failed', [failed]],
    ['DOWN', 'two probes in a row failed', [failed, failed]],
    ['HEALTHY', 'one probe failed after it was healthy', [opened(), failed]],
    ['DEGRADED', 'one probe failed after it was degraded', [unreadable, failed]],
    ['DOWN', 'two failed after it was healthy', [opened(), failed, failed]],
    ['DOWN', 'it goes on failing', [opened(), failed, failed, failed]],
    ['HEALTHY', 'failures were not in a row', [opened(), failed, opened(), failed]],
    ['HEALTHY', 'it opens again', [failed, failed, opened()]],
    ['SIGN_IN_NEEDED', 'it asks for sign-in again', [failed, failed, signIn]],
  ])('is %s when %s', (status, _, observations) => {
    expect(after(observations).status).toBe(status);
  });

  it('keeps since when the status stays, and sets it when it changes', () => {
    expect(after([opened(), opened(), failed]).since).toBe(INTERVAL);
    expect(after([opened(), failed, failed]).since).toBe(3 * INTERVAL);
    expect(after([opened(), failed, failed, failed]).since).toBe(3 * INTERVAL);
  });

  it('tells the last check, failures in a row, latency and what went wrong', () => {
    expect(after([opened(), failed])).toEqual({
      status: 'HEALTHY',
      since: INTERVAL,
      checkedAt: 2 * INTERVAL,
      consecutiveFailures: 1,
      latencyMs: null,
      errorClass: 'REFUSED',
    });
    expect(after([failed, failed, opened(3000)])).toMatchObject({
      consecutiveFailures: 0,
      latencyMs: 3000,
      errorClass: 'SLOW',
    });
    expect(after([failed, opened()])).toMatchObject({ errorClass: null });
  });

  it('has plain words for every status and error, none of them empty', () => {
    const words = [...Object.values(HEALTH_WORDS), ...Object.values(PROBE_ERROR_WORDS)];
    expect(words.every((text) => text.length > 3)).toBe(true);
    expect(new Set(words).size).toBe(words.length);
  });
});

describe('unknown is never green', () => {
  it('a probe older than three intervals says nothing about now', () => {
    const health = after([opened()]);
    expect(healthAt(health, 4 * INTERVAL, INTERVAL)).toBe(health);
    expect(healthAt(health, 4 * INTERVAL + 1, INTERVAL)).toMatchObject({ status: 'UNKNOWN', since: 4 * INTERVAL });
    expect(healthAt(NEVER_PROBED, 0, INTERVAL)).toEqual(NEVER_PROBED);
  });

  it('what is down is not known to be down for ever', () => {
    expect(healthAt(after([failed, failed]), 99 * INTERVAL, INTERVAL).status).toBe('UNKNOWN');
  });

  it('one failure after a long silence does not bring the old green back', () => {
    const silent = after([opened()]);
    expect(after([failed], silent, 50)).toMatchObject({
      status: 'UNKNOWN',
      since: 4 * INTERVAL,
      consecutiveFailures: 1,
    });
    expect(after([opened()], silent, 50)).toMatchObject({ status: 'HEALTHY', since: 50 * INTERVAL });
  });

  it('over any history, healthy means that one of the last two probes opened', () => {
    const any = fc.constantFrom(opened(), opened(5000), signIn, unreadable, failed);
    fc.assert(
      fc.property(fc.array(any, { maxLength: 10 }), (observations) => {
        const { status, consecutiveFailures } = after(observations);
        const lastTwo = observations.slice(-2);
        if (status === 'HEALTHY') expect(lastTwo.some(({ outcome }) => outcome === 'OPENED')).toBe(true);
        expect(status === 'DOWN').toBe(lastTwo.length === 2 && lastTwo.every(({ outcome }) => outcome === 'FAILED'));
        const lastOpened = observations.findLastIndex(({ outcome }) => outcome !== 'FAILED');
        expect(consecutiveFailures).toBe(observations.length - 1 - lastOpened);
      }),
    );
  });
});
