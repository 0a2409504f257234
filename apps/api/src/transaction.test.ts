import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Harness, startHarness } from '../test/harness.ts';
import { inTransaction } from './transaction.ts';

let api: Harness;
beforeAll(async () => {
  api = await startHarness();
});
afterAll(() => api.close());

test.each([
  ['between two statements', 'SELECT 1'],
  ['in the middle of one', 'SELECT pg_sleep(60)'],
])('a connection that breaks %s of a change is UNAVAILABLE, and does not end the process', async (when, next) => {
  const { pool } = api.db;
  const change = inTransaction(pool, async (tx) => {
    const { rows } = await tx.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
    const gone = new Promise((resolve) => tx.once('end', () => resolve(undefined)));
    const running = when === 'in the middle of one' ? tx.query(next) : undefined;
    running?.catch(() => undefined);
    await pool.query('SELECT pg_terminate_backend($1)', [rows[0]?.pid]);
    await gone;
    return running ?? tx.query(next);
  });
  await expect(change).rejects.toMatchObject({ refusal: { code: 'UNAVAILABLE' } });
  expect((await pool.query<{ one: number }>('SELECT 1 AS one')).rows).toEqual([{ one: 1 }]);
});
