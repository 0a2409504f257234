import { Pool } from 'undici';
import type { ApiProcess } from './stage.ts';

/** What a run of load saw: requests per second, and latencies in milliseconds, ascending. */
export interface Load {
  readonly perSecond: number;
  readonly latencies: readonly number[];
}

/** Closed loop: each connection asks again as soon as it was answered. Throws at the first answer that is not right. */
export async function runLoad(options: {
  readonly process: ApiProcess;
  readonly token: string;
  readonly connections: number;
  readonly durationMs: number;
  /** Body of the nth request. */
  readonly body: (n: number) => string;
  /** What every answer must contain. */
  readonly expect: string;
}): Promise<Load> {
  const pool = new Pool(options.process.url, { connections: options.connections, pipelining: 1 });
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${options.token}` };
  const latencies: number[] = [];
  const end = performance.now() + options.durationMs;
  let n = 0;
  const connection = async () => {
    while (performance.now() < end) {
      const start = performance.now();
      const answer = await pool.request({ method: 'POST', path: '/graphql', headers, body: options.body(n++) });
      const text = await answer.body.text();
      if (answer.statusCode !== 200 || !text.includes(options.expect))
        throw new Error(`Unexpected answer: ${text.slice(0, 500)}`);
      latencies.push(performance.now() - start);
    }
  };
  const started = performance.now();
  await Promise.all(Array.from({ length: options.connections }, connection));
  const seconds = (performance.now() - started) / 1000;
  await pool.close();
  return { perSecond: latencies.length / seconds, latencies: latencies.toSorted((a, b) => a - b) };
}

/** The value below which a share of ascending values lies. */
export const percentile = (ascending: readonly number[], share: number): number =>
  ascending[Math.min(ascending.length - 1, Math.floor(ascending.length * share))] ?? Number.NaN;

export const median = (values: readonly number[]): number =>
  percentile(
    values.toSorted((a, b) => a - b),
    0.5,
  );
