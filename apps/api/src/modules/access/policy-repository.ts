import type { PolicyStep } from '@gatehouse/domain/access/trace-rule';
import type { GroupId, RevisionId } from '@gatehouse/domain/ids';
import type { Queryable } from '../../queryable.ts';

/** One version of a revision's policy, and who made it by name. */
export interface PolicyVersionRow extends PolicyStep {
  readonly revisionId: RevisionId;
  readonly cause: 'APPROVED' | 'NARROWED';
  readonly createdAt: Date;
  readonly createdBy: string;
}

/** All versions of the policies of revisions. */
export async function listPolicyVersions(db: Queryable, ids: readonly RevisionId[]): Promise<PolicyVersionRow[]> {
  const { rows } = await db.query<PolicyVersionRow>({
    name: 'policy-versions',
    text: `SELECT v.revision_id AS "revisionId", v.sequence, v.rules, v.cause, v.created_at AS "createdAt",
        coalesce(person.display_name, v.created_by) AS "createdBy"
      FROM policy_version v LEFT JOIN person ON person.id = v.created_by WHERE v.revision_id = ANY($1::text[])`,
    values: [ids],
  });
  return rows;
}

/** How many living members a group has. */
export interface GroupSizeRow {
  readonly groupId: GroupId;
  readonly people: number;
}

export async function countMembers(db: Queryable, ids: readonly GroupId[]): Promise<GroupSizeRow[]> {
  const { rows } = await db.query<GroupSizeRow>({
    name: 'group-sizes',
    text: `SELECT m.group_id AS "groupId", count(*)::integer AS people
      FROM membership m JOIN person ON person.id = m.person_id AND person.active
      WHERE m.group_id = ANY($1::text[]) GROUP BY m.group_id`,
    values: [ids],
  });
  return rows;
}

/** Names of the first living members of a group. */
export interface GroupMembersRow {
  readonly groupId: GroupId;
  readonly names: string[];
}

/** Most names of members that are told of one group. */
export const MAX_MEMBERS = 50;

export async function listMembers(db: Queryable, ids: readonly GroupId[]): Promise<GroupMembersRow[]> {
  const { rows } = await db.query<GroupMembersRow>({
    name: 'group-members',
    text: `SELECT g.id AS "groupId", ARRAY(
        SELECT person.display_name FROM membership m JOIN person ON person.id = m.person_id AND person.active
        WHERE m.group_id = g.id ORDER BY person.display_name, person.id LIMIT ${MAX_MEMBERS}) AS names
      FROM unnest($1::text[]) AS g (id)`,
    values: [ids],
  });
  return rows;
}

/** A person's name by `issuer#subject`. */
export interface PersonNameRow {
  readonly key: string;
  readonly name: string;
}

export async function listPersonNames(db: Queryable, keys: readonly string[]): Promise<PersonNameRow[]> {
  const { rows } = await db.query<PersonNameRow>({
    name: 'person-names',
    text: `SELECT asked.key, person.display_name AS name FROM unnest($1::text[]) AS asked (key)
      JOIN issuer ON issuer.url = split_part(asked.key, '#', 1)
      JOIN person ON person.issuer_id = issuer.id AND person.subject = substr(asked.key, length(issuer.url) + 2)`,
    values: [keys],
  });
  return rows;
}
