import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Caller, type Data, type Harness, startHarness } from '../../../test/harness.ts';

let api: Harness;
const METRICS = 'com.example.ads/metrics';
const HIDDEN = 'com.example.hr/hidden';
const UNKNOWN = 'com.example.no/such';

beforeAll(async () => {
  api = await startHarness();
  const { world } = api;
  await world.person('ada', ['data-eng']);
  await world.person('mateo', ['finance'], { displayName: 'Mateo Silva' });
  await world.person('olga', 'UNKNOWN');
  await world.person('priya', ['ads-leads'], { displayName: 'Priya Raman' });
  await world.person('jonas', ['security-review']);
  await world.person('tom', ['platform-admin']);
  await world.person('audrey', ['audit']);
  await world.team('ads', 'ads-leads');
  const ads = await world.group('ads-eng');
  const finance = await world.group('finance');
  const banned = await world.group('contractors');
  await world.person('carl', ['ads-eng', 'contractors']);
  await world.server(METRICS, {
    team: 'ads',
    rules: [
      { id: 'r-ads', effect: 'ALLOW', subjects: { groups: [ads] } },
      {
        id: 'r-finance',
        effect: 'ALLOW',
        subjects: { groups: [finance] },
        tools: [{ kind: 'EXACT', name: 'read' }],
        agents: ['chat'],
      },
      { id: 'r-deny', effect: 'DENY', subjects: { groups: [banned] } },
    ],
  });
  await world.server(HIDDEN, { visibility: 'RESTRICTED', team: 'people' });
});
afterAll(() => api.close());

const EXPLAIN = `query E($input: AuthorizeInput!) { explainAccess(input: $input) {
  decision { allowed reason message helpfulGroups decisionId } checks { code state message evidence fix } } }`;
const explain = (who: Caller, server: string, id?: string, more: object = {}) =>
  who.query(EXPLAIN, { input: { server, ...(id && { subject: { kind: 'USER', id } }), ...more } });
const countAudited = async (): Promise<number> => {
  const { rows } = await api.db.pool.query(
    "SELECT count(*)::int AS n FROM audit_event WHERE action = 'access.explain-other'",
  );
  return rows[0].n;
};
const failing = ({ explainAccess }: Data) =>
  explainAccess.checks.find(({ state }: { state: string }) => state === 'FAIL' || state === 'UNKNOWN');

describe('asking about somebody else', () => {
  test.each(['priya', 'jonas', 'tom', 'audrey'])(
    'D8 %s, owner, reviewer, admin or auditor, is told',
    async (subject) => {
      const { errors, data } = await explain(await api.asPerson(subject), METRICS, 'mateo');
      expect(errors).toEqual([]);
      expect(data.explainAccess.decision).toMatchObject({ allowed: false, reason: 'NO_MATCHING_RULE' });
      expect(failing(data).evidence).toBe(
        'Groups that may use it: ads-eng and finance. What it gives to finance is limited to certain tools and clients, and does not cover this.',
      );
      expect(failing(data).fix).toBe('Ask the ads team about joining ads-eng.');
    },
  );

  test('A3 the question is in the audit log, with who asked about whom and what they were told', async () => {
    const before = await countAudited();
    const { data } = await explain(await api.asPerson('priya'), METRICS, 'mateo', { tool: 'write' });
    expect(await countAudited()).toBe(before + 1);
    const { auditEvents } = await (await api.asPerson('priya')).ask(
      `{ auditEvents(filter: { server: "${METRICS}" }, first: 1) { edges { node { action actor target after requestId } } } }`,
    );
    expect(auditEvents.edges[0].node).toMatchObject({
      action: 'access.explain-other',
      actor: 'Priya Raman',
      target: METRICS,
      requestId: expect.any(String),
      after: {
        subject: { kind: 'USER', id: 'mateo' },
        tool: 'write',
        allowed: false,
        reason: 'NO_MATCHING_RULE',
        decisionId: data.explainAccess.decision.decisionId,
      },
    });
  });

  test('A1 without its audit row no answer is given', async () => {
    const owner = new pg.Client({ connectionString: api.database.ownerUrl });
    await owner.connect();
    await owner.query('ALTER TABLE audit_event ADD CONSTRAINT refuse_all CHECK (false) NOT VALID');
    try {
      const { errors, data } = await explain(await api.asPerson('priya'), METRICS, 'mateo');
      expect(errors).toHaveLength(1);
      expect(data).toBeNull();
    } finally {
      await owner.query('ALTER TABLE audit_event DROP CONSTRAINT refuse_all');
      await owner.end();
    }
  });

  test('D11 everybody else is refused in the same words, whether server and person exist or not', async () => {
    const before = await countAudited();
    const answers = await Promise.all(
      [METRICS, HIDDEN, UNKNOWN].flatMap((server) =>
        ['mateo', 'nobody'].map(async (id) => explain(await api.asPerson('ada'), server, id)),
      ),
    );
    answers.push(await explain(await api.asPerson('priya'), HIDDEN, 'mateo'));
    answers.push(await explain(await api.asPerson('priya'), UNKNOWN, 'mateo'));
    answers.push(await explain(await api.asService('bot'), METRICS, 'mateo'));
    for (const { errors } of answers) expect(errors[0]?.extensions.code).toBe('NOT_PERMITTED');
    expect(new Set(answers.map(({ errors }) => errors[0]?.message)).size).toBe(1);
    expect(await countAudited()).toBe(before);
  });

  test('D8 authorize about others stays with decide services, whose questions are not audited', async () => {
    const input = { server: METRICS, subject: { kind: 'USER', id: 'mateo' } };
    const authorize = 'query A($input: AuthorizeInput!) { authorize(input: $input) { reason } }';
    const { errors } = await (await api.asPerson('tom')).query(authorize, { input });
    expect(errors[0]?.extensions.code).toBe('NOT_PERMITTED');
    const before = await countAudited();
    const gateway = await explain(await api.asService('gateway', ['decide']), METRICS, 'mateo');
    expect(gateway.data.explainAccess.decision.reason).toBe('NO_MATCHING_RULE');
    expect(await countAudited()).toBe(before);
  });

  test('asking about oneself is not audited, also when one names oneself', async () => {
    const before = await countAudited();
    await explain(await api.asPerson('priya'), METRICS);
    await explain(await api.asPerson('priya'), METRICS, 'priya');
    expect(await countAudited()).toBe(before);
  });

  test('a person that the directory does not know is one whose groups are unknown, and a workload is asked about by id', async () => {
    const priya = await api.asPerson('priya');
    const nobody = failing((await explain(priya, METRICS, 'nobody')).data);
    expect(nobody).toMatchObject({
      code: 'GROUPS_UNKNOWN',
      state: 'UNKNOWN',
      evidence: 'The directory does not know this person.',
    });
    const bot = await explain(priya, METRICS, undefined, { subject: { kind: 'WORKLOAD', id: 'bot' } });
    expect(bot.data.explainAccess.decision.reason).toBe('NO_MATCHING_RULE');
  });
});

describe('what an explanation tells', () => {
  test('D11 of a DENY only those who may see details learn what it is', async () => {
    const own = failing((await explain(await api.asPerson('carl'), METRICS)).data);
    expect(own).toMatchObject({ code: 'DENIED_BY_RULE', evidence: null, fix: 'Ask the ads team about the rule.' });
    const told = failing((await explain(await api.asPerson('priya'), METRICS, 'carl')).data);
    expect(told.evidence).toBe('The rule r-deny denies it to contractors.');
  });

  test('D11 groups that only a DENY names stay unnamed to whoever may not see details', async () => {
    expect((await explain(await api.asPerson('carl'), METRICS)).text).not.toContain('contractors');
  });

  test('unknown groups are told as "cannot tell", with a next step', async () => {
    const check = failing((await explain(await api.asPerson('olga'), METRICS)).data);
    expect(check).toMatchObject({ code: 'GROUPS_UNKNOWN', state: 'UNKNOWN' });
    expect(check.message).toContain('This is not a refusal.');
    expect(check.fix).toMatch(/^Sign in again or switch account/);
  });

  test('what allows is told to the one allowed', async () => {
    await api.world.person('ann', ['ads-eng']);
    const { data } = await explain(await api.asPerson('ann'), METRICS);
    expect(data.explainAccess.checks.at(-1)).toMatchObject({
      state: 'PASS',
      evidence: 'A rule for members of ads-eng allows it.',
    });
  });
});
