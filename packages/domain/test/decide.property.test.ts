import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { type Decision, decide } from '../src/access/decide.ts';
import { explain } from '../src/access/explain.ts';
import type { ApprovedRevision, ServerFacts } from '../src/access/facts.ts';
import { REASON_CODES, type ReasonCode } from '../src/access/reasons.ts';
import type { AccessRequest, Now, Subject } from '../src/access/request.ts';
import type { Rule } from '../src/access/rule.ts';
import { makeId } from '../src/ids.ts';
import { helpfulGroups, judge, sees, toolScope } from './oracle.ts';
import { now, request } from './small-requests.ts';
import { ISSUERS, MAX_AGE_MS, NOW, ruleOf, SERVER_NAME, server, worldOf } from './small-worlds.ts';
import { compileWorld } from './world-facts.ts';

const seed = (Date.now() ^ (Math.random() * 0x7fffffff)) | 0;
console.info(`decide.property.test.ts: seed ${seed}`);

// Thousands of worlds on a busy machine outlast the usual limit of a test; none of these tests is timed.
vi.setConfig({ testTimeout: 120_000 });

const RUNS = 2_000;
const check = <T extends [unknown, ...unknown[]]>(property: fc.IPropertyWithHooks<T>, numRuns = RUNS) =>
  fc.assert(property, { seed, numRuns });

const ask = (facts: ServerFacts, asked: AccessRequest, at: Now): Decision =>
  decide(compileWorld(worldOf(facts)), asked, at);

/** What the answer rests on besides the server: the facts it may be compared without. */
const withRules = (facts: ServerFacts, change: (rules: readonly Rule[]) => readonly Rule[]): ServerFacts =>
  facts.approved === null
    ? facts
    : withApproved(facts, { policy: { ...facts.approved.policy, rules: change(facts.approved.policy.rules) } });

const withApproved = (facts: ServerFacts, change: Partial<ApprovedRevision>): ServerFacts =>
  facts.approved === null ? facts : { ...facts, approved: { ...facts.approved, ...change } };

/** Rule that names the subject by whatever it is; without conditions. */
const ruleFor = (id: string, effect: Rule['effect'], { kind, ...ref }: Subject): Rule => {
  const named = [{ issuer: ref.issuer, id: ref.id }];
  return { id, effect, subjects: kind === 'USER' ? { persons: named } : { workloads: named } };
};

describe('decide and the second reading of the laws', () => {
  it('D14 agree on the answer, its reason, the rule, the tools of connect and the groups that would help', () => {
    check(
      fc.property(server, request, now, (facts, asked, at) => {
        const world = worldOf(facts);
        const { allowed, reason, ruleId, tools, helpfulGroups: named } = ask(facts, asked, at);
        expect({ allowed, reason, ruleId }).toEqual(judge(world, asked, at));
        expect([...named].sort()).toEqual([...helpfulGroups(world, asked, at)].sort());
        if (asked.call.kind === 'connect') expect(tools).toBe(toolScope(world, asked, at));
      }),
      6_000,
    );
  });

  it('D1 never say ALL beside a tool that would be denied', () => {
    check(
      fc.property(server, request, now, (facts, asked, at) => {
        if (ask(facts, asked, at).tools === 'LISTED') return;
        expect(toolScope(worldOf(facts), { ...asked, call: { kind: 'connect' } }, at)).toBe('ALL');
      }),
    );
  });

  it('D14 carry the approved endpoint and revision when allowed, and neither for an unknown server', () => {
    check(
      fc.property(server, request, now, (facts, asked, at) => {
        const { allowed, reason, endpoint, revisionId } = ask(facts, asked, at);
        const approved = { endpoint: facts.approved?.endpoint, revisionId: facts.approved?.id };
        if (allowed) expect({ endpoint, revisionId }).toEqual(approved);
        if (reason === 'NOT_REGISTERED' || reason === 'FACTS_STALE')
          expect({ endpoint, revisionId }).toEqual({ endpoint: null, revisionId: null });
      }),
    );
  });

  it('D14 meet every reason of a decision in these worlds', () => {
    const reached = new Set<ReasonCode>();
    const drawn = fc.sample(fc.tuple(server, request, now), { seed, numRuns: 5_000 });
    for (const [facts, asked, at] of drawn) reached.add(ask(facts, asked, at).reason);
    expect(REASON_CODES.filter((code) => !reached.has(code))).toEqual(['SURFACE_MISMATCH', 'VALID']);
  });
});

describe('whatever the policy', () => {
  it('D5 deny beats allow', () => {
    check(
      fc.property(server, request, now, (facts, asked, at) => {
        const denied = withRules(facts, (rules) => [...rules, ruleFor('~deny', 'DENY', asked.subject)]);
        expect(ask(denied, asked, at).allowed).toBe(false);
      }),
    );
  });

  it('D5 the order of rules, suspensions and grants is irrelevant', () => {
    check(
      fc.property(server, request, now, fc.infiniteStream(fc.nat()), (facts, asked, at, keys) => {
        const shuffle = <T>(items: readonly T[]) =>
          items
            .map((item) => ({ item, key: keys.next().value as number }))
            .sort((a, b) => a.key - b.key)
            .map(({ item }) => item);
        const shuffled = {
          ...withRules(facts, shuffle),
          suspensions: shuffle(facts.suspensions),
          grants: shuffle(facts.grants),
        };
        expect(ask(shuffled, asked, at)).toEqual(ask(facts, asked, at));
      }),
    );
  });

  it('D5 adding a DENY never permits', () => {
    check(
      fc.property(server, request, now, ruleOf(fc.constant('DENY')), (facts, asked, at, deny) => {
        const more = withRules(facts, (rules) => [...rules, { ...deny, id: '~more' }]);
        if (ask(more, asked, at).allowed) expect(ask(facts, asked, at).allowed).toBe(true);
      }),
    );
  });

  it('D5 removing an ALLOW never permits', () => {
    check(
      fc.property(server, request, now, fc.nat(), (facts, asked, at, pick) => {
        const less = withRules(facts, (rules) => {
          const allows = rules.filter(({ effect }) => effect === 'ALLOW');
          return rules.filter((rule) => rule !== allows[pick % Math.max(allows.length, 1)]);
        });
        if (ask(less, asked, at).allowed) expect(ask(facts, asked, at).allowed).toBe(true);
      }),
    );
  });

  it('D5 silence is a denial', () => {
    check(
      fc.property(server, request, now, (facts, asked, at) => {
        const silent = { ...withRules(facts, (rules) => rules.filter(({ effect }) => effect === 'DENY')), grants: [] };
        expect(ask(silent, asked, at).allowed).toBe(false);
      }),
    );
  });

  const suspended = { id: makeId('suspension', 'z'), scope: 'SERVER' as const, from: NOW, until: null };
  const broken: readonly { readonly law: string; readonly make: (facts: ServerFacts) => ServerFacts }[] = [
    { law: 'P1 a server without an approved revision', make: (facts) => ({ ...facts, approved: null }) },
    { law: 'P1 a staging server', make: (facts) => withApproved(facts, { environment: 'staging' }) },
    { law: 'P1 a server whose lanes decided nothing', make: (facts) => withApproved(facts, { lanes: [] }) },
    { law: 'P1 a server rejected by one lane', make: (facts) => withLanes(facts, { outcome: 'REJECTED' }) },
    { law: 'P1 a server whose review expired this instant', make: (facts) => withLanes(facts, { expiresAt: NOW }) },
    { law: 'P13 a suspended server', make: (facts) => ({ ...facts, suspensions: [...facts.suspensions, suspended] }) },
    { law: 'P1 a retired server', make: (facts) => ({ ...facts, retiredAt: NOW }) },
    { law: 'P1 a server at its sunset', make: (facts) => ({ ...facts, deprecatedAt: NOW - 1, sunsetAt: NOW }) },
  ];
  for (const { law, make } of broken)
    it(`${law} allows nobody anything`, () => {
      check(
        fc.property(server, request, now, (facts, asked, at) => {
          const generous = withRules(facts, (rules) => [...rules, ruleFor('~allow', 'ALLOW', asked.subject)]);
          expect(ask(make(generous), asked, at).allowed).toBe(false);
        }),
      );
    });

  it('D7 unknown groups and inactive persons are allowed nothing', () => {
    check(
      fc.property(server, request, now, fc.boolean(), (facts, asked, at, inactive) => {
        const subject = { ...asked.subject, ...(inactive ? { active: false } : { groups: undefined }) };
        const generous = withRules(facts, (rules) => [...rules, ruleFor('~allow', 'ALLOW', subject)]);
        expect(ask(generous, { ...asked, subject }, at).allowed).toBe(false);
      }),
    );
  });

  it('D13 facts that reached their maximum age allow nothing', () => {
    check(
      fc.property(server, request, fc.nat(), (facts, asked, older) => {
        expect(ask(facts, asked, { at: NOW, factsAgeMs: MAX_AGE_MS + older }).reason).toBe('FACTS_STALE');
      }),
    );
  });
});

describe('an explanation', () => {
  it('D14 names the same reason as the decision: passes before it, nothing reached after it', () => {
    check(
      fc.property(server, request, now, (facts, asked, at) => {
        const { decision, checks } = explain(compileWorld(worldOf(facts)), asked, at);
        expect(decision).toEqual(ask(facts, asked, at));
        expect(checks).toHaveLength(12);
        const states = checks.map(({ state }) => state);
        const failing = states.findIndex((state) => state === 'FAIL' || state === 'UNKNOWN');
        const passed = decision.allowed ? 12 : failing;
        expect(states.slice(0, passed)).toEqual(Array(passed).fill('PASS'));
        if (decision.allowed) return;
        expect(checks[failing]?.code).toBe(decision.reason);
        expect(states.slice(failing + 1)).toEqual(Array(11 - failing).fill('NOT_REACHED'));
      }),
    );
  });
});

describe('a time to live', () => {
  it('D12 is at most five whole seconds and never outlives facts or token', () => {
    check(
      fc.property(server, request, now, (facts, asked, at) => {
        const { ttlSeconds } = ask(facts, asked, at);
        expect(Number.isInteger(ttlSeconds) && ttlSeconds >= 0 && ttlSeconds <= 5).toBe(true);
        if (at.factsAgeMs < MAX_AGE_MS) expect(at.factsAgeMs + ttlSeconds * 1000).toBeLessThanOrEqual(MAX_AGE_MS);
        if (asked.tokenExpiresAt !== undefined)
          expect(NOW + ttlSeconds * 1000).toBeLessThanOrEqual(asked.tokenExpiresAt);
      }),
    );
  });

  it('D12 crosses no boundary: the answer is the same at every instant before its end', () => {
    check(
      fc.property(server, request, now, fc.array(fc.nat(4_999), { maxLength: 4 }), (facts, asked, at, samples) => {
        const { ttlSeconds, evaluatedAt, ...decided } = ask(facts, asked, at);
        // A hidden server must answer as an unknown name does (D11), so its own boundaries may not show.
        if (decided.reason === 'NOT_REGISTERED') return;
        const lifeMs = ttlSeconds * 1000;
        for (const after of [0, 1, 999, 1000, 1999, lifeMs - 1, ...samples].filter((ms) => ms >= 0 && ms < lifeMs)) {
          const later = ask(facts, asked, { at: NOW + after, factsAgeMs: at.factsAgeMs + after });
          expect(later).toMatchObject(decided);
        }
      }),
    );
  });
});

describe('a server that the asker may not see', () => {
  const nothing = compileWorld({ servers: [], issuers: ISSUERS, maxAgeMs: MAX_AGE_MS });
  /** Asks as whoever is no decide service; what the asker sees is no matter here. */
  const whereHidden = (test: (facts: ServerFacts, asked: AccessRequest, at: Now) => void) =>
    fc.property(server, request, now, (facts, drawn, at) => {
      const restricted = { ...facts, visibility: 'RESTRICTED' as const };
      const asked = { ...drawn, asker: { ...drawn.asker, decideService: false } };
      if (!sees(restricted, asked.asker, NOW)) test(restricted, asked, at);
    });

  it('D11 answers exactly like an unknown name', () => {
    check(
      whereHidden((facts, asked, at) => {
        expect(ask(facts, asked, at)).toEqual(decide(nothing, asked, at));
        expect(ask(facts, asked, at)).toEqual(ask(facts, { ...asked, server: 'com.example/unknown' }, at));
      }),
    );
  });

  it('D11 explains itself exactly like an unknown name', () => {
    check(
      whereHidden((facts, asked, at) => {
        expect(explain(compileWorld(worldOf(facts)), asked, at)).toEqual(explain(nothing, asked, at));
      }),
    );
  });

  it('D11 is one that a decide service sees', () => {
    check(
      fc.property(server, request, (facts, asked) => {
        const asker = { ...asked.asker, decideService: true };
        const at = { at: NOW, factsAgeMs: 0 };
        expect(ask(facts, { ...asked, server: SERVER_NAME, asker }, at).reason).not.toBe('NOT_REGISTERED');
      }),
    );
  });
});

const withLanes = (facts: ServerFacts, change: Partial<ApprovedRevision['lanes'][number]>): ServerFacts =>
  withApproved(facts, { lanes: (facts.approved?.lanes ?? []).map((lane) => ({ ...lane, ...change })) });
