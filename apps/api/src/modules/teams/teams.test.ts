import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { countStatements } from '../../../test/count-statements.ts';
import { type Caller, type Harness, startHarness } from '../../../test/harness.ts';

let api: Harness;
let ada: Caller;
let admin: Caller;

beforeAll(async () => {
  api = await startHarness();
  await api.world.person('ada', ['data-eng']);
  await api.world.person('tom', ['platform-admin']);
  await api.world.person('olga', ['ads-leads']);
  await api.world.person('gone', ['old-leads'], { active: false });
  await api.world.team('ads', 'ads-leads');
  await api.world.team('data-platform', 'data-eng');
  await api.world.team('operations', 'old-leads');
  await api.world.server('com.example.ads/metrics', { team: 'ads' });
  await api.world.server('com.example.ads/secret', { team: 'ads', visibility: 'RESTRICTED' });
  ada = await api.asPerson('ada');
  admin = await api.asPerson('tom');
});
afterAll(() => api.close());

const CREATE = `mutation Create($input: CreateTeamInput!) {
  createTeam(input: $input) { slug name description ownerGroup ownerMissing channels { kind label target } }
}`;
let counter = 0;
const input = (more: Record<string, unknown> = {}) => ({
  slug: `team-${++counter}`,
  name: 'Knowledge',
  ownerGroup: 'data-eng',
  channels: [{ kind: 'CHAT', label: '#knowledge', target: 'https://chat.example.com/knowledge' }],
  ...more,
});

describe('reading', () => {
  test('a team shows its channels, its owner group, and the servers that the asker may see', async () => {
    const { team } = await ada.ask(`{ team(slug: "ads") {
      name ownerGroup ownerMissing channels { kind label target } servers { totalCount edges { node { name } } } } }`);
    expect(team).toEqual({
      name: 'ads',
      ownerGroup: 'ads-leads',
      ownerMissing: false,
      channels: [{ kind: 'CHAT', label: '#ads', target: 'https://chat.example.com/ads' }],
      servers: { totalCount: 1, edges: [{ node: { name: 'com.example.ads/metrics' } }] },
    });
  });

  test('an owner group without a living member, or no channel, is at risk', async () => {
    const missing = async (slug: string) =>
      (await ada.ask(`{ team(slug: "${slug}") { ownerMissing } }`)).team.ownerMissing;
    expect(await missing('operations')).toBe(true);
    await api.db.pool.query(
      `DELETE FROM support_channel USING team WHERE team.id = team_id AND slug = 'data-platform'`,
    );
    expect(await missing('data-platform')).toBe(true);
  });

  test('an unknown slug is null, whatever its form', async () => {
    for (const slug of ['none', '', 'A B', '\u0000', 'x'.repeat(10_000)]) {
      const { team } = await ada.ask('query Q($slug: String!) { team(slug: $slug) { slug } }', { slug });
      expect(team).toBeNull();
    }
  });

  test('teams are listed by slug, page by page, and searched by slug and name', async () => {
    const LIST = `query L($first: Int, $after: String, $search: String) {
      teams(first: $first, after: $after, search: $search) { totalCount edges { node { slug } } pageInfo { hasNextPage endCursor } } }`;
    const slugs = (page: { teams: { edges: { node: { slug: string } }[] } }) =>
      page.teams.edges.map(({ node }) => node.slug);
    const first = await ada.ask(LIST, { first: 2 });
    expect(slugs(first)).toEqual(['ads', 'data-platform']);
    const second = await ada.ask(LIST, { first: 2, after: first.teams.pageInfo.endCursor });
    expect(slugs(second)[0]).toBe('operations');
    expect(slugs(await ada.ask(LIST, { search: 'DATA' }))).toEqual(['data-platform']);
    expect(slugs(await ada.ask(LIST, { search: '%' }))).toEqual([]);
    const { errors } = await ada.query(LIST, { search: 'x', after: first.teams.pageInfo.endCursor });
    expect(errors[0]?.extensions).toMatchObject({ code: 'INVALID_INPUT', field: 'after' });
    for (const [variables, field] of [
      [{ first: 0 }, 'first'],
      [{ search: '\u0007' }, 'search'],
    ] as const) {
      const answer = await ada.query(LIST, variables);
      expect(answer.errors[0]?.extensions).toMatchObject({ code: 'INVALID_INPUT', field });
    }
  });

  test('a longer list takes no more statements', async () => {
    const list = (first: number) =>
      `{ teams(first: ${first}) { edges { node { slug ownerGroup ownerMissing channels { kind } } } } }`;
    const one = await countStatements(api, () => ada.ask(list(1)));
    expect(await countStatements(api, () => ada.ask(list(100)))).toBe(one);
  });
});

describe('creating', () => {
  test('an admin creates a team, and the audit log says so', async () => {
    const given = input({ description: 'Keeps what we know', namePrefix: 'Com.Example.Knowledge' });
    const { createTeam } = await admin.ask(CREATE, { input: given });
    expect(createTeam).toEqual({
      slug: given.slug,
      name: 'Knowledge',
      description: 'Keeps what we know',
      ownerGroup: 'data-eng',
      ownerMissing: false,
      channels: given.channels,
    });
    const { rows } = await api.db.pool.query(
      'SELECT action, after FROM audit_event WHERE target_name = $1 ORDER BY sequence',
      [given.slug],
    );
    expect(rows.map(({ action }) => action)).toEqual(['team.create', 'prefix.grant']);
    expect(rows[1].after).toEqual({ prefix: 'com.example.knowledge' });
  });

  test('nobody else creates one', async () => {
    for (const who of [ada, await api.asPerson('olga'), await api.asService('gateway', ['decide'])]) {
      const { errors } = await who.query(CREATE, { input: input() });
      expect(errors[0]?.extensions.code).toBe('NOT_PERMITTED');
    }
  });

  test('a taken slug and a taken prefix are conflicts on their fields; of two at once one wins', async () => {
    expect((await admin.query(CREATE, { input: input({ slug: 'ads' }) })).errors[0]?.extensions).toMatchObject({
      code: 'CONFLICT',
      field: 'slug',
    });
    const namePrefix = 'com.example.contested';
    const answers = await Promise.all([1, 2].map(() => admin.query(CREATE, { input: input({ namePrefix }) })));
    const refused = answers.flatMap(({ errors }) => errors.map(({ extensions }) => extensions));
    expect(refused).toEqual([expect.objectContaining({ code: 'CONFLICT', field: 'namePrefix' })]);
  });

  const channel = (target: string) => ({ channels: [{ kind: 'CHAT', label: 'x', target }] });
  test.each([
    ['slug', { slug: 'Has Spaces' }],
    ['slug', { slug: '-x' }],
    ['slug', { slug: 'x'.repeat(61) }],
    ['name', { name: ' ' }],
    ['name', { name: 'a\u0000' }],
    ['description', { description: 'x'.repeat(2001) }],
    ['ownerGroup', { ownerGroup: 'no-such-group' }],
    ['namePrefix', { namePrefix: 'com' }],
    ['namePrefix', { namePrefix: 'com.example/x' }],
    ['channels', { channels: Array.from({ length: 11 }, () => channel('https://a.example').channels[0]) }],
    ['channels.0.target', channel('javascript:alert(1)')],
    ['channels.0.target', channel('http://chat.example.com')],
    ['channels.0.target', channel('https://chat.example.com/a b')],
    ['channels.0.target', channel('data:text/html,x')],
    ['channels.0.label', { channels: [{ kind: 'CHAT', label: '', target: 'https://a.example' }] }],
  ])('a bad %s is refused, naming the field', async (field, more) => {
    const { errors } = await admin.query(CREATE, { input: input(more) });
    expect(errors[0]?.extensions).toMatchObject({ code: 'INVALID_INPUT', field });
  });
});
