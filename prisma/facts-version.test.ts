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
  submit,
  unique,
} from './test/fixture.ts';
import { createTestDatabase, type TestDatabase } from './test-database.ts';

let database: TestDatabase;
let db: pg.Client;
let other: pg.Client;
let ids: Awaited<ReturnType<typeof insertTeam>>;

beforeAll(async () => {
  database = await createTestDatabase();
  [db, other] = [0, 1].map(() => new pg.Client({ connectionString: database.applicationUrl })) as [
    pg.Client,
    pg.Client,
  ];
  await Promise.all([db.connect(), other.connect()]);
});
afterAll(async () => {
  await Promise.all([db.end(), other.end()]);
  await database.drop();
});
beforeEach(async () => {
  ids = await insertTeam(db);
});

const readVersion = async (client = db) =>
  Number((await client.query('SELECT version FROM facts_version')).rows[0].version);

/** What `work` recorded as changed, as `KIND id`, without repetition. */
async function changesOf(work: () => Promise<unknown>): Promise<readonly string[]> {
  const before = await readVersion();
  await work();
  const { rows } = await db.query(
    "SELECT DISTINCT kind || ' ' || subject_id AS change FROM facts_change WHERE version > $1 ORDER BY 1",
    [before],
  );
  return rows.map(({ change }) => change);
}

describe('D13 the facts version', () => {
  it('D13 moves with every change of a server’s facts, and names the server', async () => {
    const { server, revision, surface } = await insertApproved(db, ids.team);
    const person = await insertPerson(db, ids.issuer);
    const suspension = unique('sus');
    const decision = await decide(db, revision, 'SECURITY', person, 'APPROVED_WITH_CONDITIONS');
    const statements: readonly [string, ...unknown[]][] = [
      ["UPDATE server SET visibility = 'RESTRICTED' WHERE id = $1", server],
      ['UPDATE server SET deprecated_at = now(), sunset_at = now() WHERE id = $1', server],
      ['UPDATE server SET guard_seen_at = now() WHERE id = $1', server],
      [
        "INSERT INTO suspension (id, server_id, scope, reason, starts_at, created_by) VALUES ($2, $1, 'SERVER', 'r', now(), 'x')",
        server,
        suspension,
      ],
      [
        "UPDATE suspension SET lifted_at = now(), lifted_by = 'x', lift_reason = 'y' WHERE server_id = $1 AND id = $2",
        server,
        suspension,
      ],
      [
        'INSERT INTO surface_watch (server_id, observed_fingerprint, visible, observed_at) VALUES ($1, $2, true, now())',
        server,
        surface,
      ],
      ['UPDATE surface_watch SET visible = false WHERE server_id = $1', server],
      [
        `INSERT INTO drift (server_id, approved_fingerprint, observed_fingerprint, state, closes_all, confirmed_at)
         VALUES ($1, $2, 'fp1:x', 'OPEN', true, now())`,
        server,
        surface,
      ],
      ["UPDATE drift SET state = 'RESOLVED', resolved_at = now() WHERE server_id = $1", server],
      ["UPDATE revision SET state = 'SUPERSEDED' WHERE server_id = $1", server],
    ];
    for (const [sql, ...values] of statements) {
      expect(await changesOf(() => db.query(sql, values)), sql).toEqual([`SERVER ${server}`]);
    }
    const condition = `INSERT INTO lane_condition (id, decision_id, text, owner, due_at, consequence)
      VALUES ($1, $2, 'Fix', 'x', now(), 'SUSPEND')`;
    expect(await changesOf(() => db.query(condition, [unique('con'), decision]))).toEqual([`SERVER ${server}`]);
    const clear = "UPDATE lane_condition SET cleared_at = now(), cleared_by = 'x' WHERE decision_id = $1";
    expect(await changesOf(() => db.query(clear, [decision]))).toEqual([`SERVER ${server}`]);
    const withdraw = 'INSERT INTO lane_decision_withdrawal (decision_id, withdrawn_at) VALUES ($1, now())';
    expect(await changesOf(() => db.query(withdraw, [decision]))).toEqual([`SERVER ${server}`]);
    expect(await changesOf(() => insertPolicy(db, revision, 2))).toEqual([`SERVER ${server}`]);
  });

  it('D13 moves with each step of a review', async () => {
    const server = await insertServer(db, ids.team);
    const surface = await insertSurface(db, server);
    const revision = await insertDraft(db, server);
    const person = await insertPerson(db, ids.issuer);
    expect(await changesOf(() => submit(db, revision, surface))).toEqual([`SERVER ${server}`]);
    expect(await changesOf(() => insertLanes(db, revision))).toEqual([`SERVER ${server}`]);
    expect(await changesOf(() => decide(db, revision, 'SECURITY', person))).toEqual([`SERVER ${server}`]);
  });

  it('D13 moves with the directory: persons, memberships gained and lost, groups', async () => {
    const person = await insertPerson(db, ids.issuer);
    const join = 'INSERT INTO membership (person_id, group_id) VALUES ($1, $2)';
    expect(await changesOf(() => db.query(join, [person, ids.group]))).toEqual([`PERSON ${person}`]);
    const leave = 'DELETE FROM membership WHERE person_id = $1';
    expect(await changesOf(() => db.query(leave, [person]))).toEqual([`PERSON ${person}`]);
    const deactivate = 'UPDATE person SET active = false WHERE id = $1';
    expect(await changesOf(() => db.query(deactivate, [person]))).toEqual([`PERSON ${person}`]);
    const rename = "UPDATE directory_group SET display_name = 'Others' WHERE id = $1";
    expect(await changesOf(() => db.query(rename, [ids.group]))).toEqual([`DIRECTORY ${ids.issuer}`]);
  });

  it('D13 a team’s new owner group touches all its servers', async () => {
    const servers = [await insertServer(db, ids.team), await insertServer(db, ids.team)];
    const group = unique('grp');
    await db.query(
      "INSERT INTO directory_group (id, issuer_id, external_id, display_name) VALUES ($1, $2, 'new', 'New')",
      [group, ids.issuer],
    );
    const change = 'UPDATE team SET owner_group_id = $2 WHERE id = $1';
    expect(await changesOf(() => db.query(change, [ids.team, group]))).toEqual(
      servers.map((id) => `SERVER ${id}`).sort(),
    );
  });

  it('stays when nothing relevant changes', async () => {
    const { server, surface } = await insertApproved(db, ids.team);
    const person = await insertPerson(db, ids.issuer);
    await db.query(
      'INSERT INTO surface_watch (server_id, observed_fingerprint, visible, observed_at) VALUES ($1, $2, true, now())',
      [server, surface],
    );
    const statements: readonly [string, unknown][] = [
      ["UPDATE server SET title = 'Other', description = 'x', tags = '{a}', updated_at = now() WHERE id = $1", server],
      ['UPDATE server SET visibility = visibility WHERE id = $1', server],
      ['UPDATE surface_watch SET watch = \'{"n": 1}\', observed_at = now() WHERE server_id = $1', server],
      ["UPDATE person SET display_name = 'Renamed' WHERE id = $1", person],
      ["UPDATE team SET description = 'x' WHERE id = $1", ids.team],
      ["UPDATE server SET visibility = 'PUBLIC' WHERE id = $1 AND false", server],
    ];
    for (const [sql, id] of statements) expect(await changesOf(() => db.query(sql, [id])), sql).toEqual([]);
    const draft = await changesOf(async () => {
      const id = await insertDraft(db, server, { number: 2 });
      await db.query("UPDATE revision SET version = '2.0.0' WHERE id = $1", [id]);
      await db.query('DELETE FROM revision WHERE id = $1', [id]);
    });
    expect(draft).toEqual([]);
  });

  it('D13 commits in order: a second change waits for the first', async () => {
    const [first, second] = [await insertServer(db, ids.team), await insertServer(db, ids.team)];
    const before = await readVersion();
    await db.query('BEGIN');
    await db.query("UPDATE server SET visibility = 'RESTRICTED' WHERE id = $1", [first]);
    let done = false;
    const waiting = other.query("UPDATE server SET visibility = 'RESTRICTED' WHERE id = $1", [second]).then(() => {
      done = true;
    });
    const blocked =
      'SELECT count(*)::int AS n FROM pg_stat_activity WHERE wait_event_type = $1 AND datname = current_database()';
    await expect.poll(async () => (await db.query(blocked, ['Lock'])).rows[0].n).toBe(1);
    expect(done).toBe(false);
    await db.query('COMMIT');
    await waiting;
    const { rows } = await db.query(
      'SELECT version, subject_id FROM facts_change WHERE version > $1 ORDER BY version',
      [before],
    );
    expect(rows).toEqual([
      { version: String(before + 1), subject_id: first },
      { version: String(before + 2), subject_id: second },
    ]);
  });

  it('D13 a change rolled back leaves no version behind', async () => {
    const server = await insertServer(db, ids.team);
    const before = await readVersion();
    await db.query('BEGIN');
    await db.query("UPDATE server SET visibility = 'RESTRICTED' WHERE id = $1", [server]);
    await db.query('ROLLBACK');
    expect(await readVersion()).toBe(before);
  });

  it('wakes listeners with the version, at commit', async () => {
    const heard: string[] = [];
    other.on('notification', ({ payload }) => heard.push(payload ?? ''));
    await other.query('LISTEN gatehouse_facts');
    await insertServer(db, ids.team);
    const version = await readVersion();
    await expect.poll(() => heard.at(-1)).toBe(String(version));
    await other.query('UNLISTEN *');
  });

  it('D13 many changes at once give one version to each, without a hole', async () => {
    const servers: string[] = [];
    for (let n = 0; n < 8; n++) servers.push(await insertServer(db, ids.team));
    const before = await readVersion();
    const pool = new pg.Pool({ connectionString: database.applicationUrl, max: 8 });
    await Promise.all(
      servers.map((id) => pool.query("UPDATE server SET visibility = 'RESTRICTED' WHERE id = $1", [id])),
    );
    await pool.end();
    const { rows } = await db.query('SELECT version::int FROM facts_change WHERE version > $1 ORDER BY version', [
      before,
    ]);
    expect(rows.map(({ version }) => version)).toEqual(servers.map((_, index) => before + 1 + index));
  });
});
