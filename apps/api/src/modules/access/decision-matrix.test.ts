import type { ServerFacts } from '@gatehouse/domain/access/facts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadMatrix, type MatrixCase } from '../../../../../packages/domain/test/load-matrix.ts';
import { type Caller, type Harness, startHarness } from '../../../test/harness.ts';
import { startTestIssuer, type TestIssuer } from '../../../test/test-issuer.ts';
import { fingerprintOf } from '../../../test/world.ts';

/** The shared decision matrix, asked over GraphQL on a real database (law D14). */
const matrix = loadMatrix(Date.now());
const { file } = matrix;
const cases = matrix.cases.filter(({ pure }) => !pure);

const QUERY = `query ($input: AuthorizeInput!) { authorize(input: $input) {
  allowed reason ruleId helpfulGroups requestAccessUrl tools ttlSeconds } }`;

let api: Harness;
let keys: TestIssuer;

beforeAll(async () => {
  keys = await startTestIssuer(matrix.defaultIssuer, 'https://gatehouse.example.com', () => Date.now());
  api = await startHarness(await environment());
  await writeDirectory();
  const ids = await groupIds();
  for (const server of matrix.servers.values()) await api.world.write(await adapt(server, ids));
}, 60_000);
afterAll(async () => {
  await api.close();
  await keys.close();
});

async function environment(): Promise<Record<string, string>> {
  const { roleGroups } = file;
  const issuers = Object.values(file.issuers).map(
    ({ url, workforce, directoryManaged, groupLimit, default: first }) => ({
      issuer: url,
      jwksUri: keys.jwksUri,
      workforce,
      directoryManaged,
      groupLimit,
      default: first ?? false,
    }),
  );
  const workloads = Object.entries(file.workloads).map(([clientId, { environment, assertGroups }]) => ({
    issuer: matrix.defaultIssuer,
    clientId,
    environment,
    assertGroups: assertGroups && { ...assertGroups, issuer: file.issuers[assertGroups.issuer]?.url },
  }));
  return {
    GATEHOUSE_ISSUERS: JSON.stringify(issuers),
    GATEHOUSE_WORKLOADS: JSON.stringify(workloads),
    GATEHOUSE_MAX_FACT_AGE: String(file.maxFactAgeSeconds),
    GATEHOUSE_ADMIN_GROUPS: roleGroups.admin.join(','),
    GATEHOUSE_AUDITOR_GROUPS: roleGroups.auditor.join(','),
    GATEHOUSE_SECURITY_REVIEWER_GROUPS: roleGroups.reviewers.SECURITY.join(','),
    GATEHOUSE_LEGAL_PRIVACY_REVIEWER_GROUPS: roleGroups.reviewers.LEGAL_PRIVACY.join(','),
    GATEHOUSE_GENAI_REVIEWER_GROUPS: roleGroups.reviewers.GENAI.join(','),
  };
}

const issuerOf = (key: string | undefined): string =>
  key === undefined ? matrix.defaultIssuer : (file.issuers[key]?.url ?? '');

async function writeDirectory(): Promise<void> {
  for (const [key, { issuer, subject, groups, active, absent }] of Object.entries(file.people)) {
    if (absent || !matrix.issuers.find(({ url }) => url === issuerOf(issuer))?.directoryManaged) continue;
    const options = { active: active ?? true, issuer: issuerOf(issuer) };
    await api.world.person(subject ?? key, groups === 'unknown' ? 'UNKNOWN' : groups, options);
  }
}

/** Ids in the database by the ids that the matrix gives to groups. */
async function groupIds(): Promise<ReadonlyMap<string, string>> {
  const ids = new Map<string, string>();
  for (const [issuer, names] of Object.entries(file.groups)) {
    for (const name of names) ids.set(`grp_${issuer}-${name}`, await api.world.group(name, issuerOf(issuer)));
  }
  return ids;
}

/** The server with the ids and fingerprints that this database has. */
async function adapt(server: ServerFacts, groups: ReadonlyMap<string, string>): Promise<ServerFacts> {
  const slug = server.teamId.replace('team_', '');
  const teamId = await api.world.team(slug, file.teams[slug]?.ownerGroup);
  const text = JSON.stringify({ ...server, teamId })
    .replace(/"(grp_[^"]+)"/g, (_, id: string) => JSON.stringify(groups.get(id)))
    .replace(/"fp1:([^"]+)"/g, (_, name: string) => JSON.stringify(fingerprintOf(name)));
  return JSON.parse(text) as ServerFacts;
}

async function callerOf({ question }: MatrixCase): Promise<Caller> {
  const { asker, selfAsked, agent, tokenExpiresAt } = question;
  const scope = [...(asker.decide ? ['decide'] : []), ...(asker.assertGroups ? ['assert-groups'] : [])].join(' ');
  const client = asker.kind === 'WORKLOAD' ? asker.id : selfAsked ? agent : undefined;
  return api.withToken(
    await keys.sign({
      ...asker.claims,
      iss: asker.issuer,
      sub: asker.id,
      client_id: client,
      scope,
      ...(tokenExpiresAt !== undefined && { exp: Math.floor(tokenExpiresAt / 1000) }),
    }),
  );
}

function inputOf({ question }: MatrixCase): object {
  const { server, method, tool, endpoint, subject, selfAsked, asserts, agent } = question;
  const input = { server, method, tool, endpoint };
  if (selfAsked && asserts === undefined) return input;
  return { ...input, agent, subject: { kind: subject.kind, id: subject.id, issuer: subject.issuer, groups: asserts } };
}

test('the matrix has cases for this door', () => {
  expect(cases.length).toBeGreaterThan(150);
});

test.each(cases)('D14 over GraphQL: $name', async (one) => {
  const { data, errors } = await (await callerOf(one)).query(QUERY, { input: inputOf(one) });
  const { expect: wanted } = one;
  if (wanted.refused !== undefined) {
    expect(errors.map(({ extensions }) => extensions.code)).toEqual([wanted.refused]);
    return;
  }
  expect(errors).toEqual([]);
  const { authorize } = data;
  const got = {
    allowed: authorize.allowed,
    reason: authorize.reason,
    rule: authorize.ruleId,
    tools: authorize.tools,
    helpfulGroups: [...authorize.helpfulGroups].sort(),
    requestable: authorize.requestAccessUrl !== null,
  };
  const { ttlSeconds: _, helpfulGroups, ...same } = wanted;
  expect(got).toMatchObject({ ...same, ...(helpfulGroups && { helpfulGroups: [...helpfulGroups].sort() }) });
  if (wanted.ttlSeconds !== undefined) expect(authorize.ttlSeconds).toBeLessThanOrEqual(wanted.ttlSeconds);
});
