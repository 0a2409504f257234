import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Caller, type Harness, startHarness } from '../../../test/harness.ts';

const OTHER_ISSUER = 'https://login.partner.example';
const DECISION = `allowed reason message ruleId helpfulGroups requestAccessUrl endpoint revisionId tools factsVersion
  evaluatedAt ttlSeconds decisionId`;
const AUTHORIZE = `query ($input: AuthorizeInput!) { authorize(input: $input) { ${DECISION} } }`;
const VALIDATE = `query ($server: String!, $endpoint: URL, $toolSurface: String) {
  validateServer(server: $server, endpoint: $endpoint, toolSurface: $toolSurface) {
    valid reason message verdict endpoint surface factsVersion } }`;

let api: Harness;
let ada: Caller;
let gateway: Caller;
let chat: Caller;
let plain: Caller;

beforeAll(async () => {
  api = await startHarness();
  const { world } = api;
  await world.person('ada', ['all-employees', 'data-eng']);
  await world.person('finn', ['all-employees', 'finance']);
  await world.person('gone', ['data-eng'], { active: false });
  await world.person('overage', 'UNKNOWN');
  await world.server('com.example.data/presto', {
    allow: ['data-eng'],
    endpoint: 'https://presto.example.com/mcp',
    tools: ['run_query', 'cancel_query'],
  });
  await world.server('com.example.hr/people', { allow: ['finance'], visibility: 'RESTRICTED' });
  [ada, gateway, chat, plain] = await Promise.all([
    api.asPerson('ada'),
    api.asService('gateway', ['decide']),
    api.asService('chat-platform', ['decide', 'assert-groups']),
    api.asService('nightly'),
  ]);
});
afterAll(() => api.close());

const authorize = async (caller: Caller, input: object) => (await caller.ask(AUTHORIZE, { input })).authorize;
const refusalOf = async (caller: Caller, input: object) =>
  (await caller.query(AUTHORIZE, { input })).errors[0]?.extensions;

test('an allowed call is answered with rule, endpoint, revision and a time to live', async () => {
  const decision = await authorize(ada, { server: 'com.example.data/presto', tool: 'run_query' });
  expect(decision).toMatchObject({
    allowed: true,
    reason: 'ALLOWED_BY_RULE',
    ruleId: 'allow',
    endpoint: 'https://presto.example.com/mcp',
    helpfulGroups: [],
    requestAccessUrl: null,
    ttlSeconds: 5,
  });
  expect(decision.decisionId).toMatch(/^dec_[0-9a-f-]{36}$/);
  expect(decision.revisionId).toMatch(/^rev_/);
});

test('a denial names the groups that would help and where to ask', async () => {
  const finn = await api.asPerson('finn');
  expect(await authorize(finn, { server: 'com.example.data/presto' })).toMatchObject({
    allowed: false,
    reason: 'NO_MATCHING_RULE',
    message: 'No rule allows the use of com.example.data/presto. Members of data-eng may use it.',
    helpfulGroups: ['data-eng'],
    requestAccessUrl: 'https://gatehouse.example.com/servers/com.example.data%2Fpresto/access',
  });
});

test('the request link names the server by its registry name also when it was asked for by URL', async () => {
  const finn = await api.asPerson('finn');
  const { requestAccessUrl } = await authorize(finn, { server: 'https://PRESTO.example.com:443/mcp' });
  expect(requestAccessUrl).toBe('https://gatehouse.example.com/servers/com.example.data%2Fpresto/access');
});

test('D1 a server asked for by URL is also asked about that endpoint', async () => {
  expect(await authorize(ada, { server: 'https://presto.example.com/mcp' })).toMatchObject({ allowed: true });
  expect(
    await authorize(ada, { server: 'https://presto.example.com/mcp', endpoint: 'https://other.example.com/mcp' }),
  ).toMatchObject({ allowed: false, reason: 'ENDPOINT_MISMATCH' });
});

test('P12 an endpoint without a canonical form is not the approved one', async () => {
  const input = { server: 'com.example.data/presto', endpoint: 'https://user@presto.example.com/mcp' };
  expect(await authorize(ada, input)).toMatchObject({ allowed: false, reason: 'ENDPOINT_MISMATCH' });
});

test.each([
  ['an endpoint that is no URL', { endpoint: 'presto' }, 'endpoint'],
  ['an empty endpoint', { endpoint: '' }, 'endpoint'],
  ['a tool beside another method', { tool: 'run_query', method: 'resources/read' }, 'tool'],
  ['a tool beside connect', { tool: 'run_query', method: 'connect' }, 'tool'],
  ['an empty tool', { tool: '' }, 'tool'],
  ['a tool that is too long', { tool: 'x'.repeat(257) }, 'tool'],
  ['a method that is too long', { method: 'x'.repeat(129) }, 'method'],
  ['an agent that is too long', { agent: 'x'.repeat(513) }, 'agent'],
  ['an empty server', { server: '' }, 'server'],
  ['a server that is too long', { server: 'x'.repeat(2049) }, 'server'],
  ['an empty subject', { subject: { kind: 'USER', id: '' } }, 'subject.id'],
  ['an unknown issuer', { subject: { kind: 'USER', id: 'ada', issuer: OTHER_ISSUER } }, 'subject.issuer'],
])('%s is INVALID_INPUT and names the field', async (_, part, field) => {
  const refused = await refusalOf(gateway, { server: 'com.example.data/presto', ...part });
  expect(refused).toMatchObject({ code: 'INVALID_INPUT', field });
});

test('D2 an unknown method is answered, not refused', async () => {
  expect(await authorize(ada, { server: 'com.example.data/presto', method: 'tools/destroy' })).toMatchObject({
    allowed: false,
    reason: 'UNKNOWN_METHOD',
  });
});

const about = (id: string, more: object = {}) => ({
  server: 'com.example.data/presto',
  subject: { kind: 'USER', id, ...more },
});

test('D8 a person may ask about themselves by name', async () => {
  expect(await authorize(ada, about('ada'))).toMatchObject({ allowed: true });
});

test('D8 a person may not ask about another person, known or not', async () => {
  for (const id of ['finn', 'nobody']) {
    expect(await refusalOf(ada, about(id))).toMatchObject({ code: 'NOT_PERMITTED' });
  }
});

test('D8 a person may not ask about a workload that has their name', async () => {
  const input = { server: 'com.example.data/presto', subject: { kind: 'WORKLOAD', id: 'ada' } };
  expect(await refusalOf(ada, input)).toMatchObject({ code: 'NOT_PERMITTED' });
});

test('D8 a service without the decide scope may not ask about a person', async () => {
  expect(await refusalOf(plain, about('ada'))).toMatchObject({ code: 'NOT_PERMITTED' });
});

test('D8 a person whose token bears the decide scope is still a person', async () => {
  const posing = await api.asPerson('finn', { scope: 'decide assert-groups' });
  expect(await refusalOf(posing, about('ada'))).toMatchObject({ code: 'NOT_PERMITTED' });
  expect(await refusalOf(posing, about('finn', { groups: ['data-eng'] }))).toMatchObject({ code: 'NOT_PERMITTED' });
});

test.each([
  ['ada', true, 'ALLOWED_BY_RULE'],
  ['finn', false, 'NO_MATCHING_RULE'],
  ['gone', false, 'SUBJECT_INACTIVE'],
  ['overage', false, 'GROUPS_UNKNOWN'],
  ['stranger', false, 'GROUPS_UNKNOWN'],
])('D8 a decide service asks about %s and learns %s, %s', async (id, allowed, reason) => {
  expect(await authorize(gateway, about(id))).toMatchObject({ allowed, reason });
});

test('D8 groups without the assert-groups scope are not permitted', async () => {
  for (const groups of [['data-eng'], []]) {
    expect(await refusalOf(gateway, about('finn', { groups }))).toMatchObject({
      code: 'NOT_PERMITTED',
      field: 'subject.groups',
    });
  }
});

test('D8 an assertion never overrides a directory', async () => {
  expect(await authorize(chat, about('finn', { groups: ['data-eng'] }))).toMatchObject({
    allowed: false,
    reason: 'NO_MATCHING_RULE',
  });
});

test('D8 groups of a workload are refused: they are known and empty', async () => {
  const input = {
    server: 'com.example.data/presto',
    subject: { kind: 'WORKLOAD', id: 'nightly', groups: ['data-eng'] },
  };
  expect(await refusalOf(chat, input)).toMatchObject({ code: 'INVALID_INPUT', field: 'subject.groups' });
});

test('D11 a hidden server answers like an unknown one, in every query', async () => {
  const strip = (text: string, name: string) =>
    text
      .replaceAll(name, 'NAME')
      .replace(/"decisionId":"[^"]*"/, '')
      .replace(/"evaluatedAt":"[^"]*"/, '')
      .replace(/confirmed \d+ ms ago/, '');
  const explain = `query ($input: AuthorizeInput!) { explainAccess(input: $input) {
    decision { ${DECISION} } checks { code title state message evidence fix } } }`;
  const asked = async (server: string) => {
    const answers = await Promise.all([
      ada.query(AUTHORIZE, { input: { server } }),
      ada.query(AUTHORIZE, { input: { server, tool: 'read', endpoint: 'https://x.example.com/mcp' } }),
      ada.query(explain, { input: { server } }),
      ada.query(VALIDATE, { server, endpoint: 'https://com-example-hr-people.example.com/mcp' }),
      ada.query('query ($server: String!) { server(name: $server) { name title } }', { server }),
    ]);
    return answers.map(({ status, text }) => [status, strip(text, server)]);
  };
  const hidden = await asked('com.example.hr/people');
  expect(hidden).toEqual(await asked('com.example.hr/absent'));
  expect(hidden[0]?.[1]).toContain('NOT_REGISTERED');
});

test('D11 a hidden server asked for by its URL answers like an unknown URL', async () => {
  const decided = await Promise.all(
    ['com-example-hr-people', 'com-example-hr-absent'].map((host) =>
      authorize(ada, { server: `https://${host}.example.com/mcp` }),
    ),
  );
  for (const decision of decided) {
    expect(decision).toMatchObject({ reason: 'NOT_REGISTERED', endpoint: null, revisionId: null, helpfulGroups: [] });
  }
});

test('D11 a decide service sees a restricted server', async () => {
  expect(await authorize(gateway, { ...about('finn'), server: 'com.example.hr/people' })).toMatchObject({
    allowed: true,
  });
});

test('an explanation has the checks in order and agrees with the decision', async () => {
  const { explainAccess } = await ada.ask(
    `{ explainAccess(input: { server: "com.example.data/presto", tool: "drop_table" }) {
       decision { allowed reason } checks { code state message } } }`,
  );
  expect(explainAccess.decision).toEqual({ allowed: false, reason: 'UNKNOWN_TOOL' });
  expect(explainAccess.checks.map(({ state }: { state: string }) => state)).toEqual([
    ...Array(7).fill('PASS'),
    'FAIL',
    ...Array(4).fill('NOT_REACHED'),
  ]);
  expect(explainAccess.checks[7].message).toBe(
    'com.example.data/presto has no tool drop_table in its approved or observed surface.',
  );
});

test('validateServer tells the approved endpoint, another one, and another surface', async () => {
  const validate = async (more: object) =>
    (await ada.ask(VALIDATE, { server: 'com.example.data/presto', ...more })).validateServer;
  expect(await validate({})).toMatchObject({ valid: true, reason: 'VALID', verdict: 'APPROVED', surface: 'IN_STEP' });
  expect(await validate({ endpoint: 'https://presto.example.com/mcp' })).toMatchObject({ valid: true });
  expect(await validate({ endpoint: 'https://presto.example.com/mcp/' })).toMatchObject({
    reason: 'ENDPOINT_MISMATCH',
  });
  expect(await validate({ toolSurface: `fp1:${'0'.repeat(64)}` })).toMatchObject({
    valid: false,
    reason: 'SURFACE_MISMATCH',
  });
  const bad = await ada.query(VALIDATE, { server: 'com.example.data/presto', endpoint: 'no url' });
  expect(bad.errors[0]?.extensions).toMatchObject({ code: 'INVALID_INPUT', field: 'endpoint' });
});

const MANY = `query ($inputs: [AuthorizeInput!]!) { authorizeMany(inputs: $inputs) { reason factsVersion evaluatedAt } }`;

test('authorizeMany answers 1,000 questions in order, on one version and at one instant', async () => {
  const servers = Array.from({ length: 1000 }, (_, index) =>
    index % 2 ? 'com.example.data/presto' : 'com.example/no',
  );
  const { authorizeMany } = await ada.ask(MANY, { inputs: servers.map((server) => ({ server })) });
  expect(authorizeMany.map(({ reason }: { reason: string }) => reason)).toEqual(
    servers.map((server) => (server === 'com.example/no' ? 'NOT_REGISTERED' : 'ALLOWED_BY_RULE')),
  );
  expect(new Set(authorizeMany.map((one: object) => JSON.stringify({ ...one, reason: '' }))).size).toBe(1);
});

test('authorizeMany refuses more than 1,000 questions', async () => {
  const inputs = Array.from({ length: 1001 }, () => ({ server: 'com.example.data/presto' }));
  const { errors } = await ada.query(MANY, { inputs });
  expect(errors[0]?.extensions).toMatchObject({ code: 'LIMIT_EXCEEDED', field: 'inputs' });
});

test('a decision touches the database with no statement but the batch of records afterwards', async () => {
  const { pool } = api.db;
  const { query, connect } = pool;
  const statements: string[] = [];
  let connections = 0;
  pool.query = ((text: string, values: unknown[]) => {
    statements.push(text);
    return (query as (...all: unknown[]) => unknown).call(pool, text, values);
  }) as typeof query;
  pool.connect = ((...args: unknown[]) => {
    connections++;
    return (connect as (...all: unknown[]) => unknown).apply(pool, args);
  }) as typeof connect;
  try {
    await authorize(ada, { server: 'com.example.data/presto', tool: 'run_query' });
    await authorize(gateway, about('finn'));
    await ada.ask(VALIDATE, { server: 'com.example.data/presto' });
    await ada.ask(MANY, { inputs: [{ server: 'com.example.data/presto' }, { server: 'com.example/no' }] });
    await api.decisions.flush();
  } finally {
    pool.query = query;
    pool.connect = connect;
  }
  expect(statements.length).toBeGreaterThan(0);
  expect(statements.filter((text) => !text.startsWith('INSERT INTO decision_record'))).toEqual([]);
  expect(connections).toBe(statements.length);
});
