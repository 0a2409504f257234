import { runLoad } from './load-generator.ts';
import { listServers, PEOPLE } from './load-world.ts';
import type { Measurement } from './measurement.ts';
import { processorSeconds } from './process-usage.ts';
import type { ApiProcess, Stage } from './stage.ts';
import { median } from './statistics.ts';

const QUERY = `query ($input: AuthorizeInput!) { authorize(input: $input) {
  allowed reason message ruleId helpfulGroups requestAccessUrl endpoint revisionId tools factsVersion evaluatedAt ttlSeconds decisionId } }`;
const ROUNDS = 5;
/** Agents ask about the same servers again and again. */
const WORKING_SET = 256;

/**
 * GraphQL `authorize` asked by a decide service on 32 connections; floor: a constant resolver on the same requests. The
 * ratio of processor time (floor over value) is what remains when other work on the machine is taken out.
 */
export async function measureAuthorize(stage: Stage): Promise<readonly Measurement[]> {
  const { issuer, first, constant } = stage;
  const names = await listServers(stage, WORKING_SET);
  const token = await issuer.sign('gateway', 'decide');
  const bodies = names.map((server, n) =>
    JSON.stringify({
      query: QUERY,
      variables: { input: { server, subject: { kind: 'USER', id: `person-${n % PEOPLE}` }, agent: 'web' } },
    }),
  );
  const load = { token, connections: 32, bodies, expect: '"decisionId"' };
  for (const process of [first, constant]) await runLoad({ ...load, process, seconds: 3 });
  const runRound = async (process: ApiProcess) => {
    const before = processorSeconds(process);
    const { perSecond, p99, requests } = await runLoad({ ...load, process, seconds: 2 });
    return { perSecond, p99, cpuUs: ((processorSeconds(process) - before) * 1e6) / requests };
  };
  // Alternating rounds: what else the machine does hits both alike.
  const rounds = [];
  for (let i = 0; i < ROUNDS; i++) {
    const value = await runRound(first);
    const floor = await runRound(constant);
    rounds.push({ value, floor, ratio: value.perSecond / floor.perSecond, cpuRatio: floor.cpuUs / value.cpuUs });
  }
  const value = median(rounds.map((round) => round.value.perSecond));
  const floor = median(rounds.map((round) => round.floor.perSecond));
  const p99 = median(rounds.map((round) => round.value.p99));
  const floorP99 = median(rounds.map((round) => round.floor.p99));
  return [
    { name: 'authorize.throughput', value, unit: 'requests/s', floor, ratio: median(rounds.map(({ ratio }) => ratio)) },
    {
      name: 'authorize.processor-time',
      value: median(rounds.map((round) => round.value.cpuUs)),
      unit: 'µs/request',
      floor: median(rounds.map((round) => round.floor.cpuUs)),
      ratio: median(rounds.map((round) => round.cpuRatio)),
    },
    { name: 'authorize.latency', value: p99, unit: 'ms p99', floor: floorP99, ratio: p99 / floorP99 },
  ];
}
