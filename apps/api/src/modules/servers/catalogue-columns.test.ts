import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Harness, startHarness } from '../../../test/harness.ts';
import type { Queryable } from '../../queryable.ts';
import { type CatalogueReading, readCatalogue } from './catalogue-columns.ts';
import type { FacetName } from './catalogue-facets.ts';
import type { FacetColumn } from './facet-codes.ts';
import { parseSearch } from './search-terms.ts';

let api: Harness;
let place: number;
const NAME = 'com.example.data/presto';
const OLDEST = new Date(0);

beforeAll(async () => {
  api = await startHarness();
  await api.world.server(NAME, { team: 'data-platform', tools: ['run_query'] });
  const { rows } = await api.db.pool.query('SELECT ordinal FROM catalogue_entry WHERE name = $1', [NAME]);
  place = rows[0].ordinal;
});
afterAll(() => api.close());

const tag = (db: { query: Harness['db']['pool']['query'] }, tags: readonly string[]) =>
  db.query('UPDATE server SET tags = $2 WHERE name = $1', [NAME, tags]);
/** What a reading says of the server in one facet; undefined while it does not know it. */
function valuesIn({ knows, facets }: CatalogueReading, facet: FacetName): string[] | undefined {
  const { codes, at } = facets.get(facet) as FacetColumn;
  return knows(place) ? at(place).map(codes.valueOf) : undefined;
}
const tagsIn = async () => valuesIn(await readCatalogue(api.db.pool, null, OLDEST), 'tags');

test('what changed since the last reading is in the next, once it is committed', async () => {
  await tag(api.db.pool, ['a']);
  expect(await tagsIn()).toEqual(['a']);
  const slow = await api.db.pool.connect();
  await slow.query('BEGIN');
  await tag(slow, ['slow']);
  // Others commit in the meantime, with later transactions, and are read.
  await api.world.server('com.example.data/spark', { team: 'data-platform' });
  expect(await tagsIn()).toEqual(['a']);
  expect(await tagsIn()).toEqual(['a']);
  await slow.query('COMMIT');
  slow.release();
  expect(await tagsIn()).toEqual(['slow']);
});

/** A promise and what fulfils it. */
function gate() {
  let open = () => {};
  const passed = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { open, passed };
}

test('an answer that was overtaken by a newer one is put right by the next reading', async () => {
  const { pool } = api.db;
  const answered = gate();
  const delivered = gate();
  let first = true;
  const late: Queryable = {
    query: async (config) => {
      const holdsBack = !first ? undefined : delivered.passed;
      first = false;
      const result = await pool.query(config);
      if (holdsBack !== undefined) answered.open();
      await holdsBack;
      return result as never;
    },
  };
  const tagsSeen = async () => valuesIn(await readCatalogue(late, null, OLDEST), 'tags');
  await tag(pool, ['old']);
  const overtaken = tagsSeen();
  await answered.passed;
  await tag(pool, ['new']);
  expect(await tagsSeen()).toEqual(['new']);
  delivered.open();
  await overtaken;
  expect(await tagsSeen()).toEqual(['new']);
});

test('after a failover nothing of what was read before counts as known', async () => {
  const { pool } = api.db;
  const asked: unknown[] = [];
  let cluster = 'one';
  const moving: Queryable = {
    query: async (config) => {
      asked.push(config.values?.[0]);
      const result = await pool.query(config);
      return { ...result, rows: result.rows.map((row) => ({ ...row, cluster })) } as never;
    },
  };
  await readCatalogue(moving, null, OLDEST);
  await readCatalogue(moving, null, OLDEST);
  cluster = 'two';
  const reading = await readCatalogue(moving, null, OLDEST);
  expect(asked.map((since) => since === '0')).toEqual([true, false, false, true]);
  expect(valuesIn(reading, 'teams')).toEqual(['data-platform']);
});

test('a search gives the places of its hits, and health judged before an instant is unknown', async () => {
  const { pool } = api.db;
  expect([...((await readCatalogue(pool, parseSearch('run_query'), OLDEST)).hits ?? [])]).toEqual([place]);
  expect((await readCatalogue(pool, parseSearch('nothing_like_it'), OLDEST)).hits?.size).toBe(0);
  const checkedAt = new Date('2026-01-01T00:00:00Z');
  await pool.query(
    `INSERT INTO server_health (server_id, status, since, checked_at, consecutive_failures)
     SELECT id, 'HEALTHY', $2, $2, 0 FROM server WHERE name = $1`,
    [NAME, checkedAt],
  );
  const healthAt = async (oldest: number) => valuesIn(await readCatalogue(pool, null, new Date(oldest)), 'health');
  expect(await healthAt(checkedAt.getTime())).toEqual(['HEALTHY']);
  expect(await healthAt(checkedAt.getTime() + 1)).toEqual(['UNKNOWN']);
});
