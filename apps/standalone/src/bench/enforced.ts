import pg from 'pg';
import { percentile } from './load-generator.ts';
import type { Measurement } from './measurement.ts';
import type { ApiProcess, Stage } from './stage.ts';

const CHANGES = 200;

/** From the answer to a suspension at one api process until another denies; floor: a bare NOTIFY between two sessions. */
export async function measureEnforced({ issuer, first, second, superuserUrl }: Stage): Promise<readonly Measurement[]> {
  const admin = await issuer.sign('admin');
  const gateway = await issuer.sign('gateway', 'decide');
  const taken: number[] = [];
  for (let i = 0; i < CHANGES; i++) {
    const server = `com.example.bench/${await nameOf(i, superuserUrl)}`;
    await ask(
      first,
      admin,
      `mutation { suspendServer(input: { server: "${server}", scope: SERVER, reason: "Measured" }) { id } }`,
      'id',
    );
    const start = performance.now();
    const question = `{ validateServer(server: "${server}") { reason } }`;
    while (!(await ask(second, gateway, question, 'reason')).includes('SUSPENDED'));
    taken.push(performance.now() - start);
  }
  const floors = await measureNotify(superuserUrl);
  const value = percentile(
    taken.toSorted((a, b) => a - b),
    0.99,
  );
  const floor = percentile(
    floors.toSorted((a, b) => a - b),
    0.99,
  );
  return [{ name: 'enforced.at-another-process', value, unit: 'ms p99', floor, ratio: value / floor }];
}

const names = new Map<number, string>();

async function nameOf(i: number, superuserUrl: string): Promise<string> {
  if (names.size === 0) {
    const client = new pg.Client({ connectionString: superuserUrl });
    await client.connect();
    const { rows } = await client.query<{ name: string }>('SELECT name FROM server ORDER BY id LIMIT $1', [CHANGES]);
    for (const [n, { name }] of rows.entries()) names.set(n, name.split('/')[1] as string);
    await client.end();
  }
  return names.get(i) as string;
}

async function ask({ url }: ApiProcess, token: string, query: string, expected: string): Promise<string> {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
  const answer = await fetch(`${url}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query }) });
  const text = await answer.text();
  if (!text.includes(`"${expected}"`)) throw new Error(`Unexpected answer: ${text.slice(0, 500)}`);
  return text;
}

async function measureNotify(url: string): Promise<readonly number[]> {
  const [listener, notifier] = [new pg.Client({ connectionString: url }), new pg.Client({ connectionString: url })];
  await Promise.all([listener.connect(), notifier.connect()]);
  await listener.query('LISTEN bench_floor');
  const taken: number[] = [];
  for (let i = 0; i < CHANGES; i++) {
    const heard = new Promise<void>((resolve) => listener.once('notification', () => resolve()));
    await notifier.query('NOTIFY bench_floor');
    const start = performance.now();
    await heard;
    taken.push(performance.now() - start);
  }
  await Promise.all([listener.end(), notifier.end()]);
  return taken.map((ms) => Math.max(ms, 0.01));
}
