import { type CompiledServer, compileServer } from '@gatehouse/domain/access/compile-server';
import { decide } from '@gatehouse/domain/access/decide';
import type { ServerFacts } from '@gatehouse/domain/access/facts';
import type { AccessRequest, Subject } from '@gatehouse/domain/access/request';
import type { Rule } from '@gatehouse/domain/access/rule';
import type { Facts } from '@gatehouse/domain/access/snapshot';
import type { GroupId, LaneDecisionId, PolicyVersionId, RevisionId, ServerId, TeamId } from '@gatehouse/domain/ids';
import { LANES } from '@gatehouse/domain/review/lane';
import { NO_ROLES } from '@gatehouse/domain/roles';
import type { Measurement } from './measurement.ts';

const NOW = { at: Date.UTC(2026, 0, 1), factsAgeMs: 20 };
const ROUNDS = 2_000;
const PER_ROUND = 50;
const WORKING_SET = 64;

/**
 * `decide` in process with reason, 8 groups, from 100 to 10,000 servers; floor: finding the server in the map. Requests
 * are made just before they are asked, as a door does. Agents call the same servers again and again, so the first lines
 * ask about 64 of all servers; the `cold` ones about any at random, which costs what memory costs on the machine.
 */
export async function measureDecide(): Promise<readonly Measurement[]> {
  return [100, 1_000, 10_000].flatMap((servers) => {
    const facts = makeFacts(servers);
    const measure = (name: string, pick: () => number): Measurement => {
      const floor = medianNs(pick, (request) => facts.servers.get(request.server));
      const value = medianNs(pick, (request) => decide(facts, request, NOW));
      return { name, value, unit: 'ns median', floor, ratio: value / floor };
    };
    const any = makePicker(servers);
    const working = Array.from({ length: WORKING_SET }, any);
    const some = makePicker(WORKING_SET);
    return [
      measure(`decide.${servers}-servers`, () => working[some()] as number),
      measure(`decide.${servers}-servers-cold`, any),
    ];
  });
}

/** Median over rounds of the mean of one call: a single call is shorter than the clock's grain. */
function medianNs(pick: () => number, call: (request: AccessRequest) => unknown): number {
  let kept: unknown;
  const rounds = Array.from({ length: ROUNDS }, (_, round) => {
    const requests = Array.from({ length: PER_ROUND }, (_, i) => makeRequest(pick(), round * PER_ROUND + i));
    const start = process.hrtime.bigint();
    for (const request of requests) kept = call(request);
    return Number(process.hrtime.bigint() - start) / PER_ROUND;
  });
  if (kept === undefined) throw new Error('nothing was measured');
  return rounds.toSorted((a, b) => a - b)[ROUNDS / 2] as number;
}

/** Numbers below `count` that look random and are the same in every run (a linear congruence). */
function makePicker(count: number): () => number {
  let state = 42;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * count);
  };
}

const GROUPS = Array.from({ length: 100 }, (_, i) => `grp_${i}` as GroupId);
const group = (i: number) => GROUPS[i] as GroupId;

/** The nth request, about a server: half of the subjects are in a group that may use it, a third only connect. */
function makeRequest(server: number, n: number): AccessRequest {
  const first = n % 2 === 0 ? server : server + 4;
  const subject: Subject = {
    kind: 'USER',
    issuer: 'https://issuer.invalid',
    id: `person-${n}`,
    workforce: true,
    active: true,
    groups: new Set(Array.from({ length: 8 }, (_, g) => group((first + g * 4) % 60))),
  };
  return {
    server: `com.example.bench/server-${server}`,
    call: n % 3 === 0 ? { kind: 'connect' } : { kind: 'tool', tool: `tool_${n % 20}` },
    subject,
    agent: 'web',
    environment: undefined,
    endpoint: undefined,
    tokenExpiresAt: NOW.at + 60_000,
    asker: { subject, roles: NO_ROLES, decideService: false, agent: 'web', environment: undefined },
  };
}

function makeFacts(count: number): Facts {
  const servers = new Map<string, CompiledServer>();
  for (let i = 0; i < count; i++) servers.set(`com.example.bench/server-${i}`, compileServer(makeServer(i)));
  return {
    version: 1,
    maxAgeMs: 60_000,
    servers,
    endpoints: new Map(),
    issuers: new Map(),
    workforceGroups: new Set(GROUPS),
  };
}

function makeServer(i: number): ServerFacts {
  const rule = (id: string, more: Pick<Rule, 'subjects'> & Partial<Rule>): Rule => ({ id, effect: 'ALLOW', ...more });
  return {
    id: `srv_${i}` as ServerId,
    name: `com.example.bench/server-${i}`,
    teamId: 'team_1' as TeamId,
    ownerGroup: group(99),
    visibility: 'LISTED',
    retiredAt: null,
    deprecatedAt: null,
    sunsetAt: null,
    driftSetting: 'QUARANTINE',
    approved: {
      id: `rev_${i}` as RevisionId,
      version: '1.0.0',
      endpoint: `https://server-${i}.invalid/mcp`,
      environment: 'production',
      requiredLanes: LANES,
      lanes: LANES.map((lane) => ({
        lane,
        decisionId: `lane_${i}_${lane}` as LaneDecisionId,
        outcome: 'APPROVED',
        decidedAt: 0,
        expiresAt: NOW.at + 86_400_000,
        conditions: [],
      })),
      policy: {
        id: `pol_${i}` as PolicyVersionId,
        rules: [
          rule('r1', { subjects: { groups: [group(i % 60), group((i + 20) % 60)] } }),
          rule('r2', { subjects: { groups: [group((i + 1) % 60)] }, agents: ['chat-platform'] }),
          rule('r3', { subjects: { groups: [group((i + 2) % 60)] }, tools: [{ kind: 'EXACT', name: 'tool_3' }] }),
          rule('r4', { effect: 'DENY', subjects: { groups: [group((i + 3) % 60)] } }),
        ],
      },
      surface: { fingerprint: 'fp1:00', visible: true, tools: Array.from({ length: 20 }, (_, t) => `tool_${t}`) },
    },
    open: null,
    latestSubmitted: 'APPROVED',
    suspensions: [],
    grants: [],
    quarantine: null,
    observedFingerprint: 'fp1:00',
    guard: { enforced: false, seenAt: null },
  };
}
