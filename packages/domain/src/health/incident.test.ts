import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Incident, incidentNow, judgeIncident } from './incident.ts';
import { type HealthRecord, judgeHealth, NEVER_PROBED, type ProbeObservation } from './judge.ts';

const INTERVAL = 300_000;
const fine: ProbeObservation = { outcome: 'OPENED', latencyMs: 40, errorClass: null };
const slow: ProbeObservation = { outcome: 'OPENED', latencyMs: 3_000, errorClass: null };
const failed: ProbeObservation = { outcome: 'FAILED', latencyMs: null, errorClass: 'REFUSED' };

/** Probes at multiples of the interval (null: nobody looked), and all incidents that they make. */
function watch(observations: readonly (ProbeObservation | null)[]): { incidents: Incident[]; health: HealthRecord } {
  let health = NEVER_PROBED;
  let open: Incident | null = null;
  const past: Incident[] = [];
  observations.forEach((seen, index) => {
    if (seen === null) return;
    const now = index * INTERVAL;
    const after = judgeHealth(health, seen, now, INTERVAL);
    const move = judgeIncident(open, health, after, now, INTERVAL);
    if (move.open !== null && move.open.endedAt !== null) past.push(move.open);
    open = move.begun ?? (move.open?.endedAt === null ? move.open : null);
    health = after;
  });
  return { incidents: open === null ? past : [...past, open], health };
}

const at = (index: number) => index * INTERVAL;

describe('incidents', () => {
  it.each<[string, (ProbeObservation | null)[], Partial<Incident>[]]>([
    ['a server that is fine has none', [fine, fine], []],
    ['one failure is none', [fine, failed, fine], []],
    [
      'two failures begin one, and one success ends it',
      [fine, failed, failed, fine],
      [{ startedAt: at(2), endedAt: at(3), worst: 'DOWN', errorClass: 'REFUSED' }],
    ],
    [
      'degraded and then down is one, remembered by its worst and by what went wrong first',
      [fine, slow, failed, failed, slow, fine],
      [{ startedAt: at(1), endedAt: at(5), worst: 'DOWN', errorClass: 'SLOW' }],
    ],
    ['one that goes on has no end', [slow], [{ startedAt: at(0), endedAt: null, worst: 'DEGRADED' }]],
    [
      'one before a time in which nobody looked ended when the last probe stopped telling, and another begins',
      [fine, failed, failed, null, null, null, null, null, failed, fine],
      [
        { startedAt: at(2), endedAt: at(5), worst: 'DOWN' },
        { startedAt: at(8), endedAt: at(9), worst: 'DOWN' },
      ],
    ],
  ])('%s', (_, observations, expected) => {
    expect(watch(observations).incidents).toMatchObject(expected);
    expect(watch(observations).incidents).toHaveLength(expected.length);
  });

  it('one goes on exactly while health is judged degraded or down, and none overlaps another', () => {
    const observations = fc.array(fc.constantFrom(fine, slow, failed, null), { maxLength: 60 });
    fc.assert(
      fc.property(observations, (all) => {
        const { incidents, health } = watch(all);
        const goesOn = incidents.some(({ endedAt }) => endedAt === null);
        expect(goesOn).toBe(health.status === 'DEGRADED' || health.status === 'DOWN');
        incidents.slice(1).forEach((incident, i) => {
          const before = incidents[i];
          expect(before?.endedAt ?? Number.POSITIVE_INFINITY).toBeLessThanOrEqual(incident.startedAt);
        });
      }),
    );
  });

  it('nobody says that one goes on while nobody looks', () => {
    const open: Incident = { startedAt: 10, endedAt: null, worst: 'DOWN', errorClass: null };
    const health = { ...NEVER_PROBED, checkedAt: 5, since: 20 };
    expect(incidentNow(open, health).endedAt).toBe(20);
    expect(incidentNow(open, { ...health, status: 'DOWN' }).endedAt).toBeNull();
    expect(incidentNow({ ...open, endedAt: 15 }, health).endedAt).toBe(15);
  });
});
