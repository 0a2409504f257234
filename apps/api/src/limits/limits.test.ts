import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Caller, type Harness, startHarness } from '../../test/harness.ts';

let api: Harness;
let ada: Caller;
beforeAll(async () => {
  api = await startHarness({ GATEHOUSE_MAX_TOKENS: '500', GATEHOUSE_MAX_COST: '3000' });
  await api.world.person('ada', ['data-eng']);
  await api.world.server('com.example/one', { allow: ['data-eng'] });
  ada = await api.asPerson('ada');
});
afterAll(() => api.close());

const codeOf = async (document: string, variables?: object) =>
  (await ada.query(document, variables as never)).errors[0]?.extensions.code;

const nested = (depth: number): string =>
  `{ server(name: "com.example/one") ${'{ replacement '.repeat(depth - 2)} { name } ${'}'.repeat(depth - 2)} }`;

test('a document may be twelve levels deep, not thirteen', async () => {
  expect(await codeOf(nested(12))).toBeUndefined();
  expect(await codeOf(nested(13))).toBe('LIMIT_EXCEEDED');
});

test('depth is counted through fragments', async () => {
  const chain = Array.from({ length: 12 }, (_, i) => `fragment f${i} on Server { replacement { ...f${i + 1} } }`).join(
    ' ',
  );
  const document = `{ server(name: "x") { ...f0 } } ${chain} fragment f12 on Server { name }`;
  expect(await codeOf(document)).toBe('LIMIT_EXCEEDED');
});

test('aliases and root fields are limited', async () => {
  const many = (count: number, field: string) =>
    `{ ${Array.from({ length: count }, (_, i) => field.replace('#', String(i))).join(' ')} }`;
  expect(await codeOf(many(20, 'a#: __typename'))).toBeUndefined();
  expect(await codeOf(many(31, 'a#: __typename'))).toBe('LIMIT_EXCEEDED');
  expect(await codeOf(many(21, '__typename'))).toBe('LIMIT_EXCEEDED');
});

test('a document with too many tokens is not parsed to its end', async () => {
  expect(await codeOf(`{ ${'__typename '.repeat(600)} }`)).toBe('LIMIT_EXCEEDED');
});

test('fragments that spread each other in circles cost no time', async () => {
  const names = Array.from({ length: 15 }, (_, i) => `f${i}`);
  const fragments = names.map(
    (name) => `fragment ${name} on Query { ${names.map((other) => `...${other}`).join(' ')} }`,
  );
  expect(['INVALID_INPUT', 'LIMIT_EXCEEDED']).toContain(await codeOf(`{ ...f0 } ${fragments.join(' ')}`));
});

const PAGE = 'query ($first: Int) { servers(first: $first) { edges { node { name tools { name } } } } }';

test('a page costs what its rows cost', async () => {
  expect(await codeOf(PAGE, { first: 10 })).toBeUndefined();
  // 100 rows of two fields and twenty tools of one each.
  expect(await codeOf(PAGE, { first: 100 })).toBeUndefined();
  const nestedPages = `query ($first: Int) { teams(first: $first) { edges { node { servers(first: 50) { edges { node { name } } } } } } }`;
  expect(await codeOf(nestedPages, { first: 5 })).toBeUndefined();
  expect(await codeOf(nestedPages, { first: 50 })).toBe('LIMIT_EXCEEDED');
  // A page size that is not given may be the largest one.
  expect(await codeOf(nestedPages)).toBe('LIMIT_EXCEEDED');
});

test('each question of authorizeMany is paid for, however often the field is asked under another name', async () => {
  const document = `query ($inputs: [AuthorizeInput!]!) { a: authorizeMany(inputs: $inputs) { allowed }
    b: authorizeMany(inputs: $inputs) { allowed } c: authorizeMany(inputs: $inputs) { allowed } }`;
  const inputs = (count: number) => ({ inputs: Array.from({ length: count }, () => ({ server: 'com.example/one' })) });
  expect(await codeOf(document, inputs(900))).toBeUndefined();
  expect(await codeOf(document, inputs(1_000))).toBe('LIMIT_EXCEEDED');
});

test('no answer guesses at names that the schema has', async () => {
  const { errors } = await ada.query('{ servrs { totalCount } authorize(input: { servr: "x" }) { allowd } }');
  expect(errors.length).toBeGreaterThan(0);
  expect(JSON.stringify(errors)).not.toContain('Did you mean');
  const coerced = await ada.query('query ($input: AuthorizeInput!) { authorize(input: $input) { allowed } }', {
    input: { server: 'x', subject: { kind: 'USR', id: 'x' } },
  });
  expect(coerced.errors[0]?.extensions.code).toBe('INVALID_INPUT');
  expect(JSON.stringify(coerced.errors)).not.toContain('Did you mean');
});

test('each caller has a minute of their own; decide services have a longer one', async () => {
  const limited = await api.startAnother({
    GATEHOUSE_SUBJECT_REQUESTS_PER_MINUTE: '3',
    GATEHOUSE_ADDRESS_REQUESTS_PER_MINUTE: '1000',
    GATEHOUSE_SERVICE_REQUESTS_PER_MINUTE: '10',
  });
  const statuses = async (caller: Caller, count: number) => {
    const answers = [];
    for (let i = 0; i < count; i++) answers.push(await limited.withToken(caller.token ?? '').query('{ __typename }'));
    return answers;
  };
  const answers = await statuses(ada, 4);
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 429]);
  expect(answers[3]?.errors[0]?.extensions.code).toBe('RATE_LIMITED');
  expect(Number(answers[3]?.headers['retry-after'])).toBeGreaterThan(0);
  expect((await statuses(await api.asPerson('finn'), 1))[0]?.status).toBe(200);
  // Another token of the same person is the same caller.
  expect((await statuses(await api.asPerson('ada', { jti: 'another' }), 1))[0]?.status).toBe(429);
  expect((await statuses(await api.asService('gateway', ['decide']), 10)).every(({ status }) => status === 200)).toBe(
    true,
  );
  await limited.close();
});

test('an address without a valid token runs out of guesses', async () => {
  const limited = await api.startAnother({ GATEHOUSE_ADDRESS_REQUESTS_PER_MINUTE: '5' });
  const seen: number[] = [];
  for (let i = 0; i < 7; i++) seen.push((await limited.withToken(`guess-${i}`).query('{ viewer { id } }')).status);
  expect(seen).toEqual([401, 401, 401, 401, 401, 429, 429]);
  await limited.close();
});

test('many people behind one address do not run out: valid tokens cost it nothing', async () => {
  const limited = await api.startAnother({ GATEHOUSE_ADDRESS_REQUESTS_PER_MINUTE: '3' });
  for (let i = 0; i < 8; i++) {
    const { token = '' } = await api.asPerson(`person-${i}`);
    expect((await limited.withToken(token).query('{ __typename }')).status).toBe(200);
  }
  await limited.close();
});
