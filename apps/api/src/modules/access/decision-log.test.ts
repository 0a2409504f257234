import { pino } from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Harness, startHarness } from '../../../test/harness.ts';
import { createDecisionLog, type DecisionEntry } from './decision-log.ts';

let api: Harness;
beforeAll(async () => {
  api = await startHarness();
  await api.world.person('ada', ['data-eng']);
  await api.world.person('finn', ['finance']);
  await api.world.person('audrey', ['audit']);
  await api.world.server('com.example/one', { allow: ['data-eng'] });
});
afterAll(() => api.close());

const RECORD = `query ($id: ID!) { decisionRecord(id: $id) {
  id at askedBy subject server method tool agent allowed reason ruleId factsVersion } }`;
const AUTHORIZE = `query ($input: AuthorizeInput!) { authorize(input: $input) { decisionId factsVersion evaluatedAt } }`;

test('a decision is found again by its id, as it was asked and answered', async () => {
  const ada = await api.asPerson('ada', { client_id: 'ide' });
  const { authorize } = await ada.ask(AUTHORIZE, { input: { server: 'com.example/one', tool: 'read' } });
  const { decisionRecord } = await ada.ask(RECORD, { id: authorize.decisionId });
  expect(decisionRecord).toEqual({
    id: authorize.decisionId,
    at: authorize.evaluatedAt,
    askedBy: 'https://idp.example.com#ada',
    subject: 'https://idp.example.com#ada',
    server: 'com.example/one',
    method: 'tools/call',
    tool: 'read',
    agent: 'ide',
    allowed: true,
    reason: 'ALLOWED_BY_RULE',
    ruleId: 'allow',
    factsVersion: authorize.factsVersion,
  });
});

test("a record is the asker's own; another person gets the answer for an unknown id", async () => {
  const [ada, finn, audrey] = [await api.asPerson('ada'), await api.asPerson('finn'), await api.asPerson('audrey')];
  const { authorize } = await ada.ask(AUTHORIZE, { input: { server: 'com.example/one' } });
  const id = authorize.decisionId;
  expect((await finn.ask(RECORD, { id })).decisionRecord).toBeNull();
  expect((await finn.ask(RECORD, { id: 'dec_00000000-0000-7000-8000-000000000000' })).decisionRecord).toBeNull();
  expect((await finn.ask(RECORD, { id: "' OR 1=1 --" })).decisionRecord).toBeNull();
  expect((await audrey.ask(RECORD, { id })).decisionRecord).toMatchObject({ id });
});

test('an explanation and each of many questions are recorded too', async () => {
  const ada = await api.asPerson('ada');
  const { explainAccess, authorizeMany } = await ada.ask(
    `{ explainAccess(input: { server: "com.example/one" }) { decision { decisionId } }
       authorizeMany(inputs: [{ server: "com.example/one" }, { server: "com.example/absent" }]) { decisionId } }`,
  );
  for (const { decisionId } of [explainAccess.decision, ...authorizeMany]) {
    expect((await ada.ask(RECORD, { id: decisionId })).decisionRecord).not.toBeNull();
  }
});

test('D8 asserted groups are recorded as asserted', async () => {
  const chat = await api.asService('chat-platform', ['decide', 'assert-groups']);
  const input = { server: 'com.example/one', subject: { kind: 'USER', id: 'finn', groups: ['data-eng'] } };
  const { authorize } = await chat.ask(AUTHORIZE, { input });
  await api.decisions.flush();
  const { rows } = await api.db.pool.query('SELECT asserted_groups, door FROM decision_record WHERE id = $1', [
    authorize.decisionId,
  ]);
  expect(rows).toEqual([{ asserted_groups: ['data-eng'], door: 'GRAPHQL' }]);
});

test('D11 the record of a question about a hidden server does not name it', async () => {
  await api.world.server('com.example/hidden', { visibility: 'RESTRICTED' });
  const ada = await api.asPerson('ada');
  const { authorize } = await ada.ask(AUTHORIZE, { input: { server: 'com.example/hidden' } });
  await api.decisions.flush();
  const { rows } = await api.db.pool.query('SELECT server, server_id FROM decision_record WHERE id = $1', [
    authorize.decisionId,
  ]);
  expect(rows).toEqual([{ server: 'com.example/hidden', server_id: null }]);
});

test('names that PostgreSQL cannot store are recorded without losing their batch', async () => {
  const ada = await api.asPerson('ada');
  const odd = await ada.ask(AUTHORIZE, { input: { server: 'com.example/\u0000\ud800' } });
  const even = await ada.ask(AUTHORIZE, { input: { server: 'com.example/one' } });
  for (const { authorize } of [odd, even]) {
    expect((await ada.ask(RECORD, { id: authorize.decisionId })).decisionRecord).not.toBeNull();
  }
});

const entryOf = (id: string): DecisionEntry => {
  const subject = {
    kind: 'USER',
    issuer: 'https://idp.example.com',
    id: 'ada',
    workforce: true,
    active: true,
  } as const;
  const asker = { subject: { ...subject, groups: new Set<never>() } };
  return {
    id,
    request: { server: 'x/y', subject: asker.subject, asker, agent: undefined, endpoint: undefined } as never,
    decision: { evaluatedAt: Date.now(), allowed: false, reason: 'NOT_REGISTERED', factsVersion: 1 } as never,
    method: 'connect',
    tool: undefined,
    assertedGroups: [],
    serverId: undefined,
    door: 'TEST',
  };
};
const silent = pino({ level: 'silent' });

test('the queue is bounded: what does not fit is dropped and counted', async () => {
  const log = createDecisionLog({ pool: api.db.pool, mode: 'async', log: silent, maxQueued: 10 });
  log.record(Array.from({ length: 25 }, (_, index) => entryOf(`dec_bounded-${index}`)));
  expect(log.counters()).toEqual({ queued: 10, written: 0, dropped: 15 });
  await log.close();
  expect(log.counters()).toEqual({ queued: 0, written: 10, dropped: 15 });
});

test('without a database records are kept and written when it is back', async () => {
  let broken = true;
  const pool = {
    query: (...args: unknown[]) =>
      broken
        ? Promise.reject(Object.assign(new Error('gone'), { code: 'ECONNREFUSED' }))
        : (api.db.pool.query as (...all: unknown[]) => unknown)(...args),
  };
  const log = createDecisionLog({ pool: pool as never, mode: 'async', log: silent });
  log.record([entryOf('dec_kept-1')]);
  await log.flush();
  expect(log.counters()).toEqual({ queued: 1, written: 0, dropped: 0 });
  broken = false;
  await log.flush();
  expect(log.counters()).toEqual({ queued: 0, written: 1, dropped: 0 });
  await log.close();
});

test('in sync mode the answer waits for the record, and is not given without it', async () => {
  const sync = await api.startAnother({ GATEHOUSE_DECISION_LOG: 'sync' });
  const ada = sync.withToken((await api.asPerson('ada')).token ?? '');
  const { authorize } = await ada.ask(AUTHORIZE, { input: { server: 'com.example/one' } });
  const { rows } = await api.db.pool.query('SELECT id FROM decision_record WHERE id = $1', [authorize.decisionId]);
  expect(rows).toHaveLength(1);
  await sync.db.pool.end();
  const { errors, status } = await ada.query(AUTHORIZE, { input: { server: 'com.example/one' } });
  expect(errors[0]?.extensions.code).toBe('UNAVAILABLE');
  expect(status).toBe(503);
  await sync.app.close();
  await sync.facts.close();
  await sync.db.prisma.$disconnect();
});
