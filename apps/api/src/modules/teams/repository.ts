import type { GroupId, TeamId } from '@gatehouse/domain/ids';
import type { SupportChannelKind } from '../../generated/graphql.ts';
import type { Queryable } from '../../queryable.ts';

export interface SupportChannelRow {
  readonly kind: SupportChannelKind;
  readonly label: string;
  readonly target: string;
}

/** A team with what every view of it shows. */
export interface TeamRow {
  readonly id: TeamId;
  readonly slug: string;
  readonly name: string;
  readonly description: string;
  readonly ownerGroupId: GroupId;
  readonly channels: SupportChannelRow[];
  /** At risk: nobody alive owns it, or no support channel is left. */
  readonly ownerMissing: boolean;
  /** Living members of the owner group. */
  readonly ownerCount: number;
}

const TEAM_COLUMNS = `t.id, t.slug, t.name, t.description, t.owner_group_id AS "ownerGroupId",
  coalesce((SELECT json_agg(json_build_object('kind', c.kind, 'label', c.label, 'target', c.target) ORDER BY c.id)
    FROM support_channel c WHERE c.team_id = t.id), '[]'::json) AS channels,
  NOT EXISTS (SELECT FROM support_channel c WHERE c.team_id = t.id)
    OR NOT EXISTS (SELECT FROM membership m JOIN person p ON p.id = m.person_id
                   WHERE m.group_id = t.owner_group_id AND p.active) AS "ownerMissing",
  (SELECT count(*)::int FROM membership m JOIN person p ON p.id = m.person_id
   WHERE m.group_id = t.owner_group_id AND p.active) AS "ownerCount"`;

export async function findTeamBySlug(db: Queryable, slug: string): Promise<TeamRow | null> {
  const { rows } = await db.query<TeamRow>({
    name: 'team-by-slug',
    text: `SELECT ${TEAM_COLUMNS} FROM team t WHERE t.slug = $1`,
    values: [slug],
  });
  return rows[0] ?? null;
}

export async function listTeamsById(db: Queryable, ids: readonly TeamId[]): Promise<TeamRow[]> {
  const { rows } = await db.query<TeamRow>({
    name: 'teams-by-id',
    text: `SELECT ${TEAM_COLUMNS} FROM team t WHERE t.id = ANY($1::text[])`,
    values: [ids],
  });
  return rows;
}

/** Teams by owner group, for "my teams". */
export async function listTeamsOfGroups(db: Queryable, groups: readonly GroupId[]): Promise<TeamRow[]> {
  const { rows } = await db.query<TeamRow>({
    name: 'teams-of-groups',
    text: `SELECT ${TEAM_COLUMNS} FROM team t WHERE t.owner_group_id = ANY($1::text[]) ORDER BY t.slug COLLATE "C"`,
    values: [groups],
  });
  return rows;
}

/** Condition of a search by words of slug and name; `$1` is a LIKE pattern or null. */
const SEARCHED = `($1::text IS NULL OR lower(t.slug) LIKE $1 OR lower(t.name) LIKE $1)`;

/** Teams by slug, which is unique, behind `after`. */
export async function listTeamsPage(
  db: Queryable,
  pattern: string | null,
  after: string | null,
  limit: number,
): Promise<TeamRow[]> {
  const { rows } = await db.query<TeamRow>({
    name: 'teams-page',
    text: `SELECT ${TEAM_COLUMNS} FROM team t
      WHERE ${SEARCHED} AND ($2::text IS NULL OR t.slug COLLATE "C" > $2)
      ORDER BY t.slug COLLATE "C" LIMIT $3`,
    values: [pattern, after, limit],
  });
  return rows;
}

export async function countTeams(db: Queryable, pattern: string | null): Promise<number> {
  const { rows } = await db.query<{ count: number }>({
    name: 'teams-count',
    text: `SELECT count(*)::int AS count FROM team t WHERE ${SEARCHED}`,
    values: [pattern],
  });
  return rows[0]?.count ?? 0;
}

export interface NewTeam {
  readonly id: TeamId;
  readonly slug: string;
  readonly name: string;
  readonly description: string;
  readonly ownerGroupId: GroupId;
  readonly channels: readonly (SupportChannelRow & { readonly id: string })[];
  readonly namePrefix: string | null;
}

/** Inserts a team with its channels and the prefix granted to it. */
export async function insertTeam(db: Queryable, team: NewTeam): Promise<void> {
  await db.query({
    text: 'INSERT INTO team (id, slug, name, description, owner_group_id) VALUES ($1, $2, $3, $4, $5)',
    values: [team.id, team.slug, team.name, team.description, team.ownerGroupId],
  });
  const column = (read: (channel: NewTeam['channels'][number]) => string) => team.channels.map(read);
  await db.query({
    text: `INSERT INTO support_channel (id, team_id, kind, label, target)
      SELECT id, $1, kind, label, target
      FROM unnest($2::text[], $3::text[], $4::text[], $5::text[]) AS c(id, kind, label, target)`,
    values: [team.id, column((c) => c.id), column((c) => c.kind), column((c) => c.label), column((c) => c.target)],
  });
  if (team.namePrefix !== null) {
    await db.query({
      text: 'INSERT INTO name_prefix (prefix, team_id) VALUES ($1, $2)',
      values: [team.namePrefix, team.id],
    });
  }
}
