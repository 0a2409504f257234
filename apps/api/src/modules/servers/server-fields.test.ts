import { type ConditionId, makeId, type SuspensionId } from '@gatehouse/domain/ids';
import { uuidv7 } from 'uuidv7';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Caller, type Harness, startHarness } from '../../../test/harness.ts';
import { fingerprintOf } from '../../../test/world.ts';

let api: Harness;
let ada: Caller;

beforeAll(async () => {
  api = await startHarness();
  await api.world.person('ada', ['data-eng']);
  await api.world.person('finn', []);
  ada = await api.asPerson('ada');
});
afterAll(() => api.close());

interface ShownTool {
  readonly name: string;
  readonly state: string;
}

const DAY_MS = 86_400_000;
const insertTools = async (fingerprint: string, tools: readonly Record<string, unknown>[]) => {
  await api.db.pool.query(
    `INSERT INTO surface (fingerprint, definition, seen_as, visible) VALUES ($1, $2, 'anonymous', true)`,
    [fingerprint, JSON.stringify({ tools })],
  );
  for (const [position, { name, description, digest }] of tools.entries()) {
    await api.db.pool.query(
      `INSERT INTO surface_tool (fingerprint, position, name, description, read_only, destructive, open_world, digest)
       VALUES ($1, $2, $3, $4, false, true, true, $5)`,
      [fingerprint, position, name, description ?? '', digest],
    );
  }
};
const fieldsOf = async (who: Caller, name: string, fields: string) =>
  (await who.ask(`query One($name: String!) { server(name: $name) { ${fields} } }`, { name })).server;

describe('visibility', () => {
  test('D11 a hidden server equals an unknown name at every field that takes one', async () => {
    await api.world.server('com.example.hr/hidden', { visibility: 'RESTRICTED' });
    const documents = [
      'query Q($name: String!) { server(name: $name) { id } }',
      'query Q($name: String!) { auditEvents(filter: { server: $name }) { edges { cursor } } }',
      'mutation M($name: String!) { requestProbe(server: $name) { id } }',
      'mutation M($name: String!) { suspendServer(input: { server: $name, reason: "x", scope: SERVER }) { id } }',
    ];
    for (const document of documents) {
      const hidden = await ada.query(document, { name: 'com.example.hr/hidden' });
      const unknown = await ada.query(document, { name: 'com.example.hr/unknown' });
      const comparable = ({ text }: { text: string }) =>
        text.replace(/"requestId":"[^"]*"/g, '').replaceAll('hidden', 'unknown');
      expect(comparable(hidden), document).toBe(comparable(unknown));
      expect(hidden.status).toBe(unknown.status);
    }
  });

  test('names that can be no name are absent, not an error', async () => {
    for (const name of ['', '\u0000', 'x'.repeat(100_000), '../..', 'com.example/\ud800']) {
      expect(await fieldsOf(ada, name, 'id')).toBeNull();
    }
  });

  test('D11 a replacement that the asker may not see is not shown', async () => {
    const old = await api.world.server('com.example.old/bot');
    const next = await api.world.server('com.example.new/bot', { visibility: 'RESTRICTED', allow: ['data-eng'] });
    await api.db.pool.query('UPDATE server SET replacement_id = $2 WHERE id = $1', [old.id, next.id]);
    expect(await fieldsOf(ada, old.name, 'replacement { name }')).toEqual({ replacement: { name: next.name } });
    expect(await fieldsOf(await api.asPerson('finn'), old.name, 'replacement { name }')).toEqual({ replacement: null });
  });
});

describe('what a server shows', () => {
  test('an approved server shows lanes, endpoint, surface and who may use it', async () => {
    const server = await api.world.server('com.example.data/presto', { allow: ['data-eng'], tools: ['run_query'] });
    const shown = await fieldsOf(
      ada,
      server.name,
      `verdict verdictText endpoint probedEndpoint version transport environment allowedGroups
       lanes { lane state reason decidedBy decidedAt conditions { text } } surface { state toolCount destructiveCount observedFingerprint }
       myAccess { allowed reason decisionId } health { status text checkedAt }`,
    );
    expect(shown).toMatchObject({
      verdict: 'APPROVED',
      verdictText: 'Approved for production',
      endpoint: server.approved?.endpoint,
      probedEndpoint: server.approved?.endpoint,
      version: '1.0.0',
      transport: 'streamable-http',
      environment: 'production',
      allowedGroups: ['data-eng'],
      lanes: [
        { lane: 'SECURITY', state: 'APPROVED', reason: 'test', decidedBy: 'SECURITY', conditions: [] },
        { lane: 'LEGAL_PRIVACY', state: 'APPROVED' },
        {
          lane: 'GENAI',
          state: 'NOT_REQUIRED',
          reason: 'The owner answered that it uses no generative AI.',
          decidedAt: null,
        },
      ],
      surface: { state: 'IN_STEP', toolCount: 1, destructiveCount: 1, observedFingerprint: fingerprintOf(server.name) },
      myAccess: { allowed: true, reason: 'ALLOWED_BY_RULE' },
      health: { status: 'UNKNOWN', text: 'Unknown: not probed yet.', checkedAt: null },
    });
  });

  test('my access is mine: it says why not to somebody else', async () => {
    const shown = await fieldsOf(
      await api.asPerson('finn'),
      'com.example.data/presto',
      'myAccess { allowed reason helpfulGroups }',
    );
    expect(shown.myAccess).toEqual({ allowed: false, reason: 'NO_MATCHING_RULE', helpfulGroups: ['data-eng'] });
  });

  test('group names are for employees and decide services', async () => {
    const service = await api.asService('gateway', ['decide']);
    expect((await fieldsOf(service, 'com.example.data/presto', 'allowedGroups')).allowedGroups).toEqual(['data-eng']);
  });

  test('an expired lane says so, and an open condition is shown', async () => {
    const made = await api.world.server('com.example.ops/paging', { approved: true });
    const approved = made.approved as NonNullable<typeof made.approved>;
    const at = Date.now();
    const lanes = approved.lanes.map((lane) => ({
      ...lane,
      decisionId: makeId('laneDecision', uuidv7()),
      outcome: 'APPROVED_WITH_CONDITIONS' as const,
      expiresAt: at - DAY_MS,
      conditions: [
        {
          id: makeId('condition', uuidv7()) as ConditionId,
          text: 'Rotate keys',
          dueAt: at + DAY_MS,
          consequence: 'WARN' as const,
          clearedAt: null,
        },
      ],
    }));
    const name = 'com.example.ops/expired';
    await api.world.write({
      ...made,
      id: makeId('server', uuidv7()),
      name,
      approved: {
        ...approved,
        id: makeId('revision', uuidv7()),
        endpoint: 'https://expired.example.com/mcp',
        policy: { id: makeId('policyVersion', uuidv7()), rules: [] },
        lanes,
      },
    });
    const shown = await fieldsOf(ada, name, 'verdict lanes { state conditions { text consequence cleared dueAt } }');
    expect(shown.verdict).toBe('EXPIRED');
    expect(shown.lanes[0]).toEqual({
      state: 'EXPIRED',
      conditions: [
        { text: 'Rotate keys', consequence: 'WARN', cleared: false, dueAt: new Date(at + DAY_MS).toISOString() },
      ],
    });
  });

  test('a suspended server says why in its verdict', async () => {
    const id = makeId('suspension', uuidv7()) as SuspensionId;
    await api.world.server('com.example.dev/flags', {
      facts: { suspensions: [{ id, from: 0, until: null, scope: 'SERVER' }] },
    });
    const shown = await fieldsOf(ada, 'com.example.dev/flags', 'verdict verdictText suspensions { id active scope }');
    expect(shown).toEqual({
      verdict: 'SUSPENDED',
      verdictText: 'Suspended: test',
      suspensions: [{ id, active: true, scope: 'SERVER' }],
    });
  });
});

describe('tools', () => {
  test('P9 each tool stands beside its approved definition: same, quarantined, gone, not confirmed yet', async () => {
    const name = 'com.example.data/airflow';
    const observed = fingerprintOf('airflow observed');
    await insertTools(observed, [
      { name: 'same', description: 'As approved', digest: 'digest-same', annotations: { readOnlyHint: true } },
      { name: 'changed', description: 'Now says more', digest: 'other', 'x-extra': { kept: [1, null] } },
      { name: 'added', digest: 'new' },
      { name: 'flapping', digest: 'once' },
    ]);
    await api.world.server(name, {
      tools: ['same', 'changed', 'gone', 'flapping'],
      facts: {
        observedFingerprint: observed,
        quarantine: { all: false, changedTools: ['changed'], addedTools: ['added'], prompts: [], templates: [] },
      },
    });
    const shown = await fieldsOf(
      ada,
      name,
      'tools { name state definition behaviour { hint value source } } drift { changedTools addedTools closesAll } surface { state }',
    );
    expect(Object.fromEntries(shown.tools.map((tool: ShownTool) => [tool.name, tool.state]))).toEqual({
      same: 'APPROVED',
      changed: 'QUARANTINED',
      added: 'QUARANTINED',
      flapping: 'UNREVIEWED',
      gone: 'REMOVED',
    });
    const named = (tool: string) => shown.tools.find((each: ShownTool) => each.name === tool);
    expect(named('changed').definition).toEqual({
      name: 'changed',
      description: 'Now says more',
      digest: 'other',
      'x-extra': { kept: [1, null] },
    });
    expect(named('same').behaviour).toEqual([
      { hint: 'READ_ONLY', value: true, source: 'DECLARED' },
      { hint: 'OPEN_WORLD', value: true, source: 'ASSUMED' },
    ]);
    expect(named('added').behaviour).toContainEqual({ hint: 'DESTRUCTIVE', value: true, source: 'ASSUMED' });
    expect(shown.drift).toEqual({ changedTools: ['changed'], addedTools: ['added'], closesAll: false });
    expect(shown.surface.state).toBe('DRIFTED');
  });

  test('a search limits the tools to its hits', async () => {
    const shown = await fieldsOf(ada, 'com.example.data/airflow', 'tools(search: "says more") { name }');
    expect(shown.tools).toEqual([{ name: 'changed' }]);
    const { errors } = await ada.query(
      `{ server(name: "com.example.data/airflow") { tools(search: "${'x'.repeat(201)}") { name } } }`,
    );
    expect(errors[0]?.extensions).toMatchObject({ code: 'INVALID_INPUT', field: 'search' });
  });
});
