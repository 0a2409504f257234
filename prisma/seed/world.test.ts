import { compileServer } from '@gatehouse/domain/access/compile-server';
import { decide } from '@gatehouse/domain/access/decide';
import type { AccessRequest, Asker, Subject } from '@gatehouse/domain/access/request';
import type { Facts } from '@gatehouse/domain/access/snapshot';
import { NO_ROLES } from '@gatehouse/domain/roles';
import { NEW_WATCH, observeSurface } from '@gatehouse/domain/server/drift';
import { type Surface, UNSEEN } from '@gatehouse/domain/server/surface';
import { judgeVerdict } from '@gatehouse/domain/server/verdict';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LoadedFacts, loadFacts } from '../facts.ts';
import { markDemo } from '../installation.ts';
import {
  type DemoWorld,
  endpointOf,
  ISSUER,
  observe,
  openApprovedDemo,
  openDemo,
  openPlain,
} from '../test/demo-world.ts';
import { verifyAuditChain } from '../verify-audit-chain.ts';
import { approveSeed } from './approve.ts';
import { declareSurface } from './declare-surface.ts';
import { HR_TOOLS } from './declared-tools.ts';
import { PEOPLE } from './people.ts';
import { SERVERS } from './servers.ts';
import { seedWorld } from './world.ts';

describe('the demo world after the first probes', () => {
  let world: DemoWorld;
  let loaded: LoadedFacts;
  let facts: Facts;

  beforeAll(async () => {
    world = await openApprovedDemo();
    loaded = await loadFacts(world.app);
    const servers = new Map(loaded.servers.map((server) => [server.name, compileServer(server)]));
    const workforceGroups = new Set(loaded.directory.issuers.flatMap(({ groups }) => groups.map(({ id }) => id)));
    const nobody = { endpoints: new Map(), issuers: new Map() };
    facts = { version: loaded.version, maxAgeMs: 60_000, servers, workforceGroups, ...nobody };
  });
  afterAll(() => world.close());

  const subjectOf = (role: string): Subject => {
    const { subject } = PEOPLE.find((person) => person.role === role) ?? { subject: '' };
    const person = loaded.directory.persons.find((one) => one.subject === subject);
    const groups = person?.groups ? new Set(person.groups) : undefined;
    return { kind: 'USER', issuer: ISSUER, id: subject, workforce: true, active: person?.active ?? false, groups };
  };

  const gateway: Asker = {
    subject: { kind: 'WORKLOAD', issuer: ISSUER, id: 'gateway', workforce: true, active: true, groups: new Set() },
    roles: NO_ROLES,
    decideService: true,
    agent: 'gateway',
    environment: undefined,
  };

  function ask(role: string, server: string, tool?: string, more: Partial<AccessRequest> = {}) {
    const subject = subjectOf(role);
    return decide(
      facts,
      {
        server: `com.example.${server}`,
        call: tool === undefined ? { kind: 'connect' } : { kind: 'tool', tool },
        subject,
        agent: 'gateway',
        environment: undefined,
        endpoint: undefined,
        tokenExpiresAt: undefined,
        asker: gateway,
        ...more,
      },
      { at: Date.now(), factsAgeMs: 0 },
    );
  }

  const usable = (role: string) =>
    SERVERS.map(({ name }) => name.replace('com.example.', '')).filter((name) => ask(role, name).allowed);

  it('lets each role use what world.md says', () => {
    expect(usable('engineer')).toEqual([
      'data/presto',
      'data/spark',
      'data/airflow',
      'knowledge/search',
      'dev/build-cache',
      'ops/legacy-runbooks',
    ]);
    expect(usable('analyst')).toEqual(['data/presto', 'knowledge/search', 'hr/people', 'ops/legacy-runbooks']);
    expect(usable('owner')).toEqual([
      'data/presto',
      'knowledge/search',
      'ads/metrics',
      'dev/build-cache',
      'ops/legacy-runbooks',
    ]);
    for (const role of ['outsider', 'overage']) expect(usable(role), role).toEqual([]);
  });

  it('answers the tour of the README', () => {
    expect(ask('engineer', 'data/presto', 'run_query').reason).toBe('ALLOWED_BY_RULE');
    const cancel = ask('analyst', 'data/presto', 'cancel_query');
    expect(cancel.reason).toBe('NO_MATCHING_RULE');
    const names = new Map(loaded.directory.issuers[0]?.groups.map(({ id, externalId }) => [id, externalId]));
    expect(cancel.helpfulGroups.map((id) => names.get(id))).toEqual(['data-eng']);
    expect(ask('engineer', 'ads/metrics').reason).toBe('NO_MATCHING_RULE');
    expect(ask('outsider', 'knowledge/search').reason).toBe('NO_MATCHING_RULE');
    expect(ask('overage', 'knowledge/search').reason).toBe('GROUPS_UNKNOWN');
    expect(ask('engineer', 'ops/paging').reason).toBe('REVIEW_EXPIRED');
    expect(ask('engineer', 'dev/feature-flags').reason).toBe('SUSPENDED');
    expect(ask('engineer', 'support/tickets').reason).toBe('NOT_APPROVED');
    const asEngineer: Asker = { ...gateway, subject: subjectOf('engineer'), decideService: false };
    expect(ask('engineer', 'hr/people', undefined, { asker: asEngineer }).reason).toBe('NOT_REGISTERED');
  });

  it('lets finance into ads/metrics only through the chat platform, and never to revenue', () => {
    const throughChat = { agent: 'chat-platform' };
    expect(ask('analyst', 'ads/metrics', 'get_spend', throughChat).reason).toBe('ALLOWED_BY_RULE');
    expect(ask('analyst', 'ads/metrics', 'get_spend').allowed).toBe(false);
    expect(ask('analyst', 'ads/metrics', 'get_spend', { agent: undefined }).allowed).toBe(false);
    expect(ask('analyst', 'ads/metrics', 'get_revenue_metrics', throughChat).reason).toBe('NO_MATCHING_RULE');
    expect(ask('owner', 'ads/metrics', 'get_revenue_metrics').reason).toBe('ALLOWED_BY_RULE');
  });

  it('shows the verdicts of world.md', () => {
    const verdicts = Object.fromEntries(
      loaded.servers.map((server) => [server.name.replace('com.example.', ''), judgeVerdict(server, Date.now())]),
    );
    expect(verdicts).toEqual({
      'data/presto': 'APPROVED',
      'data/spark': 'APPROVED_WITH_CONDITIONS',
      'data/airflow': 'APPROVED',
      'knowledge/search': 'APPROVED',
      'ads/metrics': 'APPROVED',
      'support/tickets': 'IN_REVIEW',
      'hr/people': 'APPROVED',
      'everything/reference': 'EXPERIMENTAL',
      'dev/build-cache': 'APPROVED',
      'dev/feature-flags': 'SUSPENDED',
      'finance/invoices': 'CHANGES_REQUESTED',
      'ops/legacy-runbooks': 'DEPRECATED',
      'ops/paging': 'EXPIRED',
      'old/wiki-bot': 'RETIRED',
    });
  });

  it('P6 asks the GENAI lane for knowledge/search alone', () => {
    const withGenai = loaded.servers.filter(({ approved }) => approved?.requiredLanes.includes('GENAI'));
    expect(withGenai.map(({ name }) => name)).toEqual(['com.example.knowledge/search']);
  });

  it('binds each approval to the surface that was seen', () => {
    const seen = loaded.servers.filter(({ approved }) => approved?.surface.visible);
    expect(seen.length).toBeGreaterThan(6);
    for (const { approved, observedFingerprint } of seen)
      expect(approved?.surface.fingerprint).toBe(observedFingerprint);
  });

  it('has a living owner for every team but Operations', async () => {
    const { rows } = await world.app.query(
      `SELECT t.slug FROM team t WHERE NOT EXISTS (
         SELECT FROM membership m JOIN person p ON p.id = m.person_id WHERE m.group_id = t.owner_group_id AND p.active)`,
    );
    expect(rows).toEqual([{ slug: 'operations' }]);
  });

  it('invents no health', async () => {
    const { rows } = await world.app.query(
      'SELECT (SELECT count(*)::int FROM probe_result) + (SELECT count(*)::int FROM server_health) AS n',
    );
    expect(rows[0].n).toBe(0);
  });

  it('P7 decides with nobody who is in conflict', async () => {
    const { rows } = await world.app.query('SELECT FROM lane_decision WHERE person_id = ANY (conflict_ids)');
    expect(rows).toEqual([]);
  });

  it('A3 is audited, marked as seed, in an unbroken chain', async () => {
    const { rows } = await world.app.query('SELECT DISTINCT source, actor_kind FROM audit_event');
    expect(rows).toEqual([{ source: 'SEED', actor_kind: 'SYSTEM' }]);
    const { rows: decided } = await world.app.query(
      `SELECT (SELECT count(*) FROM audit_event WHERE action = 'review.decide') = (SELECT count(*) FROM lane_decision) AS all`,
    );
    expect(decided[0].all).toBe(true);
    expect(await verifyAuditChain(world.owner as never)).toBeNull();
  });

  it('changes nothing when it runs again, also after people went on', async () => {
    await world.app.query("UPDATE revision SET state = 'WITHDRAWN', decided_at = now() WHERE state = 'SUBMITTED'");
    const { rows: before } = await world.app.query('SELECT sequence FROM audit_head');
    expect(await seedWorld(world.app, { issuer: ISSUER, endpointOf })).toBe('SEEDED_BEFORE');
    expect(await approveSeed(world.app)).toMatchObject({ waiting: [] });
    const { rows: after } = await world.app.query('SELECT sequence FROM audit_head');
    expect(after).toEqual(before);
  });
});

describe('seeding', () => {
  let world: DemoWorld;
  beforeAll(async () => {
    world = await openDemo();
  });
  afterAll(() => world.close());

  it('waits for the first sight of each server, one by one', async () => {
    const seeded = await Promise.all([0, 1].map(() => seedWorld(world.app, { issuer: ISSUER, endpointOf })));
    expect(seeded.sort()).toEqual(['SEEDED', 'SEEDED_BEFORE']);
    const first = await approveSeed(world.app);
    expect(first.done).toEqual([
      'com.example.everything/reference',
      'com.example.ops/paging',
      'com.example.old/wiki-bot',
    ]);
    await observe(world.app, 'com.example.data/presto');
    const [second] = await Promise.all([approveSeed(world.app), approveSeed(world.app)]);
    expect(second.waiting).not.toContain('com.example.data/presto');
    expect(second.waiting).toHaveLength(first.waiting.length - 1);
  });

  it('P11 a server behind a sign-in does not drift from what it declares', async () => {
    const seen: Surface = {
      ...UNSEEN,
      auth: { challenge: { realm: 'hr' }, metadata: { resource: 'https://hr.test' } },
    };
    const client = await world.app.connect();
    const fingerprint = await declareSurface(client, JSON.stringify(seen), HR_TOOLS);
    const { rows } = await client.query('SELECT definition, visible FROM surface WHERE fingerprint = $1', [
      fingerprint,
    ]);
    client.release();
    expect(rows[0].visible).toBe(false);
    const declared = JSON.parse(rows[0].definition) as Surface;
    const first = observeSurface(NEW_WATCH, declared, seen, 1);
    const second = observeSurface(first.watch, declared, seen, 2);
    expect(second).toMatchObject({ drift: null, invalid: null });
  });

  it('I7 is refused on a database that is not marked as a demo', async () => {
    const plain = await openPlain();
    await expect(seedWorld(plain.app, { issuer: ISSUER, endpointOf })).rejects.toThrow('demo');
    await expect(approveSeed(plain.app)).rejects.toThrow('demo');
    await plain.app.query("INSERT INTO issuer (id, url, name) VALUES ('iss_x', 'https://x.test', 'X')");
    await plain.app.query(
      `INSERT INTO audit_event (actor_kind, actor_id, actor_name, source, action, target_kind, target_id, target_name)
       VALUES ('SYSTEM', 'x', 'x', 'TEST', 'x', 'X', 'x', 'x')`,
    );
    await expect(markDemo(plain.owner)).rejects.toThrow('holds other data');
    await plain.close();
  });
});
