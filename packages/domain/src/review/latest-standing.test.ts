import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeId } from '../ids.ts';
import { AT, makeStanding } from '../server/test/make-server.ts';
import type { LaneOutcome } from './approval.ts';
import { LANES, type Lane } from './lane.ts';
import { type LaneDecision, latestStanding } from './latest-standing.ts';

const decision = (lane: Lane, name: string, outcome: LaneOutcome, more: Partial<LaneDecision> = {}): LaneDecision => ({
  ...makeStanding(lane, { decisionId: makeId('laneDecision', name), outcome }),
  withdrawnAt: null,
  ...more,
});

describe('P1 the decision of a lane that counts', () => {
  it('is the latest one', () => {
    const decisions = [decision('SECURITY', 'first', 'APPROVED'), decision('SECURITY', 'second', 'REJECTED')];
    expect(latestStanding(decisions)).toMatchObject([{ lane: 'SECURITY', outcome: 'REJECTED' }]);
  });

  it('is the one before a withdrawn one', () => {
    const decisions = [
      decision('SECURITY', 'first', 'REJECTED'),
      decision('SECURITY', 'second', 'APPROVED', { withdrawnAt: AT }),
    ];
    expect(latestStanding(decisions)).toMatchObject([{ outcome: 'REJECTED' }]);
  });

  it('is none when all are withdrawn', () => {
    expect(latestStanding([decision('SECURITY', 'one', 'APPROVED', { withdrawnAt: AT })])).toEqual([]);
    expect(latestStanding([])).toEqual([]);
  });

  it('follows the order of appending where the clock stood still or stepped back', () => {
    const decisions = [
      decision('SECURITY', 'first', 'APPROVED', { decidedAt: AT }),
      decision('SECURITY', 'second', 'CHANGES_REQUESTED', { decidedAt: AT - 50 }),
    ];
    expect(latestStanding(decisions)).toMatchObject([{ outcome: 'CHANGES_REQUESTED' }]);
  });

  it('stands apart for each lane, whatever comes between', () => {
    const any = fc.record({ lane: fc.constantFrom(...LANES), withdrawn: fc.boolean() });
    fc.assert(
      fc.property(fc.array(any), (list) => {
        const decisions = list.map(({ lane, withdrawn }, index) =>
          decision(lane, `n${index}`, 'APPROVED', { withdrawnAt: withdrawn ? AT : null }),
        );
        for (const lane of LANES) {
          const own = decisions.filter((each) => each.lane === lane && each.withdrawnAt === null);
          const standing = latestStanding(decisions).find((each) => each.lane === lane);
          expect(standing?.decisionId).toBe(own.at(-1)?.decisionId);
        }
      }),
    );
  });
});
