import { makeId } from '@gatehouse/domain/ids';
import { uuidv7 } from 'uuidv7';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Caller, type Harness, startHarness } from '../../test/harness.ts';
import { startTcpProxy, type TcpProxy } from '../../test/tcp-proxy.ts';
import { VERDICTS } from './asker-sets.ts';

const MINUTE = 60_000;

let api: Harness;
let other: Harness;
let cut: Harness;
let proxy: TcpProxy;
let ada: Caller;

beforeAll(async () => {
  api = await startHarness();
  await api.world.person('ada', ['data-eng']);
  await api.world.person('root', ['platform-admin']);
  await api.world.server('com.example/one', { allow: ['data-eng'] });
  ada = await api.asPerson('ada');
  other = await api.startAnother();
  proxy = await startTcpProxy(new URL(api.database.applicationUrl));
  const through = new URL(api.database.applicationUrl);
  through.hostname = '127.0.0.1';
  through.port = String(proxy.port);
  cut = await api.startAnother({ DATABASE_URL: through.href });
});
afterAll(async () => {
  await proxy.close();
  await cut.close();
  await other.close();
  await api.close();
});

const reasonAt = async (harness: Harness, server = 'com.example/one') =>
  (await harness.withToken(ada.token ?? '').ask(`{ authorize(input: { server: "${server}" }) { reason } }`)).authorize
    .reason;

test('a suspension made at one process is enforced at the other, and its lifting too', async () => {
  const root = await api.asPerson('root');
  expect(await reasonAt(other)).toBe('ALLOWED_BY_RULE');
  const { suspendServer } = await root.ask(
    `mutation { suspendServer(input: { server: "com.example/one", scope: SERVER, reason: "incident" }) { id } }`,
  );
  // Whoever changed it sees it at once; the other process within moments.
  expect(await reasonAt(api)).toBe('SUSPENDED');
  await expect.poll(() => reasonAt(other), { interval: 10, timeout: 5_000 }).toBe('SUSPENDED');
  await root.ask(`mutation { liftSuspension(input: { id: "${suspendServer.id}", reason: "over" }) { id } }`);
  await expect.poll(() => reasonAt(other), { interval: 10, timeout: 5_000 }).toBe('ALLOWED_BY_RULE');
});

test('D7 a membership that ends is enforced for a token verified before', async () => {
  const bob = await api.world.person('bob', ['data-eng']);
  const caller = await api.asPerson('bob');
  const ask = async () =>
    (await caller.ask('{ authorize(input: { server: "com.example/one" }) { reason } }')).authorize;
  expect(await ask()).toEqual({ reason: 'ALLOWED_BY_RULE' });
  await api.db.pool.query('DELETE FROM membership WHERE person_id = $1', [bob]);
  await api.facts.catchUp();
  expect(await ask()).toEqual({ reason: 'NO_MATCHING_RULE' });
  await api.db.pool.query('UPDATE person SET active = false WHERE id = $1', [bob]);
  await api.facts.catchUp();
  expect(await ask()).toEqual({ reason: 'SUBJECT_INACTIVE' });
});

test('D13 changes of one transaction appear together', async () => {
  const first = await api.world.server('com.example/first', { allow: ['data-eng'] });
  const second = await api.world.server('com.example/second', { allow: ['data-eng'] });
  await expect.poll(() => other.facts.current().servers.has(second.id), { timeout: 5_000 }).toBe(true);
  const seen = new Set<string>();
  let before = other.facts.current();
  const watch = setInterval(() => {
    const now = other.facts.current();
    if (now === before) return;
    before = now;
    seen.add([first, second].map(({ id }) => now.servers.get(id)?.facts.suspensions.length).join());
  }, 0);
  const tx = await api.db.pool.connect();
  await tx.query('BEGIN');
  for (const { id } of [first, second]) {
    await tx.query(
      `INSERT INTO suspension (id, server_id, scope, reason, starts_at, created_by) VALUES ($1, $2, 'SERVER', 'x', now(), 'x')`,
      [makeId('suspension', uuidv7()), id],
    );
  }
  await tx.query('COMMIT');
  tx.release();
  await expect
    .poll(() => other.facts.current().servers.get(second.id)?.facts.suspensions.length, { timeout: 5_000 })
    .toBe(1);
  clearInterval(watch);
  expect([...seen]).toEqual(['1,1']);
});

test('a snapshot that was handed out does not change', async () => {
  const held = api.facts.current();
  const size = held.servers.size;
  await api.world.server('com.example/later');
  expect(held.servers.size).toBe(size);
  expect(api.facts.current().servers.size).toBe(size + 1);
  expect(api.facts.current().version).toBeGreaterThan(held.version);
});

test('cut off from the database it answers until the facts are too old, then denies, and recovers by itself', async () => {
  expect(await reasonAt(cut)).toBe('ALLOWED_BY_RULE');
  proxy.cut();
  await expect.poll(() => cut.facts.databaseReachable(), { timeout: 5_000 }).toBe(false);
  expect(await reasonAt(cut)).toBe('ALLOWED_BY_RULE');
  cut.clock.age(MINUTE);
  expect(await reasonAt(cut)).toBe('FACTS_STALE');
  expect((await cut.app.inject('/readyz')).statusCode).toBe(503);
  expect((await cut.app.inject('/livez')).statusCode).toBe(200);
  const asker = { ...(await askerOf(cut)) };
  expect(cut.facts.usableServers(asker).size).toBe(0);

  await api.world.server('com.example/meanwhile', { allow: ['data-eng'] });
  proxy.restore();
  await expect.poll(() => reasonAt(cut), { timeout: 10_000 }).toBe('ALLOWED_BY_RULE');
  expect(await reasonAt(cut, 'com.example/meanwhile')).toBe('ALLOWED_BY_RULE');
  expect((await cut.app.inject('/readyz')).statusCode).toBe(200);
});

test('a connection that has gone silent is given up and made anew', async () => {
  proxy.freeze();
  await expect.poll(() => cut.facts.databaseReachable(), { timeout: 10_000 }).toBe(false);
  proxy.restore();
  await expect.poll(() => cut.facts.databaseReachable(), { timeout: 10_000 }).toBe(true);
  await api.world.server('com.example/after-silence', { allow: ['data-eng'] });
  await expect.poll(() => reasonAt(cut, 'com.example/after-silence'), { timeout: 5_000 }).toBe('ALLOWED_BY_RULE');
}, 30_000);

test('D13 facts that the database confirms stay fresh without any change', async () => {
  api.clock.age(MINUTE);
  await expect.poll(() => reasonAt(api), { timeout: 5_000 }).toBe('ALLOWED_BY_RULE');
  expect(api.facts.ageMs()).toBeLessThan(MINUTE);
});

/** The asker behind ada's token. */
async function askerOf(harness: Harness) {
  const { issuers } = harness.facts.current().decision;
  const person = issuers.get(harness.issuer.url)?.people.get('ada');
  return {
    subject: {
      kind: 'USER' as const,
      issuer: harness.issuer.url,
      id: 'ada',
      workforce: true,
      active: true,
      groups: person?.groups,
    },
    roles: { admin: false, auditor: false, reviewerLanes: [] },
    decideService: false,
    agent: 'web',
    environment: undefined,
  };
}

test('id sets follow the clock: a rule that ends leaves them at its instant', async () => {
  const group = await api.world.group('data-eng');
  const endsAt = api.clock.wall() + 30_000;
  const { id } = await api.world.server('com.example/ending', {
    rules: [{ id: 'until', effect: 'ALLOW', subjects: { groups: [group] }, endsAt }],
  });
  const asker = await askerOf(api);
  expect(api.facts.usableServers(asker).has(id)).toBe(true);
  expect(api.facts.visibleServers(asker).has(id)).toBe(true);
  api.clock.advance(29_000);
  expect(api.facts.usableServers(asker).has(id)).toBe(true);
  api.clock.advance(1_001);
  expect(api.facts.usableServers(asker).has(id)).toBe(false);
  expect(api.facts.visibleServers(asker).has(id)).toBe(true);
});

test('id sets follow a planned suspension and the start of a deprecation', async () => {
  const from = api.clock.wall() + 30_000;
  const suspension = { id: makeId('suspension', uuidv7()), scope: 'SERVER' as const, from, until: from + 60_000 };
  const { id } = await api.world.server('com.example/planned', {
    allow: ['data-eng'],
    facts: { suspensions: [suspension], deprecatedAt: from + 90_000 },
  });
  const asker = await askerOf(api);
  const verdict = () => {
    const { ids, verdicts } = api.facts.judgedServers(asker);
    return VERDICTS[verdicts[ids.indexOf(id)] ?? -1];
  };
  expect(verdict()).toBe('APPROVED');
  api.clock.advance(30_001);
  expect(verdict()).toBe('SUSPENDED');
  expect(api.facts.usableServers(asker).has(id)).toBe(false);
  api.clock.advance(60_000);
  expect(verdict()).toBe('APPROVED');
  api.clock.advance(30_000);
  expect(verdict()).toBe('DEPRECATED');
  expect(api.facts.usableServers(asker).has(id)).toBe(true);
});
