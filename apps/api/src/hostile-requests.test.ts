import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Caller, type Harness, startHarness } from '../test/harness.ts';

let api: Harness;
let ada: Caller;
beforeAll(async () => {
  api = await startHarness({ GATEHOUSE_MAX_COST: '1000', GATEHOUSE_INTROSPECTION: 'off' });
  await api.world.person('ada', []);
  ada = await api.asPerson('ada');
});
afterAll(() => api.close());

const codesOf = ({ errors }: Awaited<ReturnType<Caller['query']>>) => [
  ...new Set(errors.map(({ extensions }) => extensions.code)),
];

test.each([
  ['costs too much', '{ servers(first: 100) { edges { node { tools { name } } } } }', 'LIMIT_EXCEEDED'],
  ['reads a schema that is closed', '{ __schema { types { name } } }', 'NOT_PERMITTED'],
  ['subscribes', 'subscription { viewer { id } }', 'INVALID_INPUT'],
])('a query that %s is a mistake of the client, not of the registry', async (_, query, code) => {
  const answer = await ada.query(query);
  expect([answer.status, codesOf(answer), answer.data ?? null]).toEqual([400, [code], null]);
});

test('however many mistakes the variables have, they are the mistakes of the client', async () => {
  const answer = await ada.query('query ($filter: ServerFilter) { servers(filter: $filter) { totalCount } }', {
    filter: { health: Array.from({ length: 60 }, () => 'PERFECT') },
  });
  expect([answer.status, codesOf(answer)]).toEqual([400, ['INVALID_INPUT']]);
});

test('I5 what a client sends by mistake is not kept in the log', async () => {
  const secret = 'canary-7f3e9b';
  await ada.query('query ($name: String!) { server(name: $name) { name } }', { name: [secret] });
  await ada.query(`{ server(name: ["${secret}"]) { name } }`);
  await ada.query('query ($at: DateTime!) { auditEvents(filter: { from: $at }) { edges { cursor } } }', { at: secret });
  expect(api.logged.join('')).not.toContain(secret);
});
