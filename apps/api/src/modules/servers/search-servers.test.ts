import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { countStatements } from '../../../test/count-statements.ts';
import { type Caller, type Harness, startHarness } from '../../../test/harness.ts';

let api: Harness;
let ada: Caller;
let outsider: Caller;

beforeAll(async () => {
  api = await startHarness();
  const { world } = api;
  await world.person('ada', ['all-employees', 'data-eng']);
  await world.person('finn', ['finance']);
  await world.person('audrey', ['audit']);
  ada = await api.asPerson('ada');
  outsider = await api.asPerson('finn');
  const describeAs = (name: string, description: string, tags: readonly string[]) =>
    api.db.pool.query('UPDATE server SET description = $2, tags = $3 WHERE name = $1', [name, description, tags]);

  await world.server('com.example.data/presto', {
    team: 'data-platform',
    title: 'Presto',
    tools: ['run_query', 'describeTable', 'cancel_query'],
    allow: ['data-eng'],
  });
  await describeAs('com.example.data/presto', 'Interactive SQL over the warehouse', ['sql', 'warehouse']);
  await world.server('com.example.data/spark', {
    team: 'data-platform',
    title: 'Spark jobs',
    tools: ['explain_failure'],
  });
  await describeAs('com.example.data/spark', 'Why did my job fail, and which query was it?', ['jobs', 'warehouse']);
  await world.server('com.example.ads/metrics', {
    team: 'ads',
    title: 'Ads metrics',
    tools: ['get_spend'],
    allow: ['finance'],
  });
  await world.server('com.example.hr/people', {
    team: 'people-systems',
    title: 'Query people',
    visibility: 'RESTRICTED',
    tools: ['run_query'],
    allow: ['finance'],
  });
  await world.server('com.example.dev/sandbox', {
    team: 'ads',
    title: 'Sandbox',
    environment: 'sandbox',
    tools: ['poke'],
  });
  await world.server('com.example.new/draft', { team: 'ads', title: 'Draft', approved: false });
  await api.facts.catchUp();
});
afterAll(() => api.close());

interface Found {
  readonly names: string[];
  readonly totalCount: number;
  readonly matched: Record<string, string[]>;
}

interface Page {
  readonly edges: readonly { readonly node: { readonly name: string } }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

const SEARCH = `query Search($filter: ServerFilter, $orderBy: ServerOrder, $first: Int, $after: String) {
  servers(filter: $filter, orderBy: $orderBy, first: $first, after: $after) {
    totalCount
    edges { cursor matchedTools node { name } }
    pageInfo { hasNextPage endCursor }
  }
}`;

async function search(who: Caller, variables: Record<string, unknown> = {}): Promise<Found> {
  const { servers } = await who.ask(SEARCH, variables);
  return {
    names: servers.edges.map((edge: { node: { name: string } }) => edge.node.name),
    totalCount: servers.totalCount,
    matched: Object.fromEntries(
      servers.edges.map((edge: { node: { name: string }; matchedTools: string[] }) => [
        edge.node.name,
        edge.matchedTools,
      ]),
    ),
  };
}

const find = async (who: Caller, text: string) => (await search(who, { filter: { search: text } })).names;

describe('what is found', () => {
  test('D11 a restricted server is found only by those whom a policy lets connect', async () => {
    expect((await search(ada)).names).toEqual([
      'com.example.ads/metrics',
      'com.example.data/presto',
      'com.example.data/spark',
      'com.example.dev/sandbox',
      'com.example.new/draft',
    ]);
    expect((await search(outsider)).names).toContain('com.example.hr/people');
    expect((await search(await api.asPerson('audrey'))).totalCount).toBe(6);
    expect(await find(ada, 'people')).toEqual([]);
    expect(await find(outsider, 'people')).toEqual(['com.example.hr/people']);
  });

  test('D11 a service without the decide scope finds nothing, one with it finds everything', async () => {
    expect((await search(await api.asService('bot'))).totalCount).toBe(0);
    expect((await search(await api.asService('gateway', ['decide']))).totalCount).toBe(6);
  });

  test('a tool name finds its server and is named as the match', async () => {
    const found = await search(ada, { filter: { search: 'cancel_query' } });
    expect(found.names).toEqual(['com.example.data/presto']);
    expect(found.matched['com.example.data/presto']).toContain('cancel_query');
  });

  test('a word of a tool in camel case, of a description, of a tag and of a team finds the server', async () => {
    expect(await find(ada, 'table')).toEqual(['com.example.data/presto']);
    expect(await find(ada, 'interactive')).toEqual(['com.example.data/presto']);
    expect(await find(ada, 'jobs')).toEqual(['com.example.data/spark']);
    expect(new Set(await find(ada, 'data platform'))).toEqual(
      new Set(['com.example.data/presto', 'com.example.data/spark']),
    );
  });

  test('the beginning of a word is enough, and every word must occur', async () => {
    expect(await find(ada, 'pres')).toEqual(['com.example.data/presto']);
    expect(await find(ada, 'warehouse fail')).toEqual(['com.example.data/spark']);
    expect(await find(ada, 'presto unheard')).toEqual([]);
  });

  test('best match first: a title before a description', async () => {
    const found = await find(outsider, 'query');
    expect(found[0]).toBe('com.example.hr/people');
    expect(new Set(found.slice(1))).toEqual(new Set(['com.example.data/presto', 'com.example.data/spark']));
  });

  test('at most five matching tools are named', async () => {
    const tools = Array.from({ length: 8 }, (_, index) => `shard_${index}`);
    await api.world.server('com.example.many/shards', { tools, visibility: 'RESTRICTED', allow: ['shards'] });
    await api.world.person('sam', ['shards']);
    const found = await search(await api.asPerson('sam'), { filter: { search: 'shard' } });
    expect(found.matched['com.example.many/shards']).toEqual(tools.slice(0, 5));
  });

  test('signs alone find nothing and break nothing', async () => {
    for (const text of ["'", '& | !', ':*', '\\', '((', '<->', '½', '%', '_', '日本語', '🙂']) {
      expect(await find(ada, text), text).toEqual([]);
    }
    expect((await search(ada, { filter: { search: '   ' } })).totalCount).toBe(5);
  });
});

describe('filters and facets', () => {
  const FACETS = `query Facets($filter: ServerFilter) {
    servers(filter: $filter) {
      totalCount
      facets {
        verdicts { value label count } health { value label count } teams { value label count }
        tags { value count } environments { value count }
      }
    }
  }`;
  const countsOf = (facet: readonly { value: string; count: number }[]) =>
    Object.fromEntries(facet.map(({ value, count }) => [value, count]));

  test('each filter limits the servers found', async () => {
    const names = async (filter: object) => (await search(ada, { filter })).names;
    expect(await names({ teams: ['data-platform'] })).toEqual(['com.example.data/presto', 'com.example.data/spark']);
    expect(await names({ tags: ['sql', 'jobs'] })).toEqual(['com.example.data/presto', 'com.example.data/spark']);
    expect(await names({ verdicts: ['EXPERIMENTAL'] })).toEqual(['com.example.new/draft']);
    expect(await names({ environments: ['sandbox'] })).toEqual(['com.example.dev/sandbox']);
    expect(await names({ health: ['HEALTHY'] })).toEqual([]);
    expect((await names({ health: ['UNKNOWN'] })).length).toBe(5);
    expect(await names({ usable: true })).toEqual(['com.example.data/presto']);
    expect(await names({ usable: true, verdicts: ['EXPERIMENTAL'] })).toEqual([]);
  });

  test('facets count every value with all other filters applied, but not their own', async () => {
    const { servers } = await ada.ask(FACETS, { filter: { teams: ['data-platform'], tags: ['sql'] } });
    expect(servers.totalCount).toBe(1);
    expect(countsOf(servers.facets.teams)).toEqual({ 'data-platform': 1 });
    expect(countsOf(servers.facets.tags)).toEqual({ sql: 1, jobs: 1, warehouse: 2 });
    expect(countsOf(servers.facets.verdicts)).toEqual({ APPROVED: 1 });
    expect(servers.facets.health).toEqual([{ value: 'UNKNOWN', label: 'Unknown', count: 1 }]);
    expect(countsOf(servers.facets.environments)).toEqual({ production: 1 });
  });

  test('D11 facets count no hidden server', async () => {
    const { servers } = await ada.ask(FACETS);
    expect(countsOf(servers.facets.teams)).toEqual({ ads: 3, 'data-platform': 2 });
    expect(servers.facets.verdicts).toContainEqual({ value: 'APPROVED', label: 'Approved for production', count: 3 });
  });

  test('health older than three probe intervals counts as unknown', async () => {
    const { rows } = await api.db.pool.query(`SELECT id FROM server WHERE name = 'com.example.data/spark'`);
    const checkedAt = new Date(api.clock.wall());
    await api.db.pool.query(
      `INSERT INTO server_health (server_id, status, since, checked_at, consecutive_failures) VALUES ($1, 'HEALTHY', $2, $2, 0)`,
      [rows[0].id, checkedAt],
    );
    const healthy = async () => (await search(ada, { filter: { health: ['HEALTHY'] } })).names;
    api.clock.hold(checkedAt.getTime() + 900_000);
    expect(await healthy()).toEqual(['com.example.data/spark']);
    api.clock.hold(checkedAt.getTime() + 900_001);
    expect(await healthy()).toEqual([]);
    const { server } = await ada.ask(`{ server(name: "com.example.data/spark") { health { status text } } }`);
    expect(server.health).toEqual({ status: 'UNKNOWN', text: 'Unknown: the last probe is too long ago to tell.' });
    api.clock.hold(Date.now());
  });
});

describe('pages', () => {
  const walk = async (orderBy: string, filter: object = {}) => {
    const names: string[] = [];
    let after: string | null = null;
    for (let pages = 0; pages < 20; pages++) {
      const { servers }: Record<'servers', Page> = await ada.ask(SEARCH, { orderBy, filter, first: 2, after });
      names.push(...servers.edges.map((edge) => edge.node.name));
      if (!servers.pageInfo.hasNextPage) return names;
      after = servers.pageInfo.endCursor;
    }
    throw new Error('The list never ended.');
  };

  test('walking the pages of every order shows each server exactly once', async () => {
    for (const order of ['NAME', 'RECENTLY_APPROVED', 'RELEVANCE']) {
      const names = await walk(order);
      expect(names.length, order).toBe(5);
      expect(new Set(names).size, order).toBe(5);
      expect(names, order).toEqual((await search(ada, { orderBy: order })).names);
    }
    expect(await walk('RELEVANCE', { search: 'e' })).toEqual(await find(ada, 'e'));
  });

  test('recently approved first, never approved last', async () => {
    const names = await walk('RECENTLY_APPROVED');
    expect(names.at(-1)).toBe('com.example.new/draft');
    expect(names[0]).toBe('com.example.dev/sandbox');
  });

  test('a tampered cursor, or one of another order or filter, is refused naming the field', async () => {
    const { servers } = await ada.ask(SEARCH, { orderBy: 'NAME', first: 1 });
    const cursor: string = servers.pageInfo.endCursor;
    const cases = [
      { orderBy: 'NAME', after: `${cursor.slice(0, -1)}${cursor.endsWith('A') ? 'B' : 'A'}` },
      { orderBy: 'NAME', after: 'nonsense' },
      { orderBy: 'NAME', after: '' },
      { orderBy: 'RECENTLY_APPROVED', after: cursor },
      { orderBy: 'NAME', after: cursor, filter: { search: 'presto' } },
    ];
    for (const variables of cases) {
      const { errors, status } = await ada.query(SEARCH, variables);
      expect(status).toBeLessThan(500);
      expect(errors[0]?.extensions).toMatchObject({ code: 'INVALID_INPUT', field: 'after' });
    }
  });

  test('input out of bounds is refused naming the field', async () => {
    const long = Array.from({ length: 101 }, (_, index) => `t${index}`);
    for (const [variables, field] of [
      [{ first: 0 }, 'first'],
      [{ first: -1 }, 'first'],
      [{ first: 101 }, 'first'],
      [{ filter: { search: 'x'.repeat(201) } }, 'filter.search'],
      [{ filter: { search: 'a\u0000b' } }, 'filter.search'],
      [{ filter: { tags: ['\u0000'] } }, 'filter.tags'],
      [{ filter: { tags: long } }, 'filter.tags'],
      [{ filter: { teams: [''] } }, 'filter.teams'],
    ] as const) {
      const { errors } = await ada.query(SEARCH, variables);
      expect(errors[0]?.extensions, field).toMatchObject({ code: 'INVALID_INPUT', field });
    }
  });
});

test('a page of 50 servers takes as many statements as one of 5', async () => {
  const document = `query Page($first: Int!) { servers(first: $first) { totalCount asOf relaxed { filter totalCount }
    facets { verdicts { count } teams { count } groups { count } access { count } behaviours { count } }
    edges { matchedTools node {
      name verdict verdictText environment endpoint probedEndpoint version transport dataClasses allowedGroups
      team { name ownerMissing } lanes { lane state } surface { state toolCount readOnlyCount observedFingerprint } health { status }
      myAccess { allowed reason } suspensions { id } drift { classes } replacement { name }
      starred viewerCan auth protocolVersions links { target } retention generativeAi approvedAt asOf
      tools { name state behaviour { hint } }
    } } } }`;
  for (let index = 0; index < 50; index++)
    await api.world.server(`com.example.many/s${index}`, { team: `team-${index % 7}` });
  // The first page of a process also learns the servers' places.
  await ada.ask(document, { first: 1 });
  const few = await countStatements(api, () => ada.ask(document, { first: 5 }));
  const many = await countStatements(api, () => ada.ask(document, { first: 50 }));
  expect(many).toBe(few);
  expect(many).toBeLessThanOrEqual(13);
});

test('a row of the catalogue screen costs nine statements, whatever the page', async () => {
  const document = `query Rows($first: Int!, $filter: ServerFilter) { servers(first: $first, filter: $filter, orderBy: RELEVANCE) {
    totalCount asOf relaxed { filter totalCount }
    facets { verdicts { value label count } access { value label count } health { value label count }
      teams { value label count } groups { value label count } dataClasses { value label count }
      behaviours { value label count } transports { value label count } auth { value label count }
      protocolVersions { value label count } tags { value label count } }
    edges { matchedTools node {
      name title team { slug name ownerMissing channels { kind label target } } verdict verdictText
      lanes { lane state reason } allowedGroups starred viewerCan updatedAt approvedAt
      surface { state toolCount readOnlyCount writeCount destructiveCount openWorldCount }
      health { status text checkedAt since } myAccess { allowed reason tools message }
    } } pageInfo { hasNextPage endCursor } } }`;
  const filter = { search: 'read', access: ['NO_ACCESS'] };
  await ada.ask(document, { first: 1, filter });
  const few = await countStatements(api, () => ada.ask(document, { first: 5, filter }));
  const many = await countStatements(api, () => ada.ask(document, { first: 50, filter }));
  expect(many).toBe(few);
  expect(many).toBeLessThanOrEqual(9);
});
