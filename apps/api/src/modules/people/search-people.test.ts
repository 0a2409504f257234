import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Caller, type Harness, startHarness } from '../../../test/harness.ts';

let api: Harness;

beforeAll(async () => {
  api = await startHarness();
  const { world } = api;
  await world.person('p-ada-okafor', ['data-eng'], { displayName: 'Ada Okafor' });
  await world.person('p-mateo-silva', ['finance'], { displayName: 'Mateo Silva' });
  await world.person('p-ada-gone', [], { displayName: 'Ada Aardvark', active: false });
  await world.person('priya', ['ads-leads']);
  await world.person('idle', ['empty-leads']);
  await world.person('jonas', ['legal-review']);
  await world.person('audrey', ['audit']);
  await world.team('ads', 'ads-leads');
  await world.team('empty', 'empty-leads');
  await world.server('com.example.ads/metrics', { team: 'ads' });
  for (let count = 0; count < 25; count += 1)
    await world.person(`crowd-${count}`, [], { displayName: `Crowd ${count}` });
});
afterAll(() => api.close());

const PEOPLE =
  'query P($search: String!, $first: Int) { people(search: $search, first: $first) { id issuer displayName } }';
const idsOf = async (who: Caller, search: string) =>
  (await who.ask(PEOPLE, { search })).people.map(({ id }: { id: string }) => id);

test('D8 owners of a server, reviewers, auditors and decide services find people', async () => {
  for (const subject of ['priya', 'jonas', 'audrey']) {
    expect(await idsOf(await api.asPerson(subject), 'mat')).toEqual(['p-mateo-silva']);
  }
  expect(await idsOf(await api.asService('gateway', ['decide']), 'silva')).toEqual(['p-mateo-silva']);
});

test('D8 everybody else is refused, whoever they look for, and so are the owners of nothing', async () => {
  for (const subject of ['p-ada-okafor', 'idle']) {
    const who = await api.asPerson(subject);
    for (const search of ['mat', 'no such person']) {
      const { errors } = await who.query(PEOPLE, { search });
      expect(errors[0]?.extensions.code).toBe('NOT_PERMITTED');
    }
  }
  expect((await (await api.asService('bot')).query(PEOPLE, { search: 'mat' })).errors).toHaveLength(1);
});

test('words of name or subject are found by their beginnings, those who have left last', async () => {
  const audrey = await api.asPerson('audrey');
  expect(await idsOf(audrey, 'ada')).toEqual(['p-ada-okafor', 'p-ada-gone']);
  expect(await idsOf(audrey, 'oka ADA')).toEqual(['p-ada-okafor']);
  expect(await idsOf(audrey, 'p-mateo-silva')).toEqual(['p-mateo-silva']);
  expect(await idsOf(audrey, '%')).toEqual([]);
});

test('an answer has at most 20 people', async () => {
  const audrey = await api.asPerson('audrey');
  expect(await idsOf(audrey, 'crowd')).toHaveLength(20);
  for (const first of [0, 21]) {
    const { errors } = await audrey.query(PEOPLE, { search: 'crowd', first });
    expect(errors[0]?.extensions).toMatchObject({ code: 'INVALID_INPUT', field: 'first' });
  }
});

test('an index finds people', async () => {
  const { rows } = await api.db.pool.query(
    "SELECT indexdef FROM pg_indexes WHERE tablename = 'person' AND indexdef LIKE '%person_document%'",
  );
  expect(rows).toHaveLength(1);
});
