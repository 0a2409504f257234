import path from 'node:path';
import { createPool } from '@gatehouse/database/client';
import { startPostgres } from '@gatehouse/database/embedded-postgres';
import { declareSurface } from '@gatehouse/database/seed/declare-surface';

type Tools = Parameters<typeof declareSurface>[2];

/**
 * Registers an experimental server of which a probe has seen exactly these tools, in the database of the running product.
 * Only its owners see it, so that no other story counts it. Its endpoint does not exist, so no later probe sees anything else.
 */
export async function loadSurface(dataDir: string, name: string, title: string, tools: Tools): Promise<void> {
  // The product's own PostgreSQL, which is taken over as it runs and must not be stopped here.
  const { superuserUrl } = await startPostgres({ dir: path.join(dataDir, 'postgres') });
  const pool = createPool(Object.assign(new URL(superuserUrl), { pathname: '/gatehouse' }).href);
  const tx = await pool.connect();
  try {
    await tx.query('BEGIN');
    const fingerprint = await declareSurface(tx, null, tools);
    const { rowCount } = await tx.query(
      `INSERT INTO server (id, name, title, description, team_id, visibility)
       SELECT 'srv_' || md5($1), $1, $2, 'Shows tools as an attacker would.', id, 'RESTRICTED' FROM team WHERE slug = 'ads'
       ON CONFLICT DO NOTHING RETURNING id`,
      [name, title],
    );
    // Loaded before: a story that fails makes the next one start over.
    if (rowCount === 0) return;
    await tx.query(
      `INSERT INTO revision (id, server_id, number, version, title, endpoint, transport, surface_fingerprint, created_by)
       VALUES ('rev_' || md5($1), 'srv_' || md5($1), 1, '1.0.0', $2, 'https://hostile.invalid/mcp', 'streamable-http', $3, 'stories')`,
      [name, title, fingerprint],
    );
    await tx.query(
      `INSERT INTO surface_watch (server_id, observed_fingerprint, visible, observed_at)
       VALUES ('srv_' || md5($1), $2, true, now())`,
      [name, fingerprint],
    );
    await tx.query('COMMIT');
  } finally {
    tx.release();
    await pool.end();
  }
}
