import { median, percentile, runLoad } from './load-generator.ts';
import { PEOPLE, SERVERS } from './load-world.ts';
import type { Measurement } from './measurement.ts';
import type { Stage } from './stage.ts';

const QUERY = `query ($input: AuthorizeInput!) { authorize(input: $input) {
  allowed reason message ruleId helpfulGroups requestAccessUrl endpoint revisionId tools factsVersion evaluatedAt ttlSeconds decisionId } }`;
const ROUNDS = 5;

/** GraphQL `authorize` asked by a decide service on 32 connections; floor: a constant resolver on the same requests. */
export async function measureAuthorize({ issuer, first, constant }: Stage): Promise<readonly Measurement[]> {
  const token = await issuer.sign('gateway', 'decide');
  const body = (n: number) => {
    const server = `https://server-${(n * 7919) % SERVERS}.invalid/mcp`;
    return JSON.stringify({
      query: QUERY,
      variables: { input: { server, subject: { kind: 'USER', id: `person-${n % PEOPLE}` }, agent: 'web' } },
    });
  };
  const load = { token, connections: 32, body, expect: '"decisionId"' };
  for (const process of [first, constant]) await runLoad({ ...load, process, durationMs: 3_000 });
  // Alternating rounds: what else the machine does hits both alike.
  const rounds = [];
  for (let i = 0; i < ROUNDS; i++) {
    const value = await runLoad({ ...load, process: first, durationMs: 2_000 });
    const floor = await runLoad({ ...load, process: constant, durationMs: 2_000 });
    rounds.push({ value, floor, ratio: value.perSecond / floor.perSecond });
  }
  const value = median(rounds.map((round) => round.value.perSecond));
  const floor = median(rounds.map((round) => round.floor.perSecond));
  const p99 = median(rounds.map((round) => percentile(round.value.latencies, 0.99)));
  const floorP99 = median(rounds.map((round) => percentile(round.floor.latencies, 0.99)));
  return [
    { name: 'authorize.throughput', value, unit: 'requests/s', floor, ratio: median(rounds.map(({ ratio }) => ratio)) },
    { name: 'authorize.latency', value: p99, unit: 'ms p99', floor: floorP99, ratio: p99 / floorP99 },
  ];
}
