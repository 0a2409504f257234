import fc, { type Arbitrary } from 'fast-check';
import type { GrantFacts, IssuerFacts, ServerFacts, SuspensionFacts } from '../src/access/facts.ts';
import type { Rule, SubjectRef } from '../src/access/rule.ts';
import { type GroupId, makeId } from '../src/ids.ts';
import type { LaneStanding } from '../src/review/approval.ts';
import { LANES } from '../src/review/lane.ts';
import type { OracleWorld } from './oracle.ts';

// Worlds are small on purpose: few names, so that rules, subjects and tools meet; instants close around now.

/** Epoch milliseconds around which every instant of a small world lies. */
export const NOW = Date.UTC(2026, 10, 23, 12);
export const MAX_AGE_MS = 60_000;

const CORP = 'https://idp.example.com';
const ACQUIRED = 'https://sso.acquired.example';
export const PARTNER = 'https://login.partner.example';
export const group = (name: string): GroupId => makeId('group', name);
export const GROUPS = {
  [CORP]: ['all', 'eng', 'fin', 'owners', 'admins', 'audit', 'review'].map(group),
  [ACQUIRED]: ['acq'].map(group),
  [PARTNER]: ['con'].map(group),
};
const ISSUER_URLS = [CORP, ACQUIRED, PARTNER] as const;

export const ISSUERS: readonly IssuerFacts[] = ISSUER_URLS.map((url) => ({
  url,
  workforce: url !== PARTNER,
  directoryManaged: url === CORP,
  groupLimit: 100,
  groupsClaim: 'groups',
  people: new Map(),
  groups: new Map(GROUPS[url].map((id) => [id, id])),
}));

export const TOOLS = ['read', 'Read', 'read_all', 'r', 'x*', 'xy', 'caf\u00E9', 'cafe\u0301'];
export const AGENTS = ['bot', 'ide', 'Bot', 'svc'];
export const ENVIRONMENTS = ['production', 'staging'];
const RULE_IDS = ['a', 'B', 'b', 'a1', 'a10', 'a2', '\u00E9', '\uFF5E', '\u{1F600}', 'z'];
export const APPROVED_ENDPOINT = 'https://mcp.example.com/mcp';
export const OPEN_ENDPOINT = 'https://mcp.example.com/next';
export const SERVER_NAME = 'com.example/server';

export const oneOf = <T>(...values: readonly T[]) => fc.constantFrom(...values);
export const mostly = <T, U>(usual: Arbitrary<T>, rare: Arbitrary<U>, weight = 6) =>
  fc.oneof({ arbitrary: usual, weight }, { arbitrary: rare, weight: 1 });
const some = <T>(values: readonly T[], minLength = 1) => fc.uniqueArray(oneOf(...values), { minLength, maxLength: 3 });
/** An optional property: absent rather than undefined. */
const optional = <K extends string, T>(key: K, value: Arbitrary<T>, weight = 2): Arbitrary<{ [P in K]?: T }> =>
  mostly(
    fc.constant({}),
    value.map((present) => ({ [key]: present }) as { [P in K]?: T }),
    weight,
  );

const OFFSETS = [-300_000, -10_000, -1, 0, 1, 400, 1000, 1999, 2500, 4999, 5000, 5001, 10_000];
const instant = oneOf(...OFFSETS).map((offset) => NOW + offset);
const soon = oneOf(1, 400, 1000, 2500, 4999, 10_000).map((offset) => NOW + offset);
const past = oneOf(-86_400_000, -10_000, -1, 0).map((offset) => NOW + offset);

export const personRef = fc.record({
  issuer: mostly(fc.constant<string>(CORP), oneOf<string>(ACQUIRED, PARTNER), 2),
  id: mostly(fc.constant('ann'), oneOf('bob', 'Ann', 'svc'), 1),
});
export const workloadRef = fc.record({ issuer: oneOf<string>(CORP, PARTNER), id: oneOf('svc', 'bot') });
// Rules mostly speak of the groups that most persons are in.
const anyGroup = mostly(oneOf(group('all'), group('eng')), oneOf(...Object.values(GROUPS).flat()), 2);

const ruleSubjects = fc
  .record({
    groups: fc.uniqueArray(anyGroup, { maxLength: 3 }),
    persons: mostly(fc.constant([] as SubjectRef[]), fc.array(personRef, { minLength: 1, maxLength: 2 }), 2),
    workloads: mostly(fc.constant([] as SubjectRef[]), fc.array(workloadRef, { minLength: 1, maxLength: 2 }), 2),
  })
  .filter(({ groups, persons, workloads }) => groups.length + persons.length + workloads.length > 0)
  .map(({ groups, persons, workloads }): Rule['subjects'] => ({
    ...(groups.length > 0 && { groups }),
    ...(persons.length > 0 && { persons }),
    ...(workloads.length > 0 && { workloads }),
  }));

const toolPattern = fc.oneof(
  oneOf(...TOOLS, 'gone').map((name) => ({ kind: 'EXACT' as const, name })),
  oneOf('r', 're', 'read_', 'x', 'x*', 'q').map((prefix) => ({ kind: 'PREFIX' as const, prefix })),
);

/** Any rule of the given effects; the id is unique only within `rules`. */
export const ruleOf = (effect: Arbitrary<Rule['effect']>): Arbitrary<Rule> =>
  fc
    .tuple(
      fc.record({ id: oneOf(...RULE_IDS), effect, subjects: ruleSubjects }),
      optional('agents', some(AGENTS), 5),
      optional('environments', some(ENVIRONMENTS), 5),
      optional('tools', fc.array(toolPattern, { minLength: 1, maxLength: 2 })),
      optional('endsAt', instant, 3),
    )
    .map(([rule, ...conditions]) => Object.assign({}, rule, ...conditions) as Rule);

const rules = fc.uniqueArray(ruleOf(oneOf('ALLOW' as const, 'ALLOW' as const, 'DENY' as const)), {
  selector: (rule) => rule.id,
  maxLength: 6,
});

const condition = fc.record({
  id: fc.constant(makeId('condition', 'c')),
  text: fc.constant('Do it'),
  dueAt: instant,
  consequence: oneOf('WARN' as const, 'SUSPEND' as const),
  clearedAt: oneOf(null, NOW - 5),
});

const laneStanding = (lane: (typeof LANES)[number]): Arbitrary<LaneStanding> =>
  fc
    .record({
      lane: fc.constant(lane),
      decisionId: fc.constant(makeId('laneDecision', lane)),
      outcome: mostly(
        oneOf('APPROVED' as const, 'APPROVED_WITH_CONDITIONS' as const),
        oneOf('CHANGES_REQUESTED' as const, 'REJECTED' as const),
        80,
      ),
      decidedAt: fc.constant(NOW - 86_400_000),
      expiresAt: mostly(oneOf(null, NOW + 86_400_000), instant, 40),
      conditions: fc.array(condition, { minLength: 1, maxLength: 2 }),
    })
    .chain((standing) =>
      // Only an approval with conditions has some, and those are rare lest most worlds be suspended.
      mostly(fc.constant(false), fc.constant(true), 8).map((conditioned) =>
        conditioned && standing.outcome === 'APPROVED_WITH_CONDITIONS' ? standing : { ...standing, conditions: [] },
      ),
    );

const suspension: Arbitrary<SuspensionFacts> = fc
  .tuple(
    fc.record({
      id: oneOf('a', 'b', 'c').map((id) => makeId('suspension', id)),
      from: mostly(past, instant, 3),
      until: mostly(soon, oneOf(null, ...OFFSETS.map((ms) => NOW + ms)), 1),
    }),
    fc.oneof(
      { arbitrary: fc.constant({ scope: 'SERVER' as const }), weight: 1 },
      { arbitrary: some(TOOLS.slice(0, 6)).map((tools) => ({ scope: 'TOOLS' as const, tools })), weight: 6 },
      { arbitrary: some(GROUPS[CORP]).map((groups) => ({ scope: 'GROUPS' as const, groups })), weight: 3 },
    ),
  )
  .map(([span, scope]) => ({ ...span, ...scope }));

const grant: Arbitrary<GrantFacts> = fc.record({
  id: oneOf('b', 'a', 'c').map((id) => makeId('grant', id)),
  person: personRef,
  tools: mostly(some(TOOLS), fc.constant(null), 2),
  from: mostly(past, instant, 3),
  until: mostly(soon, instant, 2),
});

/** Unique by id, as the database keeps them. */
const unique = <T extends { readonly id: string }>(items: Arbitrary<T>) =>
  fc.uniqueArray(items, { selector: (item) => item.id, maxLength: 3 });

export const PROMPTS = ['summary', 'report'];
export const TEMPLATES = ['table://{name}', 'file://logs/{+path}'];

const approvedRevision = (policy: Arbitrary<readonly Rule[]>) =>
  fc
    .record({
      environment: mostly(fc.constant('production' as const), oneOf('staging' as const, 'sandbox' as const), 60),
      genai: fc.boolean(),
      lanes: fc.tuple(...LANES.map(laneStanding)),
      missing: mostly(fc.constant(null), oneOf(...LANES), 60),
      rules: policy,
      // Near-miss names that the surface lacks stay in TOOLS, for questions and rules.
      tools: fc.subarray(TOOLS.slice(0, 6), { minLength: 2 }),
    })
    .map(({ environment, genai, lanes, missing, rules, tools }) => ({
      id: makeId('revision', 'approved'),
      version: '1.0.0',
      endpoint: APPROVED_ENDPOINT,
      environment,
      requiredLanes: LANES.filter((lane) => lane !== 'GENAI' || genai),
      lanes: lanes.filter(({ lane }) => lane !== missing),
      policy: { id: makeId('policyVersion', 'p'), rules },
      surface: { fingerprint: 'fp1:approved', visible: true, tools },
    }));

/** Often none, so that each kind of quarantine also stands alone. */
const few = <T>(values: readonly T[]) => mostly(fc.constant([] as T[]), fc.subarray([...values]), 1);

/** Quarantine fits the approved surface: changed tools are in it, added ones are not, and it is never empty. */
const quarantine = (approvedTools: readonly string[]) =>
  fc
    .record({
      all: mostly(fc.constant(false), fc.constant(true), 4),
      changedTools: few(approvedTools),
      addedTools: few(TOOLS.filter((tool) => !approvedTools.includes(tool)).slice(0, 2)),
      prompts: few(PROMPTS),
      templates: few(TEMPLATES),
    })
    .filter(({ all, ...lists }) => all || Object.values(lists).some((list) => list.length > 0));

/** One server in any state, mostly an approved one. */
export const server: Arbitrary<ServerFacts> = mostly(approvedRevision(rules), fc.constant(null), 60).chain((approved) =>
  fc
    .record({
      visibility: oneOf('LISTED' as const, 'RESTRICTED' as const, 'PUBLIC' as const),
      retiredAt: mostly(fc.constant(null), past, 40),
      deprecated: mostly(
        fc.constant({}),
        fc.record({ deprecatedAt: past, sunsetAt: mostly(instant, fc.constant(null)) }),
        8,
      ),
      driftSetting: mostly(oneOf('WARN' as const, 'QUARANTINE' as const), fc.constant('SUSPEND' as const), 12),
      open: oneOf(null, { id: makeId('revision', 'open'), endpoint: OPEN_ENDPOINT }),
      suspensions: mostly(fc.constant([]), unique(suspension), 1),
      grants: unique(grant),
      quarantine: approved ? mostly(fc.constant(null), quarantine(approved.surface.tools), 2) : fc.constant(null),
      guard: fc.record({ enforced: fc.boolean(), seenAt: oneOf(null, ...OFFSETS.map((ms) => NOW - 300_000 + ms)) }),
    })
    .map(({ deprecated, ...state }) => ({
      id: makeId('server', 's'),
      name: SERVER_NAME,
      teamId: makeId('team', 't'),
      ownerGroup: group('owners'),
      deprecatedAt: null,
      sunsetAt: null,
      approved,
      latestSubmitted: approved && ('APPROVED' as const),
      observedFingerprint: state.quarantine ? 'fp1:observed' : 'fp1:approved',
      ...state,
      ...deprecated,
    })),
);

/** A world of one server. */
export const worldOf = (only: ServerFacts): OracleWorld => ({
  servers: [only],
  issuers: ISSUERS,
  maxAgeMs: MAX_AGE_MS,
});
