import type { Queryable } from '../../queryable.ts';

/** A person's name by the directory; undefined for one it does not know. */
export async function findDisplayName(db: Queryable, issuer: string, subject: string): Promise<string | undefined> {
  const { rows } = await db.query<{ name: string }>({
    name: 'person-display-name',
    text: `SELECT person.display_name AS name FROM person JOIN issuer ON issuer.id = person.issuer_id
      WHERE issuer.url = $1 AND person.subject = $2`,
    values: [issuer, subject],
  });
  return rows[0]?.name;
}
