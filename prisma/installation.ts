import type pg from 'pg';

type Connection = Pick<pg.Pool | pg.ClientBase, 'query'>;

/**
 * Says once and for all that this database is a demo (law I7); done with the owner's connection. Throws when it was set
 * up as something else, or already holds data that is nobody's demo.
 */
export async function markDemo(owner: Connection): Promise<void> {
  await owner.query(
    `INSERT INTO installation (demo) SELECT true
     WHERE NOT EXISTS (SELECT FROM server) AND NOT EXISTS (SELECT FROM audit_event)
     ON CONFLICT (id) DO NOTHING`,
  );
  if (!(await isDemo(owner))) {
    throw new Error('This database is not a demo: it holds other data, so nothing is seeded into it.');
  }
}

/** Whether the database is marked as a demo. Only then may it be seeded and the development issuer be trusted. */
export async function isDemo(connection: Connection): Promise<boolean> {
  const { rows } = await connection.query('SELECT demo FROM installation');
  return rows[0]?.demo === true;
}
