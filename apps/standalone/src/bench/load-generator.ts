import autocannon from 'autocannon';
import type { ApiProcess } from './stage.ts';

/** What a run of load saw: requests per second, and latencies in milliseconds. */
export interface Load {
  readonly requests: number;
  readonly perSecond: number;
  readonly p99: number;
}

/**
 * Closed loop on some connections, each asking again as soon as it was answered. The load generator is autocannon, which
 * costs little processor time: what is left of the machine belongs to what is measured. Throws when an answer is not right.
 */
export async function runLoad(options: {
  readonly process: ApiProcess;
  readonly token: string;
  readonly connections: number;
  readonly seconds: number;
  /** Bodies asked in turn. */
  readonly bodies: readonly string[];
  /** What every answer must contain. */
  readonly expect: string;
}): Promise<Load> {
  const result = await autocannon({
    url: `${options.process.url}/graphql`,
    method: 'POST',
    connections: options.connections,
    duration: options.seconds,
    headers: { 'content-type': 'application/json', authorization: `Bearer ${options.token}` },
    requests: options.bodies.map((body) => ({ body })),
    verifyBody: (body) => String(body).includes(options.expect),
  });
  const wrong = result.non2xx + result.errors + result.timeouts + result.mismatches;
  if (wrong > 0) throw new Error(`${wrong} of ${result.requests.total} answers were not right.`);
  const requests = result.requests.total;
  return { requests, perSecond: requests / result.duration, p99: result.latency.p99 };
}
