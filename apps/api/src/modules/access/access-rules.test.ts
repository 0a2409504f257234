import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { countStatements } from '../../../test/count-statements.ts';
import { type Caller, type Data, type Harness, startHarness } from '../../../test/harness.ts';

let api: Harness;
const METRICS = 'com.example.ads/metrics';

beforeAll(async () => {
  api = await startHarness();
  const { world } = api;
  await world.person('ada', ['data-eng'], { displayName: 'Ada Okafor' });
  await world.person('gone', ['data-eng'], { active: false, displayName: 'Gone Long' });
  await world.person('mateo', ['finance']);
  await world.person('priya', ['ads-leads']);
  await world.person('audrey', ['audit']);
  await world.team('ads', 'ads-leads');
  const group = (name: string) => world.group(name);
  const issuer = api.issuer.url;
  await world.server(METRICS, {
    team: 'ads',
    rules: [
      { id: 'r1', effect: 'ALLOW', subjects: { groups: [await group('data-eng'), await group('empty')] } },
      {
        id: 'r2',
        effect: 'ALLOW',
        subjects: { groups: [await group('finance')] },
        agents: ['chat'],
        environments: ['prod'],
        tools: [
          { kind: 'EXACT', name: 'read' },
          { kind: 'PREFIX', prefix: 'get_' },
        ],
        endsAt: Date.now() + 86_400_000,
      },
      {
        id: 'r3',
        effect: 'ALLOW',
        subjects: {
          persons: [
            { issuer, id: 'ada' },
            { issuer, id: 'nobody' },
          ],
          workloads: [{ issuer, id: 'bot' }],
        },
      },
      { id: 'r4', effect: 'DENY', subjects: { groups: [await group('contractors')] } },
      { id: 'r5', effect: 'ALLOW', subjects: { groups: [await group('past')] }, endsAt: Date.now() - 1 },
    ],
  });
});
afterAll(() => api.close());

const RULES = `{ server(name: "${METRICS}") { accessRules {
  id effect groups { name displayName people members } limited persons workloads agents environments tools endsAt source addedBy } } }`;
const rulesOf = async (who: Caller): Promise<Data> => (await who.ask(RULES)).server.accessRules;

describe('rules in force', () => {
  test('an employee sees the groups that are allowed with how many people each has, and whether something limits it', async () => {
    const rules = await rulesOf(await api.asPerson('mateo'));
    const untold = { persons: null, workloads: null, agents: null, environments: null, tools: null, addedBy: null };
    expect(rules).toEqual([
      {
        id: 'r1',
        effect: 'ALLOW',
        groups: [
          { name: 'data-eng', displayName: 'data-eng', people: 1, members: null },
          { name: 'empty', displayName: 'empty', people: 0, members: null },
        ],
        limited: false,
        endsAt: null,
        source: 'REVIEW',
        ...untold,
      },
      {
        id: 'r2',
        effect: 'ALLOW',
        groups: [{ name: 'finance', displayName: 'finance', people: 1, members: null }],
        limited: true,
        endsAt: expect.any(String),
        source: 'REVIEW',
        ...untold,
      },
    ]);
  });

  test('D11 nothing of persons, members, or what is denied reaches whoever may not see details', async () => {
    const { text } = await (await api.asPerson('mateo')).query(RULES);
    for (const secret of ['Ada', 'nobody', 'bot', 'contractors', 'r3', 'r4', 'chat', 'get_'])
      expect(text).not.toContain(secret);
  });

  test.each(['priya', 'audrey'])('%s, who may see details, sees every rule in full', async (subject) => {
    const rules = await rulesOf(await api.asPerson(subject));
    expect(rules.map(({ id }: { id: string }) => id)).toEqual(['r1', 'r2', 'r3', 'r4']);
    expect(rules[0].groups[0]).toMatchObject({ people: 1, members: ['Ada Okafor'] });
    expect(rules[1]).toMatchObject({ agents: ['chat'], environments: ['prod'], tools: ['read', 'get_…'] });
    expect(rules[2]).toMatchObject({ persons: ['Ada Okafor (ada)', 'nobody'], workloads: ['bot'], addedBy: 'tests' });
    expect(rules[3]).toMatchObject({ effect: 'DENY', groups: [{ name: 'contractors' }] });
  });

  test('a rule that a narrowing changed says so, one that it left does not', async () => {
    const { rows } = await api.db.pool.query(
      'SELECT v.revision_id AS id, v.rules FROM policy_version v JOIN revision r ON r.id = v.revision_id JOIN server s ON s.id = r.server_id WHERE s.name = $1',
      [METRICS],
    );
    const [{ id, rules }] = rows;
    const narrowed = rules.map((rule: { id: string }) => (rule.id === 'r1' ? { ...rule, agents: ['chat'] } : rule));
    await api.db.pool.query(
      `INSERT INTO policy_version (id, revision_id, sequence, rules, digest, cause, created_by) VALUES ('pol_narrowed', $1, 2, $2, 'd', 'NARROWED', 'x')`,
      [id, JSON.stringify(narrowed)],
    );
    await api.facts.catchUp();
    const told = await rulesOf(await api.asPerson('priya'));
    expect(told.map(({ source }: { source: string }) => source)).toEqual(['NARROWING', 'REVIEW', 'REVIEW', 'REVIEW']);
  });

  test('the rules of many servers cost as many statements as those of one', async () => {
    for (const name of ['com.example.ads/a', 'com.example.ads/b', 'com.example.ads/c']) {
      await api.world.server(name, { team: 'ads', allow: ['finance', 'data-eng'] });
    }
    const audrey = await api.asPerson('audrey');
    const list = (first: number) => () =>
      audrey.ask(
        `{ servers(first: ${first}) { edges { node { accessRules { groups { people members } persons } } } } }`,
      );
    // The first answer also reads the columns of the catalogue, which are kept.
    await list(1)();
    const one = await countStatements(api, list(1));
    expect(await countStatements(api, list(3))).toBe(one);
    // The fourth is the one whose rules name persons, all of them in one more statement.
    expect(await countStatements(api, list(4))).toBe(one + 1);
  });
});
