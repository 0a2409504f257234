import type { Subject } from '@gatehouse/domain/access/request';
import type { ServerId } from '@gatehouse/domain/ids';
import type { Queryable } from '../../queryable.ts';

/** A person is a pair of issuer and subject (law I3). */
type Person = Pick<Subject, 'issuer' | 'id'>;

/** Puts a star, once however often it is put. */
export async function insertStar(db: Queryable, { issuer, id }: Person, server: ServerId): Promise<void> {
  await db.query({
    text: 'INSERT INTO server_star (issuer, subject, server_id) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING',
    values: [issuer, id, server],
  });
}

/** Takes a star off, if there is one. */
export async function deleteStar(db: Queryable, { issuer, id }: Person, server: ServerId): Promise<void> {
  await db.query({
    text: 'DELETE FROM server_star WHERE issuer = $1 AND subject = $2 AND server_id = $3',
    values: [issuer, id, server],
  });
}

export interface StarRow {
  readonly serverId: ServerId;
}

/** Which of these servers the person starred. */
export async function listStars(
  db: Queryable,
  { issuer, id }: Person,
  servers: readonly ServerId[],
): Promise<StarRow[]> {
  const { rows } = await db.query<StarRow>({
    name: 'stars-of-servers',
    text: `SELECT server_id AS "serverId" FROM server_star
      WHERE issuer = $1 AND subject = $2 AND server_id = ANY($3::text[])`,
    values: [issuer, id, servers],
  });
  return rows;
}

/** Places in the catalogue (see `ordinals.ts`) of all servers that the person starred, whether they see them or not. */
export async function listStarredPlaces(db: Queryable, { issuer, id }: Person): Promise<ReadonlySet<number>> {
  const { rows } = await db.query<{ place: number }>({
    name: 'starred-places',
    text: `SELECT e.ordinal AS place FROM server_star s JOIN catalogue_entry e ON e.server_id = s.server_id
      WHERE s.issuer = $1 AND s.subject = $2 AND e.ordinal IS NOT NULL`,
    values: [issuer, id],
  });
  return new Set(rows.map(({ place }) => place));
}
