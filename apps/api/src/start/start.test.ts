import { markDemo } from '@gatehouse/database/installation';
import { createTestDatabase, type TestDatabase } from '@gatehouse/database/test-database';
import pg from 'pg';
import { pino } from 'pino';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { assemble } from '../assemble.ts';
import { readSettings } from '../env.ts';

let database: TestDatabase;
beforeEach(async () => {
  database = await createTestDatabase();
});
afterEach(() => database.drop());

const settingsFor = (issuer: string, more: Record<string, string> = {}) =>
  readSettings({
    DATABASE_URL: database.applicationUrl,
    GATEHOUSE_ISSUERS: JSON.stringify([{ issuer, workforce: true, directoryManaged: true }]),
    GATEHOUSE_ADMIN_GROUPS: 'platform-admin',
    GATEHOUSE_SECURITY_REVIEWER_GROUPS: 'security-review,platform-admin',
    ...more,
  });
const log = pino({ level: 'silent' });

const startError = async (issuer: string, more?: Record<string, string>): Promise<string> => {
  try {
    const api = await assemble(settingsFor(issuer, more), log);
    await api.close();
    return 'started';
  } catch (error) {
    return (error as Error).message;
  }
};

const withOwner = async (work: (owner: pg.Client) => Promise<unknown>) => {
  const owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
  await work(owner);
  await owner.end();
};

test.each([
  'http://localhost:4401',
  'http://127.0.0.1:4401',
  'http://127.1.2.3:4401',
  'http://[::1]:4401',
  'http://idp.localhost:4401',
  'http://2130706433:4401',
])('I7 the development issuer %s is refused on a database that is no demo', async (issuer) => {
  expect(await startError(issuer)).toContain('not marked as a demo');
});

test('I7 the development issuer is trusted on a demo, but never in production', async () => {
  await withOwner(markDemo);
  expect(await startError('http://localhost:4401')).toBe('started');
  expect(await startError('http://localhost:4401', { NODE_ENV: 'production' })).toContain('refused in production');
});

test('the first start adds issuers and groups that give roles, audited; the second adds nothing', async () => {
  const added: unknown[] = [];
  for (let start = 0; start < 2; start++) {
    const api = await assemble(settingsFor('https://idp.example.com'), log);
    const { rows } = await api.db.pool.query(
      'SELECT actor_kind, source, action, target_name FROM audit_event ORDER BY sequence',
    );
    added.push(rows);
    await api.close();
  }
  const entry = (action: string, name: string) => ({
    actor_kind: 'SYSTEM',
    source: 'CONFIGURATION',
    action,
    target_name: name,
  });
  expect(added[0]).toEqual([
    entry('issuer.add', 'https://idp.example.com'),
    entry('group.add', 'platform-admin'),
    entry('group.add', 'security-review'),
  ]);
  expect(added[1]).toEqual(added[0]);
});
