import { describe, expect, it } from 'vitest';
import { parseCall } from '../src/access/call.ts';
import { decide } from '../src/access/decide.ts';
import { REASON_CODES, type ReasonCode } from '../src/access/reasons.ts';
import type { AccessRequest, AskedEndpoint } from '../src/access/request.ts';
import { readAssertion, resolveAgent, resolveSubject, type SubjectStatement } from '../src/access/subject.ts';
import { invalid, type Refusal } from '../src/errors.ts';
import { err, ok, type Result } from '../src/result.ts';
import { rolesOf } from '../src/roles.ts';
import { canonicaliseEndpoint } from '../src/server/endpoint.ts';
import { loadMatrix, type MatrixQuestion, type Party } from './load-matrix.ts';
import type { ExpectEntry } from './matrix-format.ts';
import { helpfulGroups, judge, type OracleWorld, toolScope } from './oracle.ts';
import { compileWorld } from './world-facts.ts';

const matrix = loadMatrix();
const world: OracleWorld = {
  servers: [...matrix.servers.values()],
  issuers: matrix.issuers,
  maxAgeMs: matrix.maxFactAgeMs,
};
const facts = compileWorld(world);

describe('the decision matrix', () => {
  for (const { name, question, expect: expected } of matrix.cases.filter(({ door }) => !door))
    it(name, () => check(question, expected));

  it('names its cases uniquely, each by the law that it proves', () => {
    const names = matrix.cases.map(({ name }) => name);
    expect(names.filter((name) => !/^[DPIA]\d+ [A-Za-z]/.test(name))).toEqual([]);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  it('asks through doors about nothing that a door cannot know', () => {
    const forDoors = matrix.cases.filter(({ pure }) => !pure);
    const unaskable = forDoors.filter(({ question }) => {
      const grants = matrix.servers.get(question.server)?.grants.length ?? 0;
      return grants > 0 || question.unseen || question.item !== undefined || question.factsAgeMs > 0;
    });
    expect(unaskable.map(({ name }) => name)).toEqual([]);
  });

  it('reaches every reason of a decision', () => {
    const reached = new Set(matrix.cases.map(({ expect: { reason } }) => reason));
    const onlyOfValidation: readonly ReasonCode[] = ['SURFACE_MISMATCH', 'VALID'];
    expect(REASON_CODES.filter((code) => !reached.has(code))).toEqual(onlyOfValidation);
  });
});

/** Asks the function under test, and the second reading, and compares both with what the case expects. */
function check(question: MatrixQuestion, expected: ExpectEntry): void {
  const asked = toRequest(question);
  if (expected.refused !== undefined) {
    expect(asked.ok ? 'not refused' : asked.error.code).toBe(expected.refused);
    return;
  }
  if (!asked.ok) throw new Error(asked.error.message);
  const now = { at: matrix.now, factsAgeMs: question.factsAgeMs };
  const decision = decide(facts, asked.value, now);
  const groups = new Map(
    matrix.issuers.flatMap((issuer) => [...issuer.groups].map(([external, id]) => [id, external] as const)),
  );
  const answer = {
    allowed: decision.allowed,
    reason: decision.reason,
    ...(expected.rule !== undefined && { rule: decision.ruleId }),
    ...(expected.tools !== undefined && { tools: decision.tools }),
    ...(expected.helpfulGroups !== undefined && {
      helpfulGroups: decision.helpfulGroups.map((id) => groups.get(id)).sort(),
    }),
    ...(expected.requestable !== undefined && { requestable: decision.reason === 'NO_MATCHING_RULE' }),
    ...(expected.ttlSeconds !== undefined && { ttlSeconds: decision.ttlSeconds }),
  };
  const wanted = expected.helpfulGroups ? { ...expected, helpfulGroups: expected.helpfulGroups.toSorted() } : expected;
  expect(answer).toEqual(wanted);
  expect(decision).toMatchObject(judge(world, asked.value, now));
  expect([...decision.helpfulGroups].sort()).toEqual([...helpfulGroups(world, asked.value, now)].sort());
  if (asked.value.call.kind === 'connect') expect(decision.tools).toBe(toolScope(world, asked.value, now));
}

/** What a door does with a question before it asks `decide`. */
function toRequest(question: MatrixQuestion): Result<AccessRequest, Refusal> {
  const call = question.unseen
    ? ok({ kind: 'unseen' } as const)
    : parseCall(question.method, question.tool, question.item);
  if (!call.ok) return call;
  const { asker } = question;
  const askingSubject = resolveSubject(facts.issuers, stated(asker, asker.claims));
  const bindings = asker.assertGroups
    ? [{ issuer: asker.assertGroups.issuer, groups: new Set(asker.assertGroups.groups) }]
    : [];
  const asserted = question.asserts && readAssertion(question.subject.issuer, question.asserts, bindings);
  const subject = question.selfAsked
    ? askingSubject
    : resolveSubject(facts.issuers, stated(question.subject, undefined, asserted));
  if (subject === undefined || askingSubject === undefined)
    return err(invalid('subject.issuer', 'The issuer is not configured.'));
  const tokenAgent = question.selfAsked ? question.agent : undefined;
  return ok({
    server: question.server.includes('://') ? (canonical(question.server) ?? question.server) : question.server,
    call: call.value,
    subject,
    agent: resolveAgent({ subject, tokenAgent, stated: question.agent, byDecideService: asker.decide }),
    environment: asker.environment,
    endpoint: askedEndpoint(question.endpoint),
    tokenExpiresAt: question.tokenExpiresAt,
    asker: {
      subject: askingSubject,
      roles: rolesOf(askingSubject, matrix.roleGroups),
      decideService: asker.decide,
      agent: tokenAgent,
      environment: asker.environment,
    },
  });
}

function stated(
  party: Party,
  claims: Party['claims'] | undefined,
  assertedGroups?: readonly string[] | undefined,
): SubjectStatement {
  const { kind, issuer, id } = party;
  if (kind === 'WORKLOAD') return { kind, issuer, id };
  return { kind, issuer, id, ...(claims && { claims }), ...(assertedGroups && { assertedGroups }) };
}

function canonical(raw: string): string | undefined {
  const endpoint = canonicaliseEndpoint(raw, { httpHosts: new Set() });
  return endpoint.ok ? endpoint.value : undefined;
}

function askedEndpoint(raw: string | undefined): AskedEndpoint {
  if (raw === undefined) return undefined;
  const endpoint = canonical(raw);
  return endpoint === undefined ? 'REFUSED' : { canonical: endpoint };
}
