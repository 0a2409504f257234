import { latencyBin } from '@gatehouse/domain/health/latency-bins';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  decide,
  insertApproved,
  insertDraft,
  insertLanes,
  insertPerson,
  insertPolicy,
  insertServer,
  insertSurface,
  insertTeam,
  refusalOf,
  submit,
  unique,
} from './test/fixture.ts';
import { createTestDatabase, type TestDatabase } from './test-database.ts';

const DENIED = '42501'; // insufficient_privilege

let database: TestDatabase;
let db: pg.Client;
let ids: Awaited<ReturnType<typeof insertTeam>>;

beforeAll(async () => {
  database = await createTestDatabase();
  db = new pg.Client({ connectionString: database.applicationUrl });
  await db.connect();
});
afterAll(async () => {
  await db.end();
  await database.drop();
});
beforeEach(async () => {
  ids = await insertTeam(db);
});

const refuse = (sql: string, ...values: unknown[]) => refusalOf(db, sql, values);

describe('servers', () => {
  it('has exactly one owning team', async () => {
    const server = await insertServer(db, ids.team);
    expect(await refuse('UPDATE server SET team_id = NULL WHERE id = $1', server)).toBe('23502');
    expect(await refuse("UPDATE server SET team_id = 'team_none' WHERE id = $1", server)).toBe('server_team_id_fkey');
  });

  it.each(['no-slash', 'two/slashes/here', 'spaced name/x', '/x', 'x/', 'a/ü'])('refuses the name %s', async (name) => {
    const sql = "INSERT INTO server (id, name, title, team_id) VALUES ($1, $2, 'x', $3)";
    expect(await refuse(sql, unique('srv'), name, ids.team)).toBe('server_name_form');
  });

  it('never uses a name again, not even after retirement', async () => {
    const server = await insertServer(db, ids.team, `com.example/${unique('once')}`);
    await db.query('UPDATE server SET retired_at = now() WHERE id = $1', [server]);
    const again =
      "INSERT INTO server (id, name, title, team_id) SELECT 'srv_again', name, 'x', team_id FROM server WHERE id = $1";
    expect(await refuse(again, server)).toBe('server_name_key');
    expect(await refuse("UPDATE server SET name = name || 'x' WHERE id = $1", server)).toBe('server_identity');
    expect(await refuse('DELETE FROM server WHERE id = $1', server)).toBe(DENIED);
  });

  it('stays retired', async () => {
    const server = await insertServer(db, ids.team);
    await db.query('UPDATE server SET retired_at = now() WHERE id = $1', [server]);
    expect(await refuse('UPDATE server SET retired_at = NULL WHERE id = $1', server)).toBe('server_retired_for_good');
    expect(await refuse("UPDATE server SET retired_at = now() + '1 day' WHERE id = $1", server)).toBe(
      'server_retired_for_good',
    );
  });

  it('has a sunset only when deprecated, and no replacement by itself', async () => {
    const server = await insertServer(db, ids.team);
    expect(await refuse('UPDATE server SET sunset_at = now() WHERE id = $1', server)).toBe(
      'server_sunset_of_deprecated',
    );
    expect(await refuse('UPDATE server SET replacement_id = id WHERE id = $1', server)).toBe(
      'server_replaced_by_another',
    );
  });
});

describe('P12 endpoints and prefixes', () => {
  it('P12 an endpoint is unique among submitted and approved revisions of different servers', async () => {
    const endpoint = 'https://twice.test/mcp';
    await insertApproved(db, ids.team, { endpoint });
    const other = await insertServer(db, ids.team);
    const revision = await insertDraft(db, other, { endpoint });
    const surface = await insertSurface(db, other);
    await expect(submit(db, revision, surface)).rejects.toMatchObject({ constraint: 'revision_endpoint_unique' });
  });

  it('P12 the next revision of the same server keeps its endpoint', async () => {
    const endpoint = 'https://kept.test/mcp';
    const { server, surface } = await insertApproved(db, ids.team, { endpoint });
    const next = await insertDraft(db, server, { endpoint, number: 2 });
    await submit(db, next, surface);
    const { rows } = await db.query('SELECT state FROM revision WHERE id = $1', [next]);
    expect(rows[0].state).toBe('SUBMITTED');
  });

  it.each([
    'https://user@host.test/',
    'https://host.test/#part',
    'ftp://host.test/',
    'https://host.test/a b',
    'host.test',
  ])('P12 the endpoint %s is not submitted', async (endpoint) => {
    const server = await insertServer(db, ids.team);
    const revision = await insertDraft(db, server, { endpoint });
    const surface = await insertSurface(db, server);
    await expect(submit(db, revision, surface)).rejects.toMatchObject({ constraint: 'revision_endpoint_form' });
  });

  it('P12 a name prefix stays with the team it was first granted to', async () => {
    const prefix = unique('com.example');
    await db.query('INSERT INTO name_prefix (prefix, team_id) VALUES ($1, $2)', [prefix, ids.team]);
    const other = await insertTeam(db);
    expect(await refuse('INSERT INTO name_prefix (prefix, team_id) VALUES ($1, $2)', prefix, other.team)).toBe(
      'name_prefix_pkey',
    );
    expect(await refuse('UPDATE name_prefix SET team_id = $2 WHERE prefix = $1', prefix, other.team)).toBe(DENIED);
    expect(await refuse('DELETE FROM name_prefix WHERE prefix = $1', prefix)).toBe(DENIED);
  });
});

describe('revisions', () => {
  it('begins as a draft', async () => {
    const server = await insertServer(db, ids.team);
    const sql = `INSERT INTO revision (id, server_id, number, state, version, title, endpoint, transport, created_by)
      VALUES ($1, $2, 1, 'APPROVED', '1', 'x', 'https://x.test/', 'streamable-http', 'x')`;
    expect(await refuse(sql, unique('rev'), server)).toBe('revision_starts_as_draft');
  });

  it('is one draft per author, one open and one approved per server', async () => {
    const { server, surface } = await insertApproved(db, ids.team);
    const second = await insertDraft(db, server, { number: 2 });
    await submit(db, second, surface);
    const third = await insertDraft(db, server, { number: 3 });
    expect(
      await refuse(
        "UPDATE revision SET created_by = created_by, state = 'SUBMITTED', surface_fingerprint = $2, digest = 'd', submitted_by = 'x', submitted_at = now() WHERE id = $1",
        third,
        surface,
      ),
    ).toBe('revision_one_open');
    expect(await refuse("UPDATE revision SET state = 'APPROVED', decided_at = now() WHERE id = $1", second)).toBe(
      'revision_one_approved',
    );
    const sql = `INSERT INTO revision (id, server_id, number, version, title, endpoint, transport, created_by)
      VALUES ($1, $2, 4, '1', 'x', 'https://x.test/', 'streamable-http', $3)`;
    expect(await refuse(sql, unique('rev'), server, third)).toBe('revision_one_draft_per_author');
  });

  it('is submitted whole: with surface, digest, author and instant', async () => {
    const server = await insertServer(db, ids.team);
    const revision = await insertDraft(db, server);
    expect(await refuse("UPDATE revision SET state = 'SUBMITTED' WHERE id = $1", revision)).toBe(
      'revision_submitted_complete',
    );
  });

  const reviewable = {
    version: "'9'",
    title: "'Other'",
    description: "'other'",
    endpoint: "'https://elsewhere.test/'",
    transport: "'http+sse'",
    environment: "'sandbox'",
    data_classes: "'{public}'",
    generative_ai: "'UNKNOWN'",
    retention: "'for ever'",
    links: '\'[{"kind":"docs"}]\'',
    proposed_rules: "'[{}]'",
    surface_fingerprint: 'NULL',
    submitted_by: "'somebody else'",
    submitted_at: "now() + interval '1 day'",
  };
  it.each(Object.entries(reviewable))('is frozen once submitted: %s', async (column, value) => {
    const server = await insertServer(db, ids.team);
    const revision = await insertDraft(db, server);
    await submit(db, revision, await insertSurface(db, server));
    expect(await refuse(`UPDATE revision SET ${column} = ${value} WHERE id = $1`, revision)).toBe('revision_frozen');
  });

  it('has no reviewable column that the list above forgets', async () => {
    const { rows } = await db.query("SELECT column_name FROM information_schema.columns WHERE table_name = 'revision'");
    const identity = ['id', 'server_id', 'number', 'created_by', 'created_at'];
    const moving = ['state', 'decided_at', 'digest'];
    expect(rows.map((row) => row.column_name).sort()).toEqual(
      [...identity, ...moving, ...Object.keys(reviewable)].sort(),
    );
  });

  it('keeps digest and instant once decided', async () => {
    const { revision } = await insertApproved(db, ids.team);
    expect(await refuse("UPDATE revision SET digest = 'other' WHERE id = $1", revision)).toBe('revision_frozen');
    expect(await refuse("UPDATE revision SET decided_at = now() + interval '1 day' WHERE id = $1", revision)).toBe(
      'revision_frozen',
    );
  });

  const states = ['DRAFT', 'SUBMITTED', 'APPROVED', 'CHANGES_REQUESTED', 'REJECTED', 'WITHDRAWN', 'SUPERSEDED'];
  const edges = [
    'DRAFT SUBMITTED',
    'SUBMITTED APPROVED',
    'SUBMITTED CHANGES_REQUESTED',
    'SUBMITTED REJECTED',
    'SUBMITTED WITHDRAWN',
    'APPROVED SUPERSEDED',
  ];
  const paths: Record<string, readonly string[]> = {
    DRAFT: [],
    SUBMITTED: [],
    APPROVED: ['APPROVED'],
    CHANGES_REQUESTED: ['CHANGES_REQUESTED'],
    REJECTED: ['REJECTED'],
    WITHDRAWN: ['WITHDRAWN'],
    SUPERSEDED: ['APPROVED', 'SUPERSEDED'],
  };
  const moves = states.flatMap((from) => states.filter((to) => to !== from).map((to) => [from, to] as const));
  it.each(moves)('goes from %s to %s only along the graph', async (from, to) => {
    const server = await insertServer(db, ids.team);
    const surface = await insertSurface(db, server);
    const revision = await insertDraft(db, server);
    await insertLanes(db, revision);
    await insertPolicy(db, revision);
    if (from !== 'DRAFT') await submit(db, revision, surface);
    for (const state of paths[from] ?? []) {
      const decidedAt = ', decided_at = COALESCE(decided_at, now())';
      await db.query(`UPDATE revision SET state = $2${decidedAt} WHERE id = $1`, [revision, state]);
    }
    const complete =
      from === 'DRAFT'
        ? `, surface_fingerprint = '${surface}', digest = 'd', submitted_by = 'x', submitted_at = now(), decided_at = now()`
        : from === 'SUBMITTED'
          ? ', decided_at = now()'
          : '';
    const answer = await refuse(`UPDATE revision SET state = $2${complete} WHERE id = $1`, revision, to);
    expect(answer).toBe(edges.includes(`${from} ${to}`) ? 'DONE' : 'revision_state_graph');
  });

  it('is discarded only while a draft', async () => {
    const server = await insertServer(db, ids.team);
    const draft = await insertDraft(db, server);
    expect(await refuse('DELETE FROM revision WHERE id = $1', draft)).toBe('DONE');
    const revision = await insertDraft(db, server);
    await submit(db, revision, await insertSurface(db, server));
    expect(await refuse('DELETE FROM revision WHERE id = $1', revision)).toBe('revision_frozen');
  });

  it('keeps number, server and author', async () => {
    const server = await insertServer(db, ids.team);
    const revision = await insertDraft(db, server);
    expect(await refuse('UPDATE revision SET number = 7 WHERE id = $1', revision)).toBe('revision_identity');
    expect(await refuse("UPDATE revision SET created_by = 'x' WHERE id = $1", revision)).toBe('revision_identity');
  });

  it('is never approved on stdio', async () => {
    const server = await insertServer(db, ids.team);
    const revision = await insertDraft(db, server, { transport: 'stdio', endpoint: 'npm:thing' });
    await submit(db, revision, await insertSurface(db, server));
    expect(await refuse("UPDATE revision SET state = 'APPROVED', decided_at = now() WHERE id = $1", revision)).toBe(
      'revision_stdio_never_approved',
    );
  });

  it.each([
    ['proposed_rules', 'revision_proposed_rules_list'],
    ['links', 'revision_links_list'],
  ])('has a list in %s', async (column, name) => {
    const revision = await insertDraft(db, await insertServer(db, ids.team));
    expect(await refuse(`UPDATE revision SET ${column} = '{}' WHERE id = $1`, revision)).toBe(name);
  });
});

describe('approval', () => {
  const submitted = async () => {
    const server = await insertServer(db, ids.team);
    const revision = await insertDraft(db, server);
    await submit(db, revision, await insertSurface(db, server));
    return revision;
  };
  const approve = (revision: string) =>
    refuse("UPDATE revision SET state = 'APPROVED', decided_at = now() WHERE id = $1", revision);

  it.each([['SECURITY'], ['LEGAL_PRIVACY']])('P1 is refused with the %s lane alone', async (lane) => {
    const revision = await submitted();
    await insertPolicy(db, revision);
    await insertLanes(db, revision, [lane]);
    expect(await approve(revision)).toBe('revision_approved_lanes');
  });

  it('P1 is refused without a policy version', async () => {
    const revision = await submitted();
    await insertLanes(db, revision);
    expect(await approve(revision)).toBe('revision_approved_policy');
  });

  it('P6 needs the GENAI lane unless generative AI is ruled out', async () => {
    const server = await insertServer(db, ids.team);
    const revision = await insertDraft(db, server);
    await db.query("UPDATE revision SET generative_ai = 'UNKNOWN' WHERE id = $1", [revision]);
    await submit(db, revision, await insertSurface(db, server));
    await insertLanes(db, revision);
    await insertPolicy(db, revision);
    expect(await approve(revision)).toBe('revision_approved_lanes');
    await insertLanes(db, revision, ['GENAI']);
    expect(await approve(revision)).toBe('DONE');
  });

  it('P6 a lane is never removed, nor added once the revision is decided', async () => {
    const { revision } = await insertApproved(db, ids.team);
    expect(await refuse('DELETE FROM revision_lane WHERE revision_id = $1', revision)).toBe(DENIED);
    expect(
      await refuse("INSERT INTO revision_lane (revision_id, lane, reason) VALUES ($1, 'GENAI', 'x')", revision),
    ).toBe('revision_lane_until_approval');
  });

  it('P7 one person decides at most one lane of a revision', async () => {
    const revision = await submitted();
    await insertLanes(db, revision);
    const person = await insertPerson(db, ids.issuer);
    await decide(db, revision, 'SECURITY', person);
    expect(
      await refuse(
        "INSERT INTO lane_reviewer (revision_id, person_id, lane) VALUES ($1, $2, 'LEGAL_PRIVACY')",
        revision,
        person,
      ),
    ).toBe('lane_reviewer_pkey');
    const other = `INSERT INTO lane_decision (id, revision_id, lane, person_id, outcome, digest, group_ids, source, decided_at)
      VALUES ('lane_x', $1, 'LEGAL_PRIVACY', $2, 'APPROVED', 'd', '{}', 'TEST', now())`;
    expect(await refuse(other, revision, person)).toBe('lane_decision_revision_id_person_id_lane_fkey');
  });

  it('is decided only in a lane that the revision has, and not while a draft', async () => {
    const revision = await submitted();
    const person = await insertPerson(db, ids.issuer);
    await expect(decide(db, revision, 'GENAI', person)).rejects.toMatchObject({
      constraint: 'lane_decision_revision_id_lane_fkey',
    });
    const draft = await insertDraft(db, await insertServer(db, ids.team));
    await insertLanes(db, draft);
    await expect(decide(db, draft, 'SECURITY', person)).rejects.toMatchObject({
      constraint: 'lane_decision_revision_open',
    });
  });

  it('P14 a condition is cleared by someone at an instant, and keeps its text', async () => {
    const revision = await submitted();
    await insertLanes(db, revision);
    const decision = await decide(
      db,
      revision,
      'SECURITY',
      await insertPerson(db, ids.issuer),
      'APPROVED_WITH_CONDITIONS',
    );
    const id = unique('con');
    await db.query(
      "INSERT INTO lane_condition (id, decision_id, text, owner, due_at, consequence) VALUES ($1, $2, 'Fix', 'x', now(), 'WARN')",
      [id, decision],
    );
    expect(await refuse('UPDATE lane_condition SET cleared_at = now() WHERE id = $1', id)).toBe(
      'lane_condition_cleared_by_someone',
    );
    expect(await refuse("UPDATE lane_condition SET text = 'Done' WHERE id = $1", id)).toBe('lane_condition_frozen');
    expect(await refuse("UPDATE lane_condition SET cleared_at = now(), cleared_by = 'x' WHERE id = $1", id)).toBe(
      'DONE',
    );
  });

  it('has a list of rules', async () => {
    const revision = await submitted();
    await expect(insertPolicy(db, revision, 1, { allow: 'all' })).rejects.toMatchObject({
      constraint: 'policy_version_rules_list',
    });
  });
});

describe('append-only tables', () => {
  const tables = [
    'audit_event',
    'lane_decision',
    'lane_decision_withdrawal',
    'policy_version',
    'surface',
    'surface_tool',
    'decision_record',
    'probe_result',
    'lane_reviewer',
    'revision_lane',
  ];
  it.each(tables)('%s can neither be changed nor emptied by the application', async (table) => {
    const { rows } = await db.query(
      'SELECT column_name FROM information_schema.columns WHERE table_name = $1 LIMIT 1',
      [table],
    );
    const column = rows[0].column_name;
    expect(await refuse(`UPDATE ${table} SET ${column} = ${column}`)).toBe(DENIED);
    expect(await refuse(`DELETE FROM ${table}`)).toBe(DENIED);
    expect(await refuse(`TRUNCATE ${table}`)).toBe(DENIED);
  });

  it('P10 a fingerprint has its form', async () => {
    expect(
      await refuse(
        "INSERT INTO surface (fingerprint, definition, seen_as, visible) VALUES ('fp1:ABC', '{}', 'x', true)",
      ),
    ).toBe('surface_fingerprint_form');
  });
});

describe('P13 suspensions', () => {
  const insert = (server: string, columns: string, values: string) =>
    refuse(
      `INSERT INTO suspension (id, server_id, reason, starts_at, created_by, ${columns}) VALUES ($1, $2, 'r', now(), 'x', ${values})`,
      unique('sus'),
      server,
    );

  it.each([
    ['scope, tools', "'SERVER', '{a}'"],
    ['scope, group_ids', "'SERVER', '{g}'"],
    ['scope', "'TOOLS'"],
    ['scope, tools, group_ids', "'TOOLS', '{a}', '{g}'"],
    ['scope', "'GROUPS'"],
    ['scope, tools', "'GROUPS', '{a}'"],
  ])('P13 refuses the incoherent scope %s = %s', async (columns, values) => {
    expect(await insert(await insertServer(db, ids.team), columns, values)).toBe('suspension_scope_coherent');
  });

  it('P13 ends after it starts', async () => {
    expect(await insert(await insertServer(db, ids.team), 'scope, ends_at', "'SERVER', now()")).toBe(
      'suspension_ends_later',
    );
  });

  it('P13 is lifted whole and once, and otherwise stays as it is', async () => {
    const server = await insertServer(db, ids.team);
    expect(await insert(server, 'scope', "'SERVER'")).toBe('DONE');
    expect(await refuse('UPDATE suspension SET lifted_at = now() WHERE server_id = $1', server)).toBe(
      'suspension_lift_complete',
    );
    expect(await refuse("UPDATE suspension SET reason = 'other' WHERE server_id = $1", server)).toBe(
      'suspension_frozen',
    );
    const lift = "UPDATE suspension SET lifted_at = now(), lifted_by = 'x', lift_reason = 'y' WHERE server_id = $1";
    expect(await refuse(lift, server)).toBe('DONE');
    expect(
      await refuse(
        'UPDATE suspension SET lifted_at = NULL, lifted_by = NULL, lift_reason = NULL WHERE server_id = $1',
        server,
      ),
    ).toBe('suspension_frozen');
    expect(await refuse('DELETE FROM suspension WHERE server_id = $1', server)).toBe(DENIED);
  });
});

describe('health history', () => {
  const insertResult = async (
    server: string,
    at: string,
    latencyMs: number | null,
    judged: string | null = 'HEALTHY',
  ) =>
    refuse(
      `INSERT INTO probe_result (id, server_id, at, endpoint, outcome, latency_ms, judged)
       VALUES ($1, $2, $3, 'https://x.test/', $4, $5, $6)`,
      unique('prs'),
      server,
      at,
      latencyMs === null ? 'FAILED' : 'OPENED',
      latencyMs,
      judged,
    );
  const insertIncident = async (server: string, columns: string, values: string) =>
    refuse(
      `INSERT INTO health_incident (id, server_id, started_at, ${columns}) VALUES ($1, $2, now(), ${values})`,
      unique('inc'),
      server,
    );

  it('every result is counted in the bucket of its half hour, whoever writes it', async () => {
    const server = await insertServer(db, ids.team);
    expect(await insertResult(server, '2026-03-01T10:29:59.999Z', 40)).toBe('DONE');
    await insertResult(server, '2026-03-01T10:30:00Z', 3000, 'DEGRADED');
    await insertResult(server, '2026-03-01T10:40:00Z', 40);
    await insertResult(server, '2026-03-01T10:59:59Z', null, 'DOWN');
    const { rows } = await db.query(
      `SELECT start, probes, opened, degraded, down, array_lower(latency, 1) AS lowest, array_upper(latency, 1) AS highest,
         (SELECT sum(c)::int FROM unnest(latency) AS c) AS measured FROM health_bucket WHERE server_id = $1 ORDER BY start`,
      [server],
    );
    const first = { probes: 1, opened: 1, degraded: 0, down: 0, lowest: 39, highest: 39, measured: 1 };
    const second = { probes: 3, opened: 2, degraded: 1, down: 1, lowest: 39, highest: 85, measured: 2 };
    expect(rows).toEqual([
      { start: new Date('2026-03-01T10:00:00Z'), ...first },
      { start: new Date('2026-03-01T10:30:00Z'), ...second },
    ]);
  });

  it('a result says how it was judged', async () => {
    expect(await insertResult(await insertServer(db, ids.team), '2026-03-01T10:00:00Z', 40, null)).toBe(
      'probe_result_judged',
    );
  });

  it('the bins of the database are the bins of the domain', async () => {
    const { rows } = await db.query(
      'SELECT array_agg(latency_bin(ms) ORDER BY ms) AS bins FROM generate_series(0, 100000) AS ms',
    );
    expect(rows[0].bins).toEqual(Array.from({ length: 100_001 }, (_, ms) => latencyBin(ms)));
  });

  it.each(['{}', '"x"', JSON.stringify(Array(33).fill(0)), JSON.stringify(['x'.repeat(40_000)])])(
    'steps are a short list, not %.20s',
    async (steps) => {
      const sql = `INSERT INTO probe_result (id, server_id, at, endpoint, outcome, judged, steps)
        VALUES ($1, $2, now(), 'https://x.test/', 'FAILED', 'UNKNOWN', $3)`;
      expect(await refuse(sql, unique('prs'), await insertServer(db, ids.team), steps)).toBe(
        'probe_result_steps_bounded',
      );
    },
  );

  it('buckets are written by trigger alone', async () => {
    const server = await insertServer(db, ids.team);
    const sql =
      "INSERT INTO health_bucket (server_id, start, probes, opened, degraded, down) VALUES ($1, 'epoch', 1, 1, 0, 0)";
    expect(await refuse(sql, server)).toBe(DENIED);
    expect(await refuse('UPDATE health_bucket SET down = 0')).toBe(DENIED);
    expect(await refuse('DELETE FROM health_bucket')).toBe(DENIED);
    expect(await refuse('DELETE FROM health_incident')).toBe(DENIED);
  });

  it('one incident of a server goes on at a time; it may grow worse and end, once', async () => {
    const server = await insertServer(db, ids.team);
    expect(await insertIncident(server, 'worst', "'HEALTHY'")).toBe('health_incident_worst_bad');
    expect(await insertIncident(server, 'worst, ended_at', "'DOWN', now() - interval '1 hour'")).toBe(
      'health_incident_ends_later',
    );
    expect(await insertIncident(server, 'worst', "'DEGRADED'")).toBe('DONE');
    expect(await insertIncident(server, 'worst', "'DOWN'")).toBe('health_incident_one_open');
    const change = (set: string) => refuse(`UPDATE health_incident SET ${set} WHERE server_id = $1`, server);
    expect(await change("worst = 'DOWN'")).toBe('DONE');
    expect(await change("worst = 'DEGRADED'")).toBe('health_incident_frozen');
    expect(await change("started_at = started_at - interval '1 hour'")).toBe('health_incident_frozen');
    expect(await change('ended_at = now()')).toBe('DONE');
    expect(await change('ended_at = NULL')).toBe('health_incident_frozen');
  });

  it('changes no decision fact', async () => {
    const server = await insertServer(db, ids.team);
    const version = async () => (await db.query('SELECT version FROM facts_version')).rows[0].version;
    const before = await version();
    await insertResult(server, '2026-03-01T10:00:00Z', 40);
    await insertIncident(server, 'worst', "'DOWN'");
    expect(await version()).toBe(before);
  });
});

describe('directory and teams', () => {
  it('I3 a person is only a member of groups of the same issuer', async () => {
    const other = await insertTeam(db);
    const person = await insertPerson(db, other.issuer);
    expect(await refuse('INSERT INTO membership (person_id, group_id) VALUES ($1, $2)', person, ids.group)).toBe(
      'membership_same_issuer',
    );
    expect(await refuse('INSERT INTO membership (person_id, group_id) VALUES ($1, $2)', person, other.group)).toBe(
      'DONE',
    );
  });

  it('I3 persons and groups keep issuer and name', async () => {
    const person = await insertPerson(db, ids.issuer);
    expect(await refuse("UPDATE person SET subject = 'x' WHERE id = $1", person)).toBe('person_identity');
    expect(await refuse("UPDATE directory_group SET external_id = 'x' WHERE id = $1", ids.group)).toBe(
      'directory_group_identity',
    );
    expect(await refuse("UPDATE issuer SET url = 'https://x.test' WHERE id = $1", ids.issuer)).toBe('issuer_identity');
  });

  it('P7 remembers who was a member when', async () => {
    const person = await insertPerson(db, ids.issuer);
    await db.query('INSERT INTO membership (person_id, group_id) VALUES ($1, $2)', [person, ids.group]);
    await db.query('DELETE FROM membership WHERE person_id = $1', [person]);
    const { rows } = await db.query(
      'SELECT joined_at <= left_at AS whole FROM membership_period WHERE person_id = $1',
      [person],
    );
    expect(rows).toEqual([{ whole: true }]);
    expect(await refuse('DELETE FROM membership_period')).toBe(DENIED);
  });

  it.each(['javascript:alert(1)', 'http://plain.test', 'data:text/html,x', 'https://a b', ''])(
    'a support channel does not point to %j',
    async (target) => {
      const sql = "INSERT INTO support_channel (id, team_id, kind, label, target) VALUES ($1, $2, 'CHAT', 'x', $3)";
      expect(await refuse(sql, unique('chan'), ids.team, target)).toBe('support_channel_target_safe');
    },
  );
});

describe('single rows', () => {
  it('I7 the application cannot change what the installation is', async () => {
    expect(await refuse('INSERT INTO installation (demo) VALUES (true)')).toBe(DENIED);
    expect(await refuse('UPDATE installation SET demo = true')).toBe(DENIED);
  });

  it('the owner cannot add a second row or change the first', async () => {
    const owner = new pg.Client({ connectionString: database.ownerUrl });
    await owner.connect();
    await owner.query('INSERT INTO installation (demo) VALUES (false)');
    expect(await refusalOf(owner, 'UPDATE installation SET demo = true')).toBe('installation_frozen');
    for (const [table, columns, values] of [
      ['installation', 'demo', 'true'],
      ['facts_version', 'version', '0'],
      ['audit_head', 'hash', "''"],
    ]) {
      expect(await refusalOf(owner, `INSERT INTO ${table} (id, ${columns}) VALUES (2, ${values})`)).toBe(
        `${table}_single_row`,
      );
    }
    await owner.end();
  });

  it('D13 the application cannot write the facts version or its changes', async () => {
    expect(await refuse('UPDATE facts_version SET version = 0')).toBe(DENIED);
    expect(await refuse("INSERT INTO facts_change (version, kind, subject_id) VALUES (1, 'SERVER', 'x')")).toBe(DENIED);
    expect(await refuse('DELETE FROM facts_change')).toBe(DENIED);
  });
});
