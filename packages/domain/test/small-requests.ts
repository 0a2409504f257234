import fc, { type Arbitrary } from 'fast-check';
import type { AccessRequest, AskedEndpoint, Asker, Call, Now, Subject } from '../src/access/request.ts';
import type { GroupId } from '../src/ids.ts';
import { rolesOf } from '../src/roles.ts';
import {
  AGENTS,
  APPROVED_ENDPOINT,
  ENVIRONMENTS,
  GROUPS,
  group,
  mostly,
  NOW,
  OPEN_ENDPOINT,
  oneOf,
  PARTNER,
  PROMPTS,
  personRef,
  SERVER_NAME,
  TEMPLATES,
  TOOLS,
  workloadRef,
} from './small-worlds.ts';

// Questions put to a small world: by whom, about whom, through what, for which call.

const ROLE_GROUPS = {
  admin: new Set([group('admins')]),
  auditor: new Set([group('audit')]),
  reviewers: { SECURITY: new Set([group('review')]), LEGAL_PRIVACY: new Set<GroupId>(), GENAI: new Set<GroupId>() },
};

/** A person is in groups of its own issuer only (law I3). */
const person: Arbitrary<Subject> = mostly(
  personRef.filter(({ issuer }) => issuer !== PARTNER),
  personRef,
  2,
).chain((ref) =>
  fc
    .record({
      active: mostly(fc.constant(true), fc.constant(false), 20),
      groups: mostly(
        fc
          .tuple(
            mostly(fc.constant(true), fc.constant(false), 2),
            fc.subarray(GROUPS[ref.issuer as keyof typeof GROUPS]),
          )
          .map(
            ([inFirst, groups]) => new Set(inFirst ? GROUPS[ref.issuer as keyof typeof GROUPS].slice(0, 2) : groups),
          ),
        fc.constant(undefined),
        20,
      ),
    })
    .map((standing) => ({ kind: 'USER', ...ref, workforce: ref.issuer !== PARTNER, ...standing })),
);

const workload: Arbitrary<Subject> = workloadRef.map((ref) => {
  return { kind: 'WORKLOAD', ...ref, workforce: ref.issuer !== PARTNER, active: true, groups: new Set<GroupId>() };
});

const subject = mostly(person, workload, 4);

const call: Arbitrary<Call> = fc.oneof(
  { arbitrary: fc.constant({ kind: 'connect' as const }), weight: 3 },
  {
    arbitrary: mostly(oneOf(...TOOLS.slice(0, 6)), oneOf(...TOOLS, 'nothing'), 3).map((tool) => ({
      kind: 'tool' as const,
      tool,
    })),
    weight: 5,
  },
  {
    arbitrary: fc.record({
      kind: fc.constant('method' as const),
      method: oneOf('resources/read', 'prompts/get', 'completion/complete', 'resources/subscribe'),
      item: oneOf(undefined, ...PROMPTS, ...TEMPLATES, 'table://users', 'file://logs/a/b', 'other://x'),
    }),
    weight: 3,
  },
  { arbitrary: fc.constant({ kind: 'unseen' as const }), weight: 3 },
  { arbitrary: fc.constant({ kind: 'unknown' as const, method: 'tools/invoke' }), weight: 1 },
);

const agent = oneOf(undefined, ...AGENTS);
const environment = oneOf(undefined, ...ENVIRONMENTS);
const serverAsked = mostly(
  fc.constant(SERVER_NAME),
  oneOf(APPROVED_ENDPOINT, APPROVED_ENDPOINT, OPEN_ENDPOINT, 'com.example/Server'),
);
const endpoint: Arbitrary<AskedEndpoint> = mostly(
  oneOf<AskedEndpoint>(undefined, { canonical: APPROVED_ENDPOINT }),
  oneOf<AskedEndpoint>({ canonical: OPEN_ENDPOINT }, 'REFUSED'),
  20,
);

/** A question: of a person or workload about itself, or of a decide service about anyone (law D8). */
export const request: Arbitrary<AccessRequest> = fc
  .record({
    server: serverAsked,
    call,
    subject,
    agent,
    environment,
    endpoint,
    tokenExpiresAt: oneOf(undefined, NOW + 1500, NOW + 600_000),
    service: mostly(fc.constant(undefined), workload, 1),
  })
  .map(({ service, ...asked }) => {
    const asker: Asker = {
      subject: service ?? asked.subject,
      roles: rolesOf(service ?? asked.subject, ROLE_GROUPS),
      decideService: service !== undefined,
      agent: asked.agent,
      environment: asked.environment,
    };
    return { ...asked, asker };
  });

/** Instant and age of the facts, rarely too old. */
export const now: Arbitrary<Now> = mostly(oneOf(0, 30_000, 58_500), oneOf(59_999, 60_000, 90_000), 20).map(
  (factsAgeMs) => ({ at: NOW, factsAgeMs }),
);
