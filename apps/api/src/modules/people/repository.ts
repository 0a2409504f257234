import type { PersonRef } from '../../generated/graphql.ts';
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

/** Persons of whose name or subject every word typed begins a word; a person named exactly so comes first. */
export async function findPeople(db: Queryable, typed: string, limit: number): Promise<PersonRef[]> {
  const { rows } = await db.query<PersonRef>({
    name: 'people-by-words',
    text: `SELECT person.subject AS id, issuer.url AS issuer, person.display_name AS "displayName"
      FROM person JOIN issuer ON issuer.id = person.issuer_id
      WHERE person_document(person.display_name, person.subject) @@ catalogue_query($1)
      ORDER BY (person.subject = $1 OR lower(person.display_name) = lower($1)) DESC, person.active DESC,
        person.display_name, person.id
      LIMIT $2`,
    values: [typed, limit],
  });
  return rows;
}
