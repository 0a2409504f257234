import { afterAll, beforeAll, expect, test } from 'vitest';
import { countStatements } from '../../../test/count-statements.ts';
import { type Caller, type Harness, startHarness } from '../../../test/harness.ts';

let api: Harness;
let ada: Caller;

beforeAll(async () => {
  api = await startHarness();
  await api.world.person('ada', ['data-eng']);
  await api.world.server('com.example.data/presto', { tools: ['run_query', 'cancel_query'] });
  await api.world.server('com.example.data/spark', { tools: ['run_job', 'queryable_log'] });
  await api.world.server('com.example.hr/people', { visibility: 'RESTRICTED', tools: ['query_people'] });
  for (let index = 0; index < 60; index++) {
    await api.world.server(`com.example.many/s${index}`, { tools: [`shard_${index}`] });
  }
  ada = await api.asPerson('ada');
});
afterAll(() => api.close());

interface Hit {
  readonly name: string;
  readonly server: { readonly name: string };
}

const hits = async (who: Caller, search: string, first?: number): Promise<string[]> => {
  const { toolHits } = await who.ask<{ toolHits: Hit[] }>(
    'query Tools($search: String!, $first: Int) { toolHits(search: $search, first: $first) { name title server { name } } }',
    { search, first },
  );
  return toolHits.map(({ name, server }) => `${server.name}#${name}`);
};

test('tools with every word are found, by the beginning of a word', async () => {
  expect(await hits(ada, 'run query')).toEqual(['com.example.data/presto#run_query']);
  expect(await hits(ada, 'nothing_like_it')).toEqual([]);
  expect(await hits(ada, '  ')).toEqual([]);
  expect(await hits(ada, '½ & | !')).toEqual([]);
});

test('best first: a tool of exactly that name, one that begins with it, then words in the name', async () => {
  await api.world.server('com.example.best/first', { tools: ['run_export', 'export_all', 'export'] });
  expect(await hits(ada, 'export')).toEqual([
    'com.example.best/first#export',
    'com.example.best/first#export_all',
    'com.example.best/first#run_export',
  ]);
});

test('D11 tools of a hidden server are not found', async () => {
  expect(await hits(ada, 'people')).toEqual([]);
  expect(await hits(await api.asService('gateway', ['decide']), 'people')).toEqual([
    'com.example.hr/people#query_people',
  ]);
  expect(await hits(await api.asService('bot'), 'query')).toEqual([]);
});

test('as many as asked for, never more than 50, else refused naming the field', async () => {
  expect(await hits(ada, 'shard')).toHaveLength(10);
  expect(await hits(ada, 'shard', 50)).toHaveLength(50);
  for (const first of [0, -1, 51]) {
    const { errors } = await ada.query('query ($first: Int) { toolHits(search: "x", first: $first) { name } }', {
      first,
    });
    expect(errors[0]?.extensions).toMatchObject({ code: 'INVALID_INPUT', field: 'first' });
  }
});

test('fifty hits of as many servers take two statements', async () => {
  await hits(ada, 'shard');
  expect(await countStatements(api, () => hits(ada, 'shard', 50))).toBe(2);
});
