import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Caller, type Harness, startHarness } from '../../../test/harness.ts';

let api: Harness;
const NAME = 'com.example.hr/people';

beforeAll(async () => {
  api = await startHarness();
  const { world } = api;
  await world.person('ada', ['data-eng']);
  await world.person('olga', 'UNKNOWN');
  await world.person('owen', ['hr-leads']);
  await world.person('olive', ['ads-leads']);
  await world.person('rita', ['legal-review']);
  await world.person('tom', ['platform-admin']);
  await world.person('audrey', ['audit']);
  await world.team('people-systems', 'hr-leads');
  await world.team('ads', 'ads-leads');
  await world.server(NAME, { team: 'people-systems', allow: ['data-eng'] });
});
afterAll(() => api.close());

const actionsOf = async (who: Caller): Promise<string[]> =>
  (await who.ask(`{ server(name: "${NAME}") { viewerCan } }`)).server.viewerCan;

test('an employee connects where a rule lets them, stars, and sees no details', async () => {
  expect(await actionsOf(await api.asPerson('ada'))).toEqual(['CONNECT', 'STAR']);
  expect(await actionsOf(await api.asPerson('olga'))).toEqual(['STAR']);
  expect(await actionsOf(await api.asPerson('olive'))).toEqual(['STAR']);
});

test('owners, reviewers, admins and auditors see details, and each may do what the commands let them', async () => {
  const details = ['SEE_ACTIVITY', 'SEE_DETAILS', 'EXPLAIN_OTHERS'];
  expect(await actionsOf(await api.asPerson('owen'))).toEqual(['STAR', 'PROBE', ...details]);
  expect(await actionsOf(await api.asPerson('rita'))).toEqual(['STAR', ...details]);
  expect(await actionsOf(await api.asPerson('audrey'))).toEqual(['STAR', ...details]);
  expect(await actionsOf(await api.asPerson('tom'))).toEqual(['STAR', 'PROBE', 'SUSPEND', ...details]);
});

test('what a person is told they may do is what the commands do', async () => {
  for (const subject of ['ada', 'olive', 'owen', 'rita', 'tom', 'audrey']) {
    const who = await api.asPerson(subject);
    const actions = await actionsOf(who);
    const probe = await who.query(`mutation { requestProbe(server: "${NAME}") { id } }`);
    expect(probe.errors.length === 0, `${subject} probes`).toBe(actions.includes('PROBE'));
    const activity = await who.query(`{ auditEvents(filter: { server: "${NAME}" }) { edges { cursor } } }`);
    expect(activity.errors.length === 0, `${subject} reads`).toBe(actions.includes('SEE_ACTIVITY'));
    const { server } = await who.ask(`{ server(name: "${NAME}") { myAccess { allowed } } }`);
    expect(server.myAccess.allowed, `${subject} connects`).toBe(actions.includes('CONNECT'));
  }
});

test('a service neither stars nor sees details, whatever it may decide', async () => {
  expect(await actionsOf(await api.asService('gateway', ['decide']))).toEqual([]);
});

test('nobody may connect to a suspended server', async () => {
  const tom = await api.asPerson('tom');
  await tom.ask(`mutation { suspendServer(input: { server: "${NAME}", reason: "Leaks", scope: SERVER }) { id } }`);
  expect(await actionsOf(await api.asPerson('ada'))).toEqual(['STAR']);
});
