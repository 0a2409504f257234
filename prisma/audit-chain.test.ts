import { createHash } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { refusalOf } from './test/fixture.ts';
import { createTestDatabase, type TestDatabase } from './test-database.ts';
import { verifyAuditChain } from './verify-audit-chain.ts';

let database: TestDatabase;
let app: pg.Pool;
let owner: pg.Client;

beforeAll(async () => {
  database = await createTestDatabase();
  app = new pg.Pool({ connectionString: database.applicationUrl, max: 6 });
  owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
});
afterAll(async () => {
  await app.end();
  await owner.end();
  await database.drop();
});

const append = (action: string, after: unknown = { a: 1 }, client: pg.Pool | pg.PoolClient = app) =>
  client.query(
    `INSERT INTO audit_event (sequence, previous_hash, hash, actor_kind, actor_id, actor_name, source, action, target_kind,
       target_id, target_name, after) VALUES (999, 'forged', 'forged', 'PERSON', 'per_x', 'X', 'TEST', $1, 'SERVER', 's', 's', $2)`,
    [action, JSON.stringify(after)],
  );

/** Does something to the table that its triggers forbid, tries the chain, and undoes it. */
async function tamper(...statements: readonly string[]) {
  await owner.query('BEGIN');
  try {
    await owner.query('ALTER TABLE audit_event DISABLE TRIGGER ALL');
    for (const sql of statements) await owner.query(sql);
    return await verifyAuditChain(owner);
  } finally {
    await owner.query('ROLLBACK');
  }
}

describe('the audit chain', () => {
  it('A2 is gapless while many write at once, and also when some roll back', async () => {
    await Promise.all(
      Array.from({ length: 30 }, async (_, index) => {
        const client = await app.connect();
        try {
          await client.query('BEGIN');
          await append(`test.${index}`, { index }, client);
          await client.query(index % 3 === 0 ? 'ROLLBACK' : 'COMMIT');
        } finally {
          client.release();
        }
      }),
    );
    const { rows } = await app.query('SELECT sequence::int FROM audit_event ORDER BY sequence');
    expect(rows.map(({ sequence }) => sequence)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
    expect(await verifyAuditChain(owner)).toBeNull();
  });

  it('A2 starts at sixty-four zeros, and each row hashes the one before and its own content', async () => {
    const { rows } = await app.query(
      'SELECT previous_hash, hash, audit_payload(e) AS payload FROM audit_event e ORDER BY sequence',
    );
    let previous = '0'.repeat(64);
    for (const row of rows) {
      expect(row.previous_hash).toBe(previous);
      previous = createHash('sha256').update(`${row.previous_hash}\n${row.payload}`).digest('hex');
      expect(row.hash).toBe(previous);
    }
    const { rows: head } = await app.query('SELECT sequence::int, hash FROM audit_head');
    expect(head).toEqual([{ sequence: rows.length, hash: previous }]);
  });

  it('A2 the payload is unambiguous: moving a character between fields changes it', async () => {
    const payload = async (actor: string, name: string) => {
      const sql = `SELECT audit_payload(jsonb_populate_record(NULL::audit_event, jsonb_build_object('sequence', 1,
        'actor_id', $1::text, 'actor_name', $2::text))) AS payload`;
      return (await app.query(sql, [actor, name])).rows[0].payload;
    };
    expect(await payload('ab', 'c')).not.toBe(await payload('a', 'bc'));
    expect(await payload('a", "b', 'c')).not.toBe(await payload('a', 'b", "c'));
  });

  it('A1 the application cannot change, delete or truncate, nor touch the head', async () => {
    const client = await app.connect();
    for (const sql of [
      "UPDATE audit_event SET action = 'x'",
      'DELETE FROM audit_event',
      'TRUNCATE audit_event',
      'UPDATE audit_head SET sequence = 0',
      'ALTER TABLE audit_event DISABLE TRIGGER ALL',
      'DROP TRIGGER audit_event_chain ON audit_event',
    ]) {
      expect(await refusalOf(client, sql), sql).toBe('42501');
    }
    client.release();
  });

  it('A1 the owner is refused too', async () => {
    for (const sql of ["UPDATE audit_event SET action = 'x'", 'DELETE FROM audit_event', 'TRUNCATE audit_event']) {
      expect(await refusalOf(owner, sql), sql).toBe('audit_event_append_only');
    }
  });

  it('A2 finds a changed row, whatever was changed', async () => {
    for (const change of ["action = 'x'", "after = '{}'", "at = at + interval '1 ms'", "on_behalf_of = 'x'"]) {
      const defect = await tamper(`UPDATE audit_event SET ${change} WHERE sequence = 7`);
      expect(defect, change).toEqual({ kind: 'CHANGED', sequence: 7 });
    }
  });

  it('A2 finds a gap', async () => {
    const defect = await tamper('DELETE FROM audit_event WHERE sequence = 5');
    expect(defect).toEqual({ kind: 'GAP', sequence: 6 });
  });

  it('A2 finds rows that changed places', async () => {
    const defect = await tamper(
      'UPDATE audit_event SET sequence = -8 WHERE sequence = 8',
      'UPDATE audit_event SET sequence = 8 WHERE sequence = 9',
      'UPDATE audit_event SET sequence = 9 WHERE sequence = -8',
    );
    expect(defect).toEqual({ kind: 'REORDERED', sequence: 8 });
  });

  it('A2 finds a cut tail by the head, and by a checkpoint where the head was forged as well', async () => {
    const cut = 'DELETE FROM audit_event WHERE sequence > 15';
    expect(await tamper(cut)).toEqual({ kind: 'CUT_TAIL', sequence: 20 });
    const { rows } = await owner.query('SELECT sequence::int, hash FROM audit_event WHERE sequence = 18');
    const forge =
      'UPDATE audit_head SET (sequence, hash) = (SELECT sequence, hash FROM audit_event WHERE sequence = 15)';
    expect(await tamper(cut, forge)).toBeNull();
    await owner.query('BEGIN');
    await owner.query('ALTER TABLE audit_event DISABLE TRIGGER ALL');
    await owner.query(cut);
    await owner.query(forge);
    expect(await verifyAuditChain(owner, rows)).toEqual({ kind: 'CUT_TAIL', sequence: 18 });
    await owner.query('ROLLBACK');
  });
});
