import type { RevisionId, ServerId, TeamId } from '@gatehouse/domain/ids';
import type { Queryable } from '../../queryable.ts';
import type { Registration } from './register-server.ts';

/** The team that the longest granted one of these prefixes belongs to; null when none is granted. */
export async function findPrefixOwner(
  db: Queryable,
  prefixes: readonly string[],
): Promise<{ readonly prefix: string; readonly teamId: TeamId } | null> {
  const { rows } = await db.query<{ prefix: string; teamId: TeamId }>({
    text: `SELECT prefix, team_id AS "teamId" FROM name_prefix WHERE prefix = ANY($1::text[])
      ORDER BY length(prefix) DESC LIMIT 1`,
    values: [prefixes],
  });
  return rows[0] ?? null;
}

/** Grants a prefix unless somebody was faster; the caller looks again who has it. */
export async function insertPrefix(db: Queryable, prefix: string, teamId: TeamId): Promise<void> {
  await db.query({
    text: 'INSERT INTO name_prefix (prefix, team_id) VALUES ($1, $2) ON CONFLICT (prefix) DO NOTHING',
    values: [prefix, teamId],
  });
}

/** Inserts a server that is due for its first probe. */
export async function insertServer(
  db: Queryable,
  id: ServerId,
  teamId: TeamId,
  { name, title, description, tags, visibility }: Registration,
): Promise<void> {
  await db.query({
    text: `INSERT INTO server (id, name, title, description, team_id, tags, visibility, updated_at)
      VALUES ($1, $2, $3, $4, $5, $6, $7, now())`,
    values: [id, name, title, description, teamId, tags, visibility],
  });
  await db.query({ text: 'INSERT INTO probe_schedule (server_id, due_at) VALUES ($1, now())', values: [id] });
}

/** Version of a draft until its author says another. */
const FIRST_VERSION = '0.1.0';

/** Inserts revision number 1 as a draft. */
export async function insertDraft(
  db: Queryable,
  id: RevisionId,
  serverId: ServerId,
  author: string,
  { title, description, endpoint, environment }: Registration,
): Promise<void> {
  await db.query({
    text: `INSERT INTO revision (id, server_id, number, version, title, description, endpoint, transport, environment, created_by)
      VALUES ($1, $2, 1, $3, $4, $5, $6, 'streamable-http', $7, $8)`,
    values: [id, serverId, FIRST_VERSION, title, description, endpoint, environment, author],
  });
}
