import { existsSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as at } from 'node:timers/promises';
import { startPostgres } from '@gatehouse/database/embedded-postgres';
import { prepareDatabase } from '@gatehouse/database/prepare-database';
import { verifyAuditChain } from '@gatehouse/database/verify-audit-chain';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createInstallation, type Installation, type Victim } from './test/installation.ts';

// Whatever is killed, and whenever: what was acknowledged is there after the next start, with its audit row, and nothing else
// is. The moments are random on purpose; a failure names its own.

const TEAM = 'crash-tests';
const WRITERS = 3;

/** Names whose registration was acknowledged, over the life of the installation. */
const acknowledged = new Set<string>();
let attempts = 0;
let highestVersion = 0;
let token = '';
let installation: Installation;

beforeAll(async () => {
  installation = await createInstallation();
});
afterAll(() => installation?.remove());

async function start(): Promise<void> {
  installation.launch();
  await installation.untilReady();
}

/** Kills several starts, each at a random moment below the given one, and starts again. */
async function startAfterKills(...latestMs: readonly number[]): Promise<void> {
  const kills: string[] = [];
  for (const latest of latestMs) {
    const afterMs = Math.round(Math.random() * latest);
    const victim = Math.random() < 0.5 ? 'the launcher' : 'everything at once';
    kills.push(`${victim} after ${afterMs} ms`);
    installation.launch();
    await at(afterMs); // not a wait for something: the moment is what is being tried
    await installation.kill(victim);
  }
  await start().catch((cause: Error) => {
    throw new Error(`Killed were ${kills.join(', ')}. ${cause.message}`, { cause });
  });
}

async function ask(query: string, variables: object = {}): Promise<{ data?: Record<string, unknown> | null }> {
  const answer = await fetch(`${installation.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query, variables }),
  });
  return (await answer.json()) as { data?: Record<string, unknown> | null };
}

async function readFactsVersion(): Promise<number> {
  const answer = await fetch(`${installation.url}/readyz`);
  return Number(((await answer.json()) as { factsVersion: string }).factsVersion);
}

const REGISTER = 'mutation ($input: RegisterServerInput!) { registerServer(input: $input) { name } }';

/** The worker refuses to contact that address. */
const register = (name: string) =>
  ask(REGISTER, { input: { name, title: name, team: TEAM, endpoint: 'https://127.0.0.1/mcp' } });

/** Registers servers one after the other until one is not acknowledged. */
async function writeUntilItFails(): Promise<void> {
  for (;;) {
    const name = `com.example.crash/server-${++attempts}`;
    const answer = await register(name).catch(() => undefined);
    if (!answer?.data?.registerServer) return;
    acknowledged.add(name);
    highestVersion = Math.max(highestVersion, await readFactsVersion().catch(() => 0));
  }
}

/** What the database holds, read by its owner behind the back of the product. */
async function readDatabase() {
  const { superuserUrl } = await startPostgres({ dir: installation.databaseDir }); // takes over the running one
  const { ownerUrl } = await prepareDatabase({ superuserUrl, database: 'gatehouse', dir: installation.databaseDir });
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const names = async (sql: string) => (await client.query<{ name: string }>(sql)).rows.map(({ name }) => name);
    return {
      servers: await names('SELECT name FROM server ORDER BY name'),
      audited: await names(
        `SELECT target_name AS name FROM audit_event WHERE action = 'server.register' ORDER BY target_name`,
      ),
      defect: await verifyAuditChain(client),
    };
  } finally {
    await client.end();
  }
}

async function expectNothingLost(): Promise<void> {
  const { servers, audited, defect } = await readDatabase();
  expect([...acknowledged].filter((name) => !servers.includes(name))).toEqual([]);
  expect(audited).toEqual(servers);
  expect(defect).toBeNull();
  expect(await readFactsVersion()).toBeGreaterThanOrEqual(highestVersion);
  highestVersion = await readFactsVersion();
}

test('a first start that was killed at any moment leaves a folder that the next start can use', async () => {
  await startAfterKills(300, 900, 1_500, 2_500);
  token = installation.run('token.mjs', 'admin');
  const input = { slug: TEAM, name: TEAM, ownerGroup: 'platform-admin', channels: [], namePrefix: 'com.example.crash' };
  const made = await ask('mutation ($input: CreateTeamInput!) { createTeam(input: $input) { slug } }', { input });
  expect(made).toEqual({ data: { createTeam: { slug: TEAM } } });
});

/** Kills in the middle of writing, once some random number of writes has been acknowledged. */
async function killWhileWriting(victim: Victim): Promise<void> {
  const enough = acknowledged.size + 5 + Math.floor(Math.random() * 40);
  const writers = Promise.all(Array.from({ length: WRITERS }, writeUntilItFails));
  await expect.poll(() => acknowledged.size >= enough, { timeout: 30_000, interval: 1 }).toBe(true);
  await installation.kill(victim);
  await writers;
}

test.each<Victim>(['the launcher', 'everything at once'])(
  'A1 what was acknowledged is there with its audit row after %s was killed',
  async (victim) => {
    await killWhileWriting(victim);
    await start();
    await expectNothingLost();
  },
);

test('A1 what was acknowledged is there after PostgreSQL was killed, and until then questions are still answered', async () => {
  await killWhileWriting('PostgreSQL');
  const answer = await ask('{ authorize(input: { server: "com.example.crash/nowhere" }) { reason } }');
  expect(answer).toEqual({ data: { authorize: { reason: 'NOT_REGISTERED' } } });
  expect(await register('com.example.crash/too-late')).toMatchObject({
    errors: [{ extensions: { code: 'UNAVAILABLE' } }],
  });
  await installation.stop();
  await start();
  await expectNothingLost();
});

test('a start that is killed at any moment loses nothing of what was there', async () => {
  await installation.stop();
  await startAfterKills(400, 1_000, 2_000);
  await expectNothingLost();
});

test('after an orderly stop no process of ours is left, nor a record of one', async () => {
  await installation.stop();
  expect(installation.processes()).toEqual([]);
  const record = path.join(path.dirname(installation.databaseDir), 'launcher.json');
  expect(existsSync(record)).toBe(false);
});
