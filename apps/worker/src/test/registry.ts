import { randomUUID } from 'node:crypto';
import { createPool } from '@gatehouse/database/client';
import { createTestDatabase } from '@gatehouse/database/test-database';
import type { ServerId } from '@gatehouse/domain/ids';
import { fingerprintSurface } from '@gatehouse/domain/server/fingerprint';
import type { Surface } from '@gatehouse/domain/server/surface';
import type { Pool } from 'pg';

/** A fresh registry database with one team, and what tests do to it. */
export interface Registry {
  readonly pool: Pool;
  /** Registers a server whose draft names the endpoint. */
  readonly register: (endpoint: string) => Promise<ServerId>;
  /** Submits and approves a revision with this surface, the observed one by default. */
  readonly approve: (serverId: ServerId, surface?: Surface) => Promise<void>;
  /** All rows of a query. */
  readonly rows: (sql: string, values?: unknown[]) => Promise<Record<string, unknown>[]>;
  readonly close: () => Promise<void>;
}

/** Makes a registry on a database of its own, as the application's role. */
export async function createRegistry(): Promise<Registry> {
  const database = await createTestDatabase();
  const pool = createPool(database.applicationUrl);
  await pool.query(`INSERT INTO issuer (id, url, name) VALUES ('iss_1', 'https://idp.example', 'IdP')`);
  await pool.query(
    `INSERT INTO directory_group (id, issuer_id, external_id, display_name) VALUES ('grp_1', 'iss_1', 'owners', 'Owners')`,
  );
  await pool.query(`INSERT INTO team (id, slug, name, owner_group_id) VALUES ('team_1', 'data', 'Data', 'grp_1')`);
  return {
    pool,
    register: (endpoint) => register(pool, endpoint),
    approve: (serverId, surface) => approve(pool, serverId, surface),
    rows: async (sql, values) => (await pool.query(sql, values)).rows,
    close: async () => {
      await pool.end();
      await database.drop();
    },
  };
}

async function register(pool: Pool, endpoint: string): Promise<ServerId> {
  const id = `srv_${randomUUID()}` as ServerId;
  await pool.query(`INSERT INTO server (id, name, title, team_id) VALUES ($1, $2, 'A server', 'team_1')`, [
    id,
    `com.example.data/${id.slice(4)}`,
  ]);
  await insertRevision(pool, id, endpoint, 1);
  return id;
}

async function insertRevision(pool: Pool, serverId: ServerId, endpoint: string, number: number): Promise<string> {
  const id = `rev_${randomUUID()}`;
  await pool.query(
    `INSERT INTO revision (id, server_id, number, version, title, endpoint, transport, generative_ai, created_by)
     VALUES ($1, $2, $3, '1.0.0', 'A server', $4, 'streamable-http', 'NO', $5)`,
    [id, serverId, number, endpoint, `per_${randomUUID()}`],
  );
  return id;
}

async function approve(pool: Pool, serverId: ServerId, surface?: Surface): Promise<void> {
  const { rows } = await pool.query<{ number: number; endpoint: string; observed: string }>(
    `SELECT number, endpoint, (SELECT observed_fingerprint FROM surface_watch w WHERE w.server_id = r.server_id) AS observed
     FROM revision r WHERE server_id = $1 ORDER BY number DESC LIMIT 1`,
    [serverId],
  );
  const newest = rows[0];
  if (!newest) throw new Error('Register the server first.');
  const fingerprint = surface ? await insertSurface(pool, surface) : newest.observed;
  const id = await insertRevision(pool, serverId, newest.endpoint, newest.number + 1);
  const tx = await pool.connect();
  try {
    await tx.query('BEGIN');
    await tx.query(`UPDATE revision SET state = 'SUPERSEDED' WHERE server_id = $1 AND state = 'APPROVED'`, [serverId]);
    await tx.query(
      `INSERT INTO revision_lane (revision_id, lane, reason) SELECT $1, unnest(ARRAY['SECURITY', 'LEGAL_PRIVACY']::lane[]), 'always'`,
      [id],
    );
    await tx.query(
      `INSERT INTO policy_version (id, revision_id, sequence, rules, digest, cause, created_by)
       VALUES ($1, $2, 1, '[]', 'd', 'APPROVED', 'per_1')`,
      [`pol_${randomUUID()}`, id],
    );
    await tx.query(
      `UPDATE revision SET state = 'SUBMITTED', surface_fingerprint = $2, digest = 'd', submitted_by = 'per_1', submitted_at = now()
       WHERE id = $1`,
      [id, fingerprint],
    );
    await tx.query(`UPDATE revision SET state = 'APPROVED', decided_at = now() WHERE id = $1`, [id]);
    await tx.query('COMMIT');
  } finally {
    tx.release();
  }
}

async function insertSurface(pool: Pool, surface: Surface): Promise<string> {
  const fingerprint = fingerprintSurface(surface);
  if (!fingerprint.ok) throw new Error(fingerprint.error.message);
  await pool.query('INSERT INTO surface (fingerprint, definition, seen_as, visible) VALUES ($1, $2, $3, $4)', [
    fingerprint.value,
    JSON.stringify(surface),
    surface.seenAs,
    surface.toolsVisible,
  ]);
  return fingerprint.value;
}
