import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type EmbeddedPostgres, startPostgres } from './embedded-postgres.ts';
import { prepareDatabase } from './prepare-database.ts';

let dir: string;
let server: EmbeddedPostgres | undefined;

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'gatehouse-postgres-'));
});
afterEach(async () => {
  await server?.stop();
  rmSync(dir, { recursive: true, force: true });
});

async function query(url: string, sql: string) {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

it('keeps every acknowledged write when the server is killed', async () => {
  const first = await startPostgres({ dir });
  await query(first.superuserUrl, 'CREATE TABLE kept (n int)');
  const client = new pg.Client({ connectionString: first.superuserUrl });
  client.on('error', () => undefined);
  await client.connect();
  let acknowledged = 0;
  while (acknowledged < 200) {
    await client.query('INSERT INTO kept VALUES ($1)', [acknowledged]);
    acknowledged++;
  }
  process.kill(first.pid, 'SIGKILL');
  await client.end().catch(() => undefined);
  server = await startPostgres({ dir });
  expect(server.reused).toBe(false);
  expect(await query(server.superuserUrl, 'SELECT count(*)::int AS n FROM kept')).toEqual([{ n: acknowledged }]);
});

it('starts once for all who start it at the same time, and listens on the loopback address alone', async () => {
  const started = await Promise.all([startPostgres({ dir }), startPostgres({ dir }), startPostgres({ dir })]);
  server = started[0];
  expect(new Set(started.map(({ pid }) => pid)).size).toBe(1);
  expect(started.filter(({ reused }) => !reused)).toHaveLength(1);
  expect(await query(server.superuserUrl, 'SHOW listen_addresses')).toEqual([{ listen_addresses: '127.0.0.1' }]);
  expect(await query(server.superuserUrl, 'SHOW unix_socket_directories')).toEqual([{ unix_socket_directories: '' }]);
  expect(await query(server.superuserUrl, 'SHOW fsync')).toEqual([{ fsync: 'on' }]);
});

it('I5 keeps its passwords where only the owner of the folder can read them', async () => {
  server = await startPostgres({ dir });
  const prepared = await prepareDatabase({ superuserUrl: server.superuserUrl, database: 'one', dir });
  for (const file of ['superuser-password', 'role-passwords.json']) {
    expect(statSync(join(dir, file)).mode & 0o077, file).toBe(0);
  }
  const again = await prepareDatabase({ superuserUrl: server.superuserUrl, database: 'two', dir });
  expect(new URL(again.applicationUrl).password).toBe(new URL(prepared.applicationUrl).password);
  expect(await query(prepared.applicationUrl, 'SELECT current_user AS me')).toEqual([{ me: 'gatehouse_app' }]);
  expect(await query(prepared.ownerUrl, 'SELECT current_user AS me')).toEqual([{ me: 'gatehouse_owner' }]);
});
