import path from 'node:path';
import { createPool } from '@gatehouse/database/client';
import { startPostgres } from '@gatehouse/database/embedded-postgres';

/**
 * Registers many servers in the database of the running product, in one statement: experimental ones of one team, which
 * nobody probes. Words and tags repeat, so that filters keep large parts of them. Those already there stay as they are.
 */
export async function loadServers(dataDir: string, count: number): Promise<void> {
  // The product's own PostgreSQL, which is taken over as it runs and must not be stopped here.
  const { superuserUrl } = await startPostgres({ dir: path.join(dataDir, 'postgres') });
  const pool = createPool(Object.assign(new URL(superuserUrl), { pathname: '/gatehouse' }).href);
  try {
    await pool.query(
      `INSERT INTO server (id, name, title, description, team_id, tags)
       SELECT 'srv_many' || s, 'com.example.many/' || word || '-' || lpad(s::text, 5, '0'), initcap(word) || ' ' || s,
         'Answers questions about ' || word || 's.', (SELECT id FROM team WHERE slug = 'ads'), ARRAY['many', word]
       FROM generate_series(1, $1::int) s,
         LATERAL (SELECT (ARRAY['invoice', 'ledger', 'shipment', 'ticket', 'report'])[1 + s % 5] AS word) w
       ON CONFLICT DO NOTHING`,
      [count],
    );
  } finally {
    await pool.end();
  }
}
