import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Caller, type Harness, startHarness } from '../../../test/harness.ts';

let api: Harness;
let admin: Caller;

beforeAll(async () => {
  api = await startHarness();
  await api.world.person('tom', ['platform-admin'], { displayName: 'Tom Bakker' });
  await api.world.person('audrey', ['audit']);
  await api.world.person('olga', ['ads-leads']);
  await api.world.person('jonas', ['security-review']);
  await api.world.person('ada', ['data-eng']);
  await api.world.team('ads', 'ads-leads');
  await api.world.server('com.example.ads/metrics', { team: 'ads' });
  await api.world.server('com.example.hr/hidden', { visibility: 'RESTRICTED', team: 'people' });
  admin = await api.asPerson('tom');
  for (const server of ['com.example.ads/metrics', 'com.example.hr/hidden', 'com.example.ads/metrics']) {
    await admin.ask(
      'mutation S($server: String!) { suspendServer(input: { server: $server, reason: "Why", scope: TOOLS, tools: ["x"] }) { id } }',
      { server },
    );
  }
});
afterAll(() => api.close());

const METRICS = 'com.example.ads/metrics';
const SUSPENSIONS = { action: 'server.suspend' };
const EVENTS = `query E($filter: AuditFilter, $first: Int, $after: String) {
  auditEvents(filter: $filter, first: $first, after: $after) {
    edges { node { sequence at actorKind actor source requestId action targetKind target before after hash } }
    pageInfo { hasNextPage endCursor }
  }
}`;
const events = async (who: Caller, variables: Record<string, unknown> = {}) =>
  (await who.ask(EVENTS, variables)).auditEvents.edges.map((edge: { node: unknown }) => edge.node);

describe('who reads what', () => {
  test('A3 an auditor reads every change with actor, source, request and state', async () => {
    const all = await events(await api.asPerson('audrey'), { filter: SUSPENSIONS });
    expect(all.map(({ target }: { target: string }) => target)).toEqual([METRICS, 'com.example.hr/hidden', METRICS]);
    expect(all[0]).toMatchObject({
      actorKind: 'PERSON',
      actor: 'Tom Bakker',
      source: 'GRAPHQL',
      requestId: expect.any(String),
      action: 'server.suspend',
      targetKind: 'server',
      target: 'com.example.ads/metrics',
      before: null,
      after: { scope: 'TOOLS', tools: ['x'], reason: 'Why' },
      hash: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
  });

  test('an owner and a reviewer read the slice of one server', async () => {
    const filter = { server: 'com.example.ads/metrics' };
    for (const subject of ['olga', 'jonas']) {
      const slice = await events(await api.asPerson(subject), { filter });
      expect(slice.map(({ target }: { target: string }) => target)).toEqual([filter.server, filter.server]);
    }
  });

  test('D11 others are refused, and a hidden server like an unknown one', async () => {
    const ada = await api.asPerson('ada');
    const olga = await api.asPerson('olga');
    const refusals = [];
    for (const [who, filter] of [
      [ada, undefined],
      [ada, { server: 'com.example.ads/metrics' }],
      [olga, undefined],
      [olga, { server: 'com.example.hr/hidden' }],
      [olga, { server: 'com.example.hr/unknown' }],
    ] as const) {
      const { errors } = await who.query(EVENTS, { filter });
      expect(errors[0]?.extensions.code).toBe('NOT_PERMITTED');
      refusals.push(errors[0]?.message);
    }
    expect(new Set(refusals).size).toBe(1);
    expect((await (await api.asService('gateway', ['decide'])).query(EVENTS)).errors[0]?.extensions.code).toBe(
      'NOT_PERMITTED',
    );
  });
});

describe('filters and pages', () => {
  test('actor, action, server and time limit the changes', async () => {
    const count = async (filter: object) => (await events(admin, { filter })).length;
    expect(await count({ actor: 'Tom Bakker' })).toBe(3);
    expect(await count({ actor: 'Tom' })).toBe(0);
    expect(await count({ action: 'server.lift-suspension' })).toBe(0);
    expect(await count({ server: 'com.example.hr/hidden' })).toBe(1);
    expect(await count({ server: 'com.example.hr/unknown' })).toBe(0);
    expect(await count({ from: '2000-01-01T00:00:00Z', to: '2001-01-01T00:00:00Z' })).toBe(0);
    expect(await count({ ...SUSPENSIONS, from: '2000-01-01T00:00:00Z' })).toBe(3);
  });

  test('pages go back in time, each change once', async () => {
    const filter = SUSPENSIONS;
    const first = await admin.ask(EVENTS, { filter, first: 2 });
    const second = await admin.ask(EVENTS, { filter, first: 2, after: first.auditEvents.pageInfo.endCursor });
    const sequences = [...first.auditEvents.edges, ...second.auditEvents.edges].map(
      ({ node }: { node: { sequence: string } }) => Number(node.sequence),
    );
    expect(sequences.length).toBe(3);
    expect(sequences).toEqual([...sequences].sort((a, b) => b - a));
    expect(second.auditEvents.pageInfo.hasNextPage).toBe(false);
  });

  test.each([
    ['after', { after: 'WyIxIl0' }],
    ['first', { first: 1000 }],
    ['filter.actor', { filter: { actor: '\u0000' } }],
    ['filter.server', { filter: { server: '\u0000' } }],
    ['filter.action', { filter: { action: 'x'.repeat(300) } }],
    ['filter.to', { filter: { from: '2021-01-01T00:00:00Z', to: '2020-01-01T00:00:00Z' } }],
  ])('a bad %s is refused, naming the field', async (field, variables) => {
    const { errors } = await admin.query(EVENTS, variables);
    expect(errors[0]?.extensions).toMatchObject({ code: 'INVALID_INPUT', field });
  });
});
