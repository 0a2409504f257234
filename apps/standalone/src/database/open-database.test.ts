import { createTestDatabase, type TestDatabase } from '@gatehouse/database/test-database';
import pg from 'pg';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readSettings } from '../env.ts';
import { openDatabase } from './open-database.ts';

let database: TestDatabase;
const said: string[] = [];
const say = (line: string) => void said.push(line);

beforeEach(async () => {
  database = await createTestDatabase();
  said.length = 0;
}, 60_000);

afterEach(() => database?.drop());

const external = () =>
  readSettings({ DATABASE_URL: database.applicationUrl, DATABASE_OWNER_URL: database.ownerUrl }, []);

async function query(sql: string): Promise<pg.QueryResult> {
  const client = new pg.Client({ connectionString: database.ownerUrl });
  await client.connect();
  try {
    return await client.query(sql);
  } finally {
    await client.end();
  }
}

test('an empty external database becomes a demo, and stays one', async () => {
  for (const _ of ['first start', 'second start']) await (await openDatabase(external(), say)).stop();
  expect((await query('SELECT demo FROM installation')).rows).toEqual([{ demo: true }]);
});

test('I7 a database that was set up as something else is refused, with its reason', async () => {
  await query('INSERT INTO installation (demo) VALUES (false)');
  await expect(openDatabase(external(), say)).rejects.toThrow('not a demo');
});

test('I7 without a role that migrates, a database that nobody marked is refused too', async () => {
  const settings = readSettings({ DATABASE_URL: database.applicationUrl }, []);
  await expect(openDatabase(settings, say)).rejects.toThrow('not marked as a demo');
});

test('without a role that migrates, a database is used as it is, and that is said', async () => {
  await (await openDatabase(external(), say)).stop();
  const opened = await openDatabase(readSettings({ DATABASE_URL: database.applicationUrl }, []), say);
  expect([opened.ownerUrl, said.at(-1)]).toEqual([undefined, expect.stringContaining('DATABASE_OWNER_URL is not set')]);
  await opened.stop();
});
