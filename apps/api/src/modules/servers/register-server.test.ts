import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Caller, type Harness, startHarness } from '../../../test/harness.ts';

let api: Harness;
let owner: Caller;
let admin: Caller;

beforeAll(async () => {
  api = await startHarness();
  await api.world.person('olga', ['ads-eng-leads']);
  await api.world.person('tom', ['platform-admin']);
  await api.world.person('ada', ['data-eng']);
  await api.world.person('una', 'UNKNOWN');
  const ads = await api.world.team('ads', 'ads-eng-leads');
  const finance = await api.world.team('finance', 'finance-leads');
  await api.db.pool.query('INSERT INTO name_prefix (prefix, team_id) VALUES ($1, $2), ($3, $4)', [
    'com.example.ads',
    ads,
    'com.example.finance',
    finance,
  ]);
  owner = await api.asPerson('olga');
  admin = await api.asPerson('tom');
});
afterAll(() => api.close());

const REGISTER = `mutation Register($input: RegisterServerInput!) {
  registerServer(input: $input) { id name title verdict environment endpoint probedEndpoint visibility tags team { slug } }
}`;

let counter = 0;
const input = (more: Record<string, unknown> = {}) => ({
  name: `com.example.ads/server-${++counter}`,
  title: 'Ads metrics',
  team: 'ads',
  endpoint: 'https://ads.example.com/mcp',
  ...more,
});

const refusalOf = async (who: Caller, given: Record<string, unknown>) => {
  const { errors, status, data } = await who.query(REGISTER, { input: given });
  expect(status).toBeLessThan(500);
  expect(data?.registerServer ?? null).toBeNull();
  return errors[0]?.extensions;
};

const countServers = async () => (await api.db.pool.query('SELECT count(*)::int AS n FROM server')).rows[0].n;

describe('an owner registers a server', () => {
  test('it is a draft that is due for its first probe, found at once, and audited in the same transaction', async () => {
    const given = input({
      endpoint: 'HTTPS://Ads.Example.com:443/MCP',
      tags: ['ads', 'ads', 'metrics'],
      description: 'Two\nlines',
    });
    const { registerServer } = await owner.ask(REGISTER, { input: given });
    expect(registerServer).toMatchObject({
      name: given.name,
      verdict: 'EXPERIMENTAL',
      environment: 'production',
      endpoint: null,
      probedEndpoint: 'https://ads.example.com/MCP',
      visibility: 'LISTED',
      tags: ['ads', 'metrics'],
      team: { slug: 'ads' },
    });
    const { rows } = await api.db.pool.query(
      `SELECT r.number, r.state, r.generative_ai, p.due_at IS NOT NULL AS due, a.actor_name, a.request_id IS NOT NULL AS traced, a.after
       FROM revision r JOIN probe_schedule p ON p.server_id = r.server_id JOIN audit_event a ON a.target_id = r.server_id
       WHERE r.server_id = $1`,
      [registerServer.id],
    );
    expect(rows).toMatchObject([{ number: 1, state: 'DRAFT', generative_ai: 'UNKNOWN', due: true, traced: true }]);
    expect(rows[0].after).toMatchObject({ team: 'ads', endpoint: 'https://ads.example.com/MCP' });
    const { server } = await owner.ask(`{ server(name: "${given.name}") { name lanes { lane } tools { name } } }`);
    expect(server).toEqual({ name: given.name, lanes: [], tools: [] });
  });

  test('an admin registers for any team', async () => {
    const given = input({ name: 'com.example.finance/invoices', team: 'finance' });
    expect((await admin.ask(REGISTER, { input: given })).registerServer.team.slug).toBe('finance');
  });
});

describe('who may not', () => {
  test('somebody else of the company, or somebody whose groups are unknown, registers nothing', async () => {
    const before = await countServers();
    for (const subject of ['ada', 'una', 'nobody-in-the-directory']) {
      expect(await refusalOf(await api.asPerson(subject), input())).toMatchObject({ code: 'NOT_PERMITTED' });
    }
    expect(await refusalOf(owner, input({ name: 'com.example.finance/x', team: 'finance' }))).toMatchObject({
      code: 'NOT_PERMITTED',
    });
    expect(await countServers()).toBe(before);
  });

  test('I1 a service and an unknown client register nothing', async () => {
    expect(await refusalOf(await api.asService('gateway', ['decide']), input())).toMatchObject({
      code: 'NOT_PERMITTED',
    });
    expect(await refusalOf(await api.asPerson('olga', { client_id: 'stranger' }), input())).toMatchObject({
      code: 'NOT_PERMITTED',
    });
    expect(await refusalOf(api.anonymous, input())).toMatchObject({ code: 'UNAUTHENTICATED' });
  });
});

describe('names', () => {
  test('a taken name is a conflict on the field, whether its server is visible or not', async () => {
    await api.world.server('com.example.ads/hidden', { visibility: 'RESTRICTED', team: 'finance' });
    await api.world.server('com.example.ads/seen', { team: 'finance' });
    const answers = [];
    for (const name of ['com.example.ads/hidden', 'com.example.ads/seen']) {
      const { errors } = await owner.query(REGISTER, { input: input({ name }) });
      expect(errors[0]?.extensions).toMatchObject({ code: 'CONFLICT', field: 'name' });
      answers.push(errors[0]?.message);
    }
    expect(answers[0]).toBe(answers[1]);
  });

  test('of two who register one name at once, one gets a conflict', async () => {
    const given = input();
    const answers = await Promise.all([
      owner.query(REGISTER, { input: given }),
      admin.query(REGISTER, { input: given }),
    ]);
    const codes = answers.map(({ errors }) => errors[0]?.extensions.code);
    expect(codes.sort()).toEqual(['CONFLICT', undefined]);
  });

  test('P12 the prefix of another team is refused, in any case, and also below it', async () => {
    for (const name of ['com.example.finance/x', 'com.Example.Finance/x', 'com.example.finance.pay/x']) {
      expect(await refusalOf(owner, input({ name })), name).toMatchObject({ code: 'CONFLICT', field: 'name' });
    }
    const { registerServer } = await owner.ask(REGISTER, { input: input({ name: 'com.example.ads.eu/metrics' }) });
    expect(registerServer.name).toBe('com.example.ads.eu/metrics');
  });

  test('P12 a prefix of nobody is granted by an admin alone, once and for all, and audited', async () => {
    const name = 'com.example.fresh/one';
    expect(await refusalOf(owner, input({ name }))).toMatchObject({ code: 'NOT_PERMITTED', field: 'name' });
    await admin.ask(REGISTER, { input: input({ name }) });
    await owner.ask(REGISTER, { input: input({ name: 'com.example.fresh/two' }) });
    const other = input({ name: 'com.example.fresh/three', team: 'finance' });
    expect(await refusalOf(admin, other)).toMatchObject({ code: 'CONFLICT', field: 'name' });
    const { rows } = await api.db.pool.query(`SELECT after FROM audit_event WHERE action = 'prefix.grant'`);
    expect(rows).toEqual([{ after: { prefix: 'com.example.fresh' } }]);
  });
});

describe('input', () => {
  test.each([
    ['name', { name: 'presto' }],
    ['name', { name: 'com.example.ads/a b' }],
    ['name', { name: `com.example.ads/${'x'.repeat(200)}` }],
    ['name', { name: 'com.example.ads/\u0000' }],
    ['title', { title: '   ' }],
    ['title', { title: 'x'.repeat(121) }],
    ['title', { title: 'a\u202Eb' }],
    ['title', { title: '\ud800' }],
    ['description', { description: 'x'.repeat(4001) }],
    ['description', { description: '\u0000' }],
    ['team', { team: 'no-such-team' }],
    ['team', { team: 'Ads\u0000' }],
    ['tags', { tags: ['\n'] }],
    ['tags', { tags: Array.from({ length: 21 }, (_, index) => `t${index}`) }],
    ['endpoint', { endpoint: 'ftp://ads.example.com' }],
    ['endpoint', { endpoint: 'http://ads.example.com/mcp' }],
    ['endpoint', { endpoint: 'https://user:secret@ads.example.com/mcp' }],
    ['endpoint', { endpoint: 'https://ads.example.com/a/../b' }],
    ['endpoint', { endpoint: 'https://ads.example.com/a%2fb' }],
    ['endpoint', { endpoint: 'https://ads.example.com/#x' }],
    ['endpoint', { endpoint: '' }],
  ])('P12 a bad %s is refused, naming the field', async (field, more) => {
    expect(await refusalOf(owner, input(more))).toMatchObject({ code: 'INVALID_INPUT', field });
  });
});
