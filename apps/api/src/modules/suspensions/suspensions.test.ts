import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Caller, type Harness, startHarness } from '../../../test/harness.ts';

let api: Harness;
let ada: Caller;
let admin: Caller;
let other: Caller;
const NAME = 'com.example.dev/flags';

beforeAll(async () => {
  api = await startHarness();
  await api.world.person('ada', ['data-eng']);
  await api.world.person('tom', ['platform-admin']);
  await api.world.person('tia', ['platform-admin']);
  await api.world.person('own', ['platform-admin', 'dev-leads']);
  await api.world.team('dev', 'dev-leads');
  await api.world.server(NAME, { team: 'dev', allow: ['data-eng'], tools: ['read_flag', 'set_flag'] });
  ada = await api.asPerson('ada');
  admin = await api.asPerson('tom');
  other = await api.asPerson('tia');
});
afterAll(() => api.close());

const SUSPEND = `mutation S($input: SuspendServerInput!) {
  suspendServer(input: $input) { id scope reason tools groups startsAt endsAt liftedAt active }
}`;
const LIFT =
  'mutation L($id: ID!, $reason: String!) { liftSuspension(input: { id: $id, reason: $reason }) { id liftedAt active } }';
const suspend = async (more: Record<string, unknown> = {}) =>
  (await admin.ask(SUSPEND, { input: { server: NAME, reason: 'Leaks flags', scope: 'SERVER', ...more } }))
    .suspendServer;
const lift = (who: Caller, id: string) => who.query(LIFT, { id, reason: 'Fixed' });
const authorize = async (tool?: string) =>
  (
    await ada.ask('query A($input: AuthorizeInput!) { authorize(input: $input) { allowed reason } }', {
      input: { server: NAME, tool },
    })
  ).authorize;

describe('suspending', () => {
  test('P13 a suspended server is denied in the next answer, and works again once lifted', async () => {
    expect(await authorize()).toEqual({ allowed: true, reason: 'ALLOWED_BY_RULE' });
    const suspension = await suspend();
    expect(suspension).toMatchObject({
      scope: 'SERVER',
      reason: 'Leaks flags',
      endsAt: null,
      liftedAt: null,
      active: true,
    });
    expect(await authorize()).toEqual({ allowed: false, reason: 'SUSPENDED' });
    const { server } = await ada.ask(`{ server(name: "${NAME}") { verdictText suspensions { id imposedBy } } }`);
    expect(server).toEqual({
      verdictText: 'Suspended: Leaks flags',
      suspensions: [{ id: suspension.id, imposedBy: 'tom' }],
    });
    const lifted = await lift(other, suspension.id);
    expect(lifted.data.liftSuspension).toMatchObject({ active: false, liftedAt: expect.any(String) });
    expect(await authorize()).toEqual({ allowed: true, reason: 'ALLOWED_BY_RULE' });
  });

  test('P13 tools and groups are stopped alone', async () => {
    const tools = await suspend({ scope: 'TOOLS', tools: ['set_flag', 'set_flag'] });
    expect(tools.tools).toEqual(['set_flag']);
    expect((await authorize('set_flag')).reason).toBe('TOOL_SUSPENDED');
    expect((await authorize('read_flag')).allowed).toBe(true);
    await lift(other, tools.id);
    const groups = await suspend({ scope: 'GROUPS', groups: ['data-eng'] });
    expect(groups.groups).toEqual(['data-eng']);
    expect((await authorize()).reason).toBe('DENIED_BY_RULE');
    await lift(other, groups.id);
  });

  test('P13 start and end are judged against the clock', async () => {
    const at = Date.now();
    api.clock.hold(at);
    const { id } = await suspend({ startsAt: new Date(at + 60_000), endsAt: new Date(at + 120_000) });
    const reasons = [];
    for (const now of [at, at + 59_999, at + 60_000, at + 119_999, at + 120_000]) {
      api.clock.hold(now);
      reasons.push((await authorize()).reason);
    }
    expect(reasons).toEqual(['ALLOWED_BY_RULE', 'ALLOWED_BY_RULE', 'SUSPENDED', 'SUSPENDED', 'ALLOWED_BY_RULE']);
    const { server } = await ada.ask(`{ server(name: "${NAME}") { suspensions { id } } }`);
    expect(server.suspensions).not.toContainEqual({ id });
    api.clock.hold(Date.now());
  });

  test('only admins suspend', async () => {
    for (const who of [ada, await api.asService('gateway', ['decide'])]) {
      const { errors } = await who.query(SUSPEND, { input: { server: NAME, reason: 'x', scope: 'SERVER' } });
      expect(errors[0]?.extensions.code).toBe('NOT_PERMITTED');
    }
  });

  test('an unknown server is not found', async () => {
    const { errors } = await admin.query(SUSPEND, {
      input: { server: 'com.example/none', reason: 'x', scope: 'SERVER' },
    });
    expect(errors[0]?.extensions).toMatchObject({ code: 'NOT_FOUND', field: 'server' });
  });

  test.each([
    ['reason', { reason: '  ' }],
    ['reason', { reason: 'a\u0000' }],
    ['reason', { reason: 'x'.repeat(501) }],
    ['tools', { scope: 'TOOLS' }],
    ['tools', { scope: 'TOOLS', tools: [] }],
    ['tools', { scope: 'TOOLS', tools: [' set_flag'] }],
    ['tools', { scope: 'SERVER', tools: ['set_flag'] }],
    ['groups', { scope: 'GROUPS', groups: ['no-such-group'] }],
    ['groups', { scope: 'TOOLS', tools: ['set_flag'], groups: ['data-eng'] }],
    ['endsAt', { endsAt: '2020-01-01T00:00:00Z' }],
    ['endsAt', { startsAt: '2999-01-01T00:00:00Z', endsAt: '2998-01-01T00:00:00Z' }],
  ])('a bad %s is refused, naming the field', async (field, more) => {
    const { errors } = await admin.query(SUSPEND, { input: { server: NAME, reason: 'x', scope: 'SERVER', ...more } });
    expect(errors[0]?.extensions).toMatchObject({ code: 'INVALID_INPUT', field });
  });
});

describe('lifting', () => {
  test('P13 an admin of the owning team does not lift', async () => {
    const { id } = await suspend();
    const { errors } = await lift(await api.asPerson('own'), id);
    expect(errors[0]?.extensions.code).toBe('NOT_PERMITTED');
    expect((await lift(ada, id)).errors[0]?.extensions.code).toBe('NOT_PERMITTED');
    expect((await lift(other, id)).errors).toEqual([]);
  });

  test('P13 a suspension from drift or a condition is not lifted by an admin', async () => {
    const { rows } = await api.db.pool.query('SELECT id FROM server WHERE name = $1', [NAME]);
    for (const cause of ['DRIFT', 'CONDITION']) {
      await api.db.pool.query(
        `INSERT INTO suspension (id, server_id, scope, cause, reason, starts_at, ends_at, created_by)
         VALUES ($1, $2, 'SERVER', $3, 'x', now(), now() + interval '1 second', 'system')`,
        [`sus_${cause}`, rows[0].id, cause],
      );
      expect((await lift(other, `sus_${cause}`)).errors[0]?.extensions.code).toBe('NOT_PERMITTED');
    }
  });

  test('of two who lift at once, one gets a conflict, and the log has one lifting', async () => {
    const { id } = await suspend();
    const answers = await Promise.all([lift(admin, id), lift(other, id)]);
    expect(answers.map(({ errors }) => errors[0]?.extensions.code).sort()).toEqual(['CONFLICT', undefined]);
    const { rows } = await api.db.pool.query(
      `SELECT before->>'liftedAt' AS before, after->>'liftedAt' IS NOT NULL AS lifted, after->>'liftReason' AS reason
       FROM audit_event WHERE action = 'server.lift-suspension' AND after->>'id' = $1`,
      [id],
    );
    expect(rows).toEqual([{ before: null, lifted: true, reason: 'Fixed' }]);
    expect((await lift(other, id)).errors[0]?.extensions.code).toBe('CONFLICT');
  });

  test('an unknown or malformed id is not found', async () => {
    for (const id of ['sus_none', 'srv_1', '', '\u0000']) {
      expect((await lift(other, id)).errors[0]?.extensions).toMatchObject({ code: 'NOT_FOUND', field: 'id' });
    }
  });
});
