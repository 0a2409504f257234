import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LoadedFacts, loadFacts } from './facts.ts';
import { type DemoWorld, ISSUER, openApprovedDemo } from './test/demo-world.ts';
import { decide, insertServer, unique } from './test/fixture.ts';

let world: DemoWorld;
let app: pg.Pool;
let all: LoadedFacts;

beforeAll(async () => {
  world = await openApprovedDemo();
  app = world.app;
  all = await loadFacts(app);
});
afterAll(() => world.close());

const serverNamed = (facts: LoadedFacts, name: string) =>
  facts.servers.find((server) => server.name === `com.example.${name}`);
const idOf = (name: string) => serverNamed(all, name)?.id ?? '';

/** Facts that changed through `work`, loaded incrementally. */
async function loadAfter(work: () => Promise<unknown>): Promise<LoadedFacts> {
  const { version } = await loadFacts(app);
  await work();
  return loadFacts(app, { since: version });
}

describe('a full load', () => {
  it('holds every server and the whole directory at the current version', async () => {
    expect(all.complete).toBe(true);
    expect(all.servers).toHaveLength(14);
    const { rows } = await app.query('SELECT version::int FROM facts_version');
    expect(all.version).toBe(rows[0].version);
    expect(all.directory.issuers.map(({ url }) => url)).toEqual([ISSUER]);
    const groups = all.directory.issuers[0]?.groups ?? [];
    expect(groups.find(({ externalId }) => externalId === 'data-eng')?.displayName).toBe('Data Engineering');
  });

  it('D7 tells unknown memberships from none', () => {
    const person = (subject: string) => all.directory.persons.find((one) => one.subject === subject);
    expect(person('p-lee-moreau')?.groups).toEqual([]);
    expect(person('p-olga-petrova')?.groups).toBeNull();
    expect(person('p-walter-krug')?.active).toBe(false);
  });

  it('holds approval, policy and surface of an approved server', () => {
    const spark = serverNamed(all, 'data/spark');
    expect(spark?.approved).toMatchObject({
      environment: 'production',
      requiredLanes: ['SECURITY', 'LEGAL_PRIVACY'],
      surface: { visible: true, tools: ['look'] },
      policy: { rules: [{ id: 'data-eng', effect: 'ALLOW' }] },
    });
    const security = spark?.approved?.lanes.find(({ lane }) => lane === 'SECURITY');
    expect(security).toMatchObject({
      outcome: 'APPROVED_WITH_CONDITIONS',
      conditions: [{ consequence: 'WARN', clearedAt: null }],
    });
    expect(security?.decidedAt).toBeTypeOf('number');
    expect(spark?.observedFingerprint).toBe(spark?.approved?.surface.fingerprint);
  });

  it('holds open revisions, suspensions, deprecation and retirement', () => {
    expect(serverNamed(all, 'support/tickets')).toMatchObject({ approved: null, latestSubmitted: 'SUBMITTED' });
    expect(serverNamed(all, 'support/tickets')?.open?.endpoint).toContain('127.0.0.1');
    expect(serverNamed(all, 'finance/invoices')).toMatchObject({ open: null, latestSubmitted: 'CHANGES_REQUESTED' });
    expect(serverNamed(all, 'everything/reference')?.latestSubmitted).toBeNull();
    expect(serverNamed(all, 'dev/feature-flags')?.suspensions).toMatchObject([{ scope: 'SERVER', until: null }]);
    expect(serverNamed(all, 'ops/legacy-runbooks')?.sunsetAt).toBeGreaterThan(Date.now());
    expect(serverNamed(all, 'old/wiki-bot')?.retiredAt).toBeLessThanOrEqual(Date.now());
    expect(serverNamed(all, 'hr/people')).toMatchObject({
      visibility: 'RESTRICTED',
      approved: { surface: { visible: false } },
    });
  });

  it('takes as many statements for a hundred servers more as for these', async () => {
    const client = await app.connect();
    let statements = 0;
    const query = client.query.bind(client) as (...args: unknown[]) => unknown;
    client.query = ((...args: unknown[]) => {
      statements++;
      return query(...args);
    }) as typeof client.query;
    const { servers } = await loadFacts(client);
    expect(servers.length).toBeGreaterThanOrEqual(14);
    expect(statements).toBeLessThanOrEqual(6);
    client.release(true);
  });
});

describe('D13 an incremental load', () => {
  it('D13 is empty when nothing changed', async () => {
    const facts = await loadFacts(app, { since: all.version });
    expect(facts).toMatchObject({ complete: false, servers: [], removedServers: [], removedPersons: [] });
    expect(facts.directory).toEqual({ issuers: [], persons: [] });
  });

  it('D13 brings only the servers that changed', async () => {
    const facts = await loadAfter(() =>
      app.query("UPDATE server SET visibility = 'PUBLIC' WHERE id = $1", [idOf('data/presto')]),
    );
    expect(facts.complete).toBe(false);
    expect(facts.servers.map(({ name, visibility }) => [name, visibility])).toEqual([
      ['com.example.data/presto', 'PUBLIC'],
    ]);
  });

  it('D13 brings a person with all memberships', async () => {
    const person = all.directory.persons.find(({ subject }) => subject === 'p-ada-okafor');
    const before = person?.groups ?? [];
    const facts = await loadAfter(() =>
      app.query('DELETE FROM membership WHERE person_id = $1 AND group_id = $2', [person?.id, before[0]]),
    );
    expect(facts.directory.persons).toEqual([{ ...person, groups: before.slice(1) }]);
    expect(facts.servers).toEqual([]);
  });

  it('D13 brings a new server, and a new issuer with its groups', async () => {
    const team = serverNamed(all, 'data/presto')?.teamId ?? '';
    let id = '';
    const facts = await loadAfter(async () => {
      id = await insertServer(app as unknown as pg.ClientBase, team);
      await app.query("INSERT INTO issuer (id, url, name) VALUES ($1, 'https://second.test', 'Second')", [
        unique('iss'),
      ]);
    });
    expect(facts.servers.map((server) => server.id)).toEqual([id]);
    expect(facts.directory.issuers).toMatchObject([{ url: 'https://second.test', groups: [] }]);
  });

  it('D13 equals what a full load brings for the same servers', async () => {
    const ids = [idOf('knowledge/search'), idOf('hr/people'), idOf('dev/feature-flags'), idOf('support/tickets')];
    const facts = await loadAfter(() =>
      app.query('UPDATE server SET guard_seen_at = now() WHERE id = ANY ($1)', [ids]),
    );
    const full = await loadFacts(app);
    const sorted = (servers: LoadedFacts['servers']) =>
      servers.filter(({ id }) => ids.includes(id)).toSorted((a, b) => (a.id < b.id ? -1 : 1));
    expect(facts.servers).toHaveLength(4);
    expect(sorted(facts.servers)).toEqual(sorted(full.servers));
  });

  it('D13 is a full load when the version is from the future, or its changes were pruned', async () => {
    expect((await loadFacts(app, { since: all.version + 1_000_000 })).complete).toBe(true);
    const owner = world.owner;
    await owner.query('DELETE FROM facts_change WHERE version <= $1', [all.version + 1]);
    expect((await loadFacts(app, { since: all.version })).complete).toBe(true);
  });
});

describe('P1 the lane decision that counts', () => {
  const security = async () => {
    const facts = await loadFacts(app);
    return serverNamed(facts, 'data/airflow')?.approved?.lanes.find(({ lane }) => lane === 'SECURITY');
  };
  const reviewer = () => all.directory.persons.find(({ subject }) => subject === 'p-jonas-lindqvist')?.id ?? '';
  const revision = () => serverNamed(all, 'data/airflow')?.approved?.id ?? '';

  it('P1 is the one appended last, whatever its clock says, and the one before once it is withdrawn', async () => {
    expect((await security())?.outcome).toBe('APPROVED');
    const rejection = unique('lane');
    await app.query(
      `INSERT INTO lane_decision (id, revision_id, lane, person_id, outcome, digest, group_ids, source, decided_at)
       VALUES ($1, $2, 'SECURITY', $3, 'REJECTED', 'd', '{}', 'TEST', now() - interval '1 year')`,
      [rejection, revision(), reviewer()],
    );
    expect(await security()).toMatchObject({ outcome: 'REJECTED', decisionId: rejection });
    await app.query('INSERT INTO lane_decision_withdrawal (decision_id, withdrawn_at) VALUES ($1, now())', [rejection]);
    expect((await security())?.outcome).toBe('APPROVED');
    const again = await decide(
      app as unknown as pg.ClientBase,
      revision(),
      'SECURITY',
      reviewer(),
      'CHANGES_REQUESTED',
    );
    expect(await security()).toMatchObject({ outcome: 'CHANGES_REQUESTED', decisionId: again });
  });
});

describe('facts that do not count', () => {
  it('P13 a lifted suspension is none', async () => {
    const facts = await loadAfter(() =>
      app.query("UPDATE suspension SET lifted_at = now(), lifted_by = 'x', lift_reason = 'done' WHERE server_id = $1", [
        idOf('dev/feature-flags'),
      ]),
    );
    expect(facts.servers[0]?.suspensions).toEqual([]);
  });

  it('P9 a resolved drift quarantines nothing, an open one does', async () => {
    const id = idOf('dev/build-cache');
    const opened = await loadAfter(() =>
      app.query(
        `INSERT INTO drift (server_id, approved_fingerprint, observed_fingerprint, state, closes_all, changed_tools, added_tools, confirmed_at)
         VALUES ($1, 'a', 'b', 'OPEN', false, '{purge}', '{new}', now())`,
        [id],
      ),
    );
    expect(opened.servers[0]?.quarantine).toEqual({
      all: false,
      changedTools: ['purge'],
      addedTools: ['new'],
      prompts: [],
      templates: [],
    });
    const resolved = await loadAfter(() =>
      app.query("UPDATE drift SET state = 'RESOLVED', resolved_at = now() WHERE server_id = $1", [id]),
    );
    expect(resolved.servers[0]?.quarantine).toBeNull();
  });

  it('D5 a policy with a rule that cannot be read allows nothing', async () => {
    const { approved } = serverNamed(all, 'dev/build-cache') ?? {};
    const rules = [
      ...(approved?.policy.rules ?? []),
      { id: 'new', effect: 'DENY', subjects: { groups: ['grp_x'] }, weekdays: ['MON'] },
    ];
    const facts = await loadAfter(() =>
      app.query(
        `INSERT INTO policy_version (id, revision_id, sequence, rules, digest, cause, created_by) VALUES ($1, $2, 2, $3, 'd', 'NARROWED', 'x')`,
        [unique('pol'), approved?.id, JSON.stringify(rules)],
      ),
    );
    expect(facts.servers[0]?.approved?.policy.rules).toEqual([]);
  });
});
