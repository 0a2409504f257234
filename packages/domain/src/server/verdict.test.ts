import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CHECKS } from '../access/checks.ts';
import { compileServer } from '../access/compile-server.ts';
import type { ServerFacts } from '../access/facts.ts';
import { makeId } from '../ids.ts';
import type { LaneOutcome } from '../review/approval.ts';
import { LANES, type Lane } from '../review/lane.ts';
import { AT, makeApproved, makeCondition, makeQuarantine, makeServer, makeStanding } from './test/make-server.ts';
import { judgeSurfaceState, judgeVerdict, type SurfaceState, VERDICT_WORDS, type Verdict } from './verdict.ts';

const open = { id: makeId('revision', 'two'), endpoint: 'https://presto.example.com/mcp' };
const suspended = [{ id: makeId('suspension', 'one'), from: AT, until: null, scope: 'SERVER' as const }];
const lanes = (security: object) => [makeStanding('SECURITY', security), makeStanding('LEGAL_PRIVACY')];
const withSecurity = (security: object) => makeApproved({ lanes: lanes(security) });
const withCondition = (more: object) =>
  withSecurity({ outcome: 'APPROVED_WITH_CONDITIONS', conditions: [makeCondition(more)] });
const expired = withSecurity({ expiresAt: AT });

/** From the mildest to the gravest, which is also the order in which one outdoes another. */
const LAYERS: [Verdict, Partial<ServerFacts>][] = [
  ['DEPRECATED', { deprecatedAt: AT }],
  ['CHANGED_SINCE_APPROVAL', { quarantine: makeQuarantine() }],
  ['EXPIRED', { approved: expired }],
  ['NOT_APPROVED', { approved: withSecurity({ outcome: 'REJECTED', expiresAt: AT }) }],
  ['SUSPENDED', { suspensions: suspended }],
  ['RETIRED', { retiredAt: AT }],
];

describe('P1 the verdict on a server', () => {
  it.each<[Verdict, string, Partial<ServerFacts>]>([
    ['EXPERIMENTAL', 'was never submitted', { approved: null, latestSubmitted: null }],
    ['EXPERIMENTAL', 'is only drafted', { approved: null, latestSubmitted: 'DRAFT' }],
    ['IN_REVIEW', 'has its first revision open', { approved: null, open, latestSubmitted: 'SUBMITTED' }],
    ['CHANGES_REQUESTED', 'was asked for changes', { approved: null, latestSubmitted: 'CHANGES_REQUESTED' }],
    ['NOT_APPROVED', 'was rejected', { approved: null, latestSubmitted: 'REJECTED' }],
    ['NOT_APPROVED', 'was withdrawn', { approved: null, latestSubmitted: 'WITHDRAWN' }],
    ['NOT_APPROVED', 'lost its approval', { approved: null, latestSubmitted: 'SUPERSEDED' }],
    ['NOT_APPROVED', 'had its approval ended by a lane', { approved: withSecurity({ outcome: 'CHANGES_REQUESTED' }) }],
    ['NOT_APPROVED', 'is a staging server', { approved: makeApproved({ environment: 'staging' }) }],
    ['IN_REVIEW', 'lost its approval and is reviewed again', { approved: withSecurity({ outcome: 'REJECTED' }), open }],
    ['APPROVED', 'is approved', {}],
    ['APPROVED', 'is approved while its next revision is open', { open, latestSubmitted: 'SUBMITTED' }],
    ['APPROVED', 'is approved, its next revision rejected', { latestSubmitted: 'REJECTED' }],
    ['APPROVED', 'has all its conditions cleared', { approved: withCondition({ clearedAt: AT }) }],
    ['APPROVED_WITH_CONDITIONS', 'has a condition', { approved: withCondition({}) }],
    [
      'APPROVED_WITH_CONDITIONS',
      'has an overdue warning',
      { approved: withCondition({ consequence: 'WARN', dueAt: 0 }) },
    ],
    [
      'APPROVED_WITH_CONDITIONS',
      'has conditions unnamed',
      { approved: withSecurity({ outcome: 'APPROVED_WITH_CONDITIONS' }) },
    ],
    ['SUSPENDED', 'has an overdue suspend-condition', { approved: withCondition({ dueAt: AT }) }],
    ['SUSPENDED', 'is suspended without ever being approved', { approved: null, suspensions: suspended }],
    ['SUSPENDED', 'drifted under the setting suspend', { driftSetting: 'SUSPEND', quarantine: makeQuarantine() }],
    [
      'CHANGED_SINCE_APPROVAL',
      'drifted under the setting warn',
      { driftSetting: 'WARN', quarantine: makeQuarantine() },
    ],
    ['DEPRECATED', 'is deprecated with a condition', { deprecatedAt: AT, approved: withCondition({}) }],
    ['APPROVED', 'will be deprecated', { deprecatedAt: AT + 1 }],
    ['DEPRECATED', 'is before its sunset', { deprecatedAt: AT, sunsetAt: AT + 1 }],
    ['RETIRED', 'is at its sunset', { deprecatedAt: AT - 1, sunsetAt: AT }],
  ])('is %s when it %s', (verdict, _, more) => {
    expect(judgeVerdict(makeServer(more), AT)).toBe(verdict);
  });

  it('is always the gravest of those that apply', () => {
    let facts: Partial<ServerFacts> = {};
    for (const [verdict, layer] of LAYERS) {
      facts = { ...facts, ...layer };
      expect(judgeVerdict(makeServer(facts), AT)).toBe(verdict);
    }
  });

  it('never disagrees with the checks of a decision', () => {
    const instant = fc.constantFrom(AT - 1, AT, AT + 1);
    const lane = (name: Lane) =>
      fc
        .record({
          outcome: fc.constantFrom<LaneOutcome>(
            'APPROVED',
            'APPROVED_WITH_CONDITIONS',
            'CHANGES_REQUESTED',
            'REJECTED',
          ),
          expiresAt: fc.option(instant),
          conditions: fc.array(fc.record({ dueAt: instant, clearedAt: fc.option(instant) }).map(makeCondition), {
            maxLength: 1,
          }),
        })
        .map((standing) => makeStanding(name, standing));
    const anyServer = fc
      .record({
        approved: fc.option(
          fc
            .record({
              environment: fc.constantFrom('production' as const, 'staging' as const),
              requiredLanes: fc.subarray([...LANES]),
              lanes: fc.tuple(...LANES.map(lane)).chain((lanes) => fc.subarray(lanes, { minLength: 2 })),
            })
            .map(makeApproved),
        ),
        retiredAt: fc.option(instant, { freq: 1 }),
        sunsetAt: fc.option(instant, { freq: 1 }),
        quarantine: fc.option(fc.constant(makeQuarantine())),
        driftSetting: fc.constantFrom('QUARANTINE' as const, 'SUSPEND' as const),
        suspensions: fc.constantFrom([], suspended),
      })
      .map(makeServer);
    fc.assert(
      fc.property(anyServer, (server) => {
        const compiled = compileServer(server);
        const check = CHECKS.slice(2, 6).find(({ fails }) => fails({ now: { at: AT } } as never, compiled) !== null);
        const verdict = judgeVerdict(server, AT);
        const codes: Partial<Record<Verdict, string>> = {
          RETIRED: 'RETIRED',
          SUSPENDED: 'SUSPENDED',
          EXPIRED: 'REVIEW_EXPIRED',
        };
        const usable = ['APPROVED', 'APPROVED_WITH_CONDITIONS', 'CHANGED_SINCE_APPROVAL', 'DEPRECATED'].includes(
          verdict,
        );
        expect(check?.code).toBe(codes[verdict] ?? (usable ? undefined : 'NOT_APPROVED'));
      }),
      { numRuns: 1000 },
    );
  });

  it('has words for people, each its own', () => {
    expect(new Set(Object.values(VERDICT_WORDS)).size).toBe(Object.keys(VERDICT_WORDS).length);
  });
});

describe('P9 the surface of a server', () => {
  const invisible = makeApproved({ surface: { fingerprint: 'fp1:a', visible: false, tools: [] } });
  it.each<[SurfaceState, string, Partial<ServerFacts>]>([
    ['NEVER_APPROVED', 'no revision is approved', { approved: null, observedFingerprint: 'fp1:a' }],
    ['IN_STEP', 'it is observed as approved', {}],
    ['IN_STEP', 'a single probe differed, which confirms nothing', { observedFingerprint: 'fp1:b' }],
    ['DRIFTED', 'drift is confirmed', { observedFingerprint: 'fp1:b', quarantine: makeQuarantine() }],
    ['DRIFTED', 'drift is confirmed although the last probe was equal', { quarantine: makeQuarantine() }],
    ['UNKNOWN', 'nothing was ever observed', { observedFingerprint: null }],
    ['UNKNOWN', 'a declared surface was never even tried', { approved: invisible, observedFingerprint: null }],
    [
      'NOT_VISIBLE',
      'it is declared and the probe meets sign-in',
      { approved: invisible, observedFingerprint: 'fp1:c' },
    ],
  ])('is %s when %s', (state, _, more) => {
    expect(judgeSurfaceState(makeServer(more))).toBe(state);
  });
});
