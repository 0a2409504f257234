import { describe, expect, it } from 'vitest';
import type { ServerFacts } from '../access/facts.ts';
import type { TeamId } from '../ids.ts';
import { AT, makeApproved, makeCondition, makeServer, makeStanding } from '../server/test/make-server.ts';
import { approvalHolds, expiredLane, type LaneOutcome, mustStand, overdueCondition } from './approval.ts';
import { judgeApproval } from './judge-approval.ts';
import { LANES, type Lane } from './lane.ts';

const approvedWith = (...lanes: ReturnType<typeof makeStanding>[]) => makeServer({ approved: makeApproved({ lanes }) });
const [security, legal] = [makeStanding('SECURITY'), makeStanding('LEGAL_PRIVACY')];

describe('P1 an approval', () => {
  it.each<[string, boolean, ServerFacts]>([
    ['holds when every required lane stands', true, makeServer()],
    ['is missing without an approved revision', false, makeServer({ approved: null })],
    ['needs an owning team', false, makeServer({ teamId: '' as TeamId })],
    ['needs the production environment', false, makeServer({ approved: makeApproved({ environment: 'staging' }) })],
    ['is none in a sandbox', false, makeServer({ approved: makeApproved({ environment: 'sandbox' }) })],
    ['needs the Security lane', false, approvedWith(legal)],
    ['needs the Legal/Privacy lane', false, approvedWith(security)],
    [
      'needs both even if no lane is listed',
      false,
      makeServer({ approved: makeApproved({ requiredLanes: [], lanes: [] }) }),
    ],
    ['needs the GenAI lane where required', false, makeServer({ approved: makeApproved({ requiredLanes: LANES }) })],
    [
      'holds with the GenAI lane',
      true,
      makeServer({
        approved: makeApproved({ requiredLanes: ['GENAI'], lanes: [security, legal, makeStanding('GENAI')] }),
      }),
    ],
    [
      'is not stopped by a lane that is not required',
      true,
      approvedWith(security, legal, makeStanding('GENAI', { outcome: 'REJECTED' })),
    ],
    [
      'does not pick the kinder of two standings',
      false,
      approvedWith(security, legal, makeStanding('SECURITY', { outcome: 'REJECTED' })),
    ],
  ])('%s', (_, holds, server) => {
    expect(approvalHolds(server)).toBe(holds);
    expect(judgeApproval(server, AT).approved).toBe(holds);
  });

  it('stands on exactly the outcomes that approve, in every combination of lanes', () => {
    const outcomes: LaneOutcome[] = ['APPROVED', 'APPROVED_WITH_CONDITIONS', 'CHANGES_REQUESTED', 'REJECTED'];
    for (const a of outcomes) {
      for (const b of outcomes) {
        const server = approvedWith(
          makeStanding('SECURITY', { outcome: a }),
          makeStanding('LEGAL_PRIVACY', { outcome: b }),
        );
        expect(approvalHolds(server)).toBe(a.startsWith('APPROVED') && b.startsWith('APPROVED'));
      }
    }
  });

  it('always requires SECURITY and LEGAL_PRIVACY', () => {
    const lists: Lane[][] = [[], ['GENAI'], ['SECURITY'], [...LANES]];
    for (const requiredLanes of lists) {
      expect(mustStand(makeApproved({ requiredLanes }))).toEqual(expect.arrayContaining(['SECURITY', 'LEGAL_PRIVACY']));
    }
  });
});

describe('P1 an expiry', () => {
  const expiring = approvedWith(
    makeStanding('SECURITY', { expiresAt: AT + 5 }),
    makeStanding('LEGAL_PRIVACY', { expiresAt: AT }),
  );

  it('is exclusive: a lane has expired once its instant is reached', () => {
    expect(expiredLane(expiring, AT - 1)).toBeNull();
    expect(expiredLane(expiring, AT)?.lane).toBe('LEGAL_PRIVACY');
    expect(expiredLane(expiring, AT + 9)?.lane).toBe('LEGAL_PRIVACY');
  });

  it('of a lane that is not required means nothing', () => {
    expect(expiredLane(approvedWith(security, legal, makeStanding('GENAI', { expiresAt: 0 })), AT)).toBeNull();
  });

  it('counts as passed at an instant that is no number', () => {
    expect(expiredLane(expiring, Number.NaN)).not.toBeNull();
    expect(expiredLane(makeServer(), Number.NaN)).toBeNull();
  });
});

describe('P14 a suspend-condition', () => {
  const withCondition = (more: object) =>
    approvedWith(security, makeStanding('LEGAL_PRIVACY', { conditions: [makeCondition({ dueAt: AT, ...more })] }));

  it.each<[string, boolean, object, number]>([
    ['waits until it is due', false, {}, AT - 1],
    ['acts once it is due', true, {}, AT],
    ['stops acting once cleared', false, { clearedAt: AT - 5 }, AT],
    ['never acts when it only warns', false, { consequence: 'WARN' }, AT + 1],
  ])('%s', (_, acts, more, at) => {
    expect(overdueCondition(withCondition(more), at) !== null).toBe(acts);
    expect(judgeApproval(withCondition(more), at).approved).toBe(!acts);
  });
});

describe('P1 judging approval', () => {
  const overdue = [makeCondition({ dueAt: AT })];
  const rejected = { outcome: 'REJECTED' as const };
  it.each<[string, string, ServerFacts]>([
    ['RETIRED', 'The server is retired.', makeServer({ retiredAt: AT, approved: null })],
    ['RETIRED', 'The server is retired.', makeServer({ deprecatedAt: AT - 9, sunsetAt: AT })],
    [
      'SUSPENDED',
      'overdue: Rotate the key.',
      approvedWith(makeStanding('SECURITY', { ...rejected, conditions: overdue }), legal),
    ],
    ['NOT_APPROVED', 'No revision', makeServer({ approved: null })],
    ['NOT_APPROVED', 'owning team', makeServer({ teamId: '' as TeamId })],
    ['NOT_APPROVED', 'A staging server', makeServer({ approved: makeApproved({ environment: 'staging' }) })],
    [
      'NOT_APPROVED',
      'The Security lane',
      approvedWith(makeStanding('SECURITY', { ...rejected, expiresAt: AT }), legal),
    ],
    ['REVIEW_EXPIRED', 'The Security review', approvedWith(makeStanding('SECURITY', { expiresAt: AT }), legal)],
  ])('names %s as a decision would: "%s"', (reason, words, server) => {
    expect(judgeApproval(server, AT)).toMatchObject({
      approved: false,
      reason,
      message: expect.stringContaining(words),
    });
  });
});
