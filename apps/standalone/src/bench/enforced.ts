import pg from 'pg';
import { askApi } from './ask-api.ts';
import { listServers } from './load-world.ts';
import type { Measurement } from './measurement.ts';
import type { Stage } from './stage.ts';
import { ascending, percentile } from './statistics.ts';

const CHANGES = 200;

/** From the answer to a suspension at one api process until another denies; floor: a bare NOTIFY between two sessions. */
export async function measureEnforced(stage: Stage): Promise<readonly Measurement[]> {
  const { issuer, first, second, superuserUrl } = stage;
  const admin = await issuer.sign('admin');
  const gateway = await issuer.sign('gateway', 'decide');
  const taken: number[] = [];
  for (const server of await listServers(stage, CHANGES)) {
    const suspend = `mutation { suspendServer(input: { server: "${server}", scope: SERVER, reason: "Measured" }) { id } }`;
    await askApi(first, admin, { query: suspend }, 'id');
    const start = performance.now();
    const question = `{ validateServer(server: "${server}") { reason } }`;
    while (!(await askApi(second, gateway, { query: question }, 'reason')).includes('SUSPENDED'));
    taken.push(performance.now() - start);
  }
  const floors = await measureNotify(superuserUrl);
  const value = percentile(ascending(taken), 0.99);
  const floor = percentile(ascending(floors), 0.99);
  return [{ name: 'enforced.at-another-process', value, unit: 'ms p99', floor, ratio: value / floor }];
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
