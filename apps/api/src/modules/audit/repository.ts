import type { Json } from '@gatehouse/domain/server/surface';
import type { Queryable } from '../../queryable.ts';

/** One row of the audit log. */
export interface AuditRow {
  readonly sequence: string;
  readonly at: Date;
  readonly actorKind: string;
  readonly actorId: string;
  readonly actorName: string;
  readonly onBehalfOf: string | null;
  readonly source: string;
  readonly requestId: string | null;
  readonly action: string;
  readonly targetKind: string;
  readonly targetId: string;
  readonly targetName: string;
  readonly before: Json | null;
  readonly after: Json | null;
  readonly hash: string;
}

/** What selects audit rows; undefined members do not limit. */
export interface AuditSelection {
  /** Rows whose target is this server, or one of its revisions or suspensions. */
  readonly serverId: string | null;
  /** Id or name of the actor, exactly. */
  readonly actor: string | null;
  readonly action: string | null;
  readonly from: Date | null;
  readonly to: Date | null;
}

/** Rows before a sequence, newest first. */
export async function listAuditRows(
  db: Queryable,
  { serverId, actor, action, from, to }: AuditSelection,
  before: string | null,
  limit: number,
): Promise<AuditRow[]> {
  const values: unknown[] = [];
  const value = (given: unknown) => `$${values.push(given)}`;
  const conditions = ['true'];
  if (serverId !== null) conditions.push(isAboutServer(value(serverId)));
  if (actor !== null) {
    const placeholder = value(actor);
    conditions.push(`(actor_id = ${placeholder} OR actor_name = ${placeholder})`);
  }
  if (action !== null) conditions.push(`action = ${value(action)}`);
  if (from !== null) conditions.push(`at >= ${value(from)}`);
  if (to !== null) conditions.push(`at < ${value(to)}`);
  if (before !== null) conditions.push(`sequence < ${value(before)}::bigint`);
  const { rows } = await db.query<AuditRow>({
    text: `SELECT sequence::text, at, actor_kind AS "actorKind", actor_id AS "actorId", actor_name AS "actorName",
        coalesce((SELECT display_name FROM person WHERE person.id = on_behalf_of), on_behalf_of) AS "onBehalfOf", source, request_id AS "requestId", action, target_kind AS "targetKind",
        target_id AS "targetId", target_name AS "targetName", before, after, hash
      FROM audit_event WHERE ${conditions.join(' AND ')}
      ORDER BY audit_event.sequence DESC LIMIT ${value(limit)}`,
    values,
  });
  return rows;
}

/** Ids are unique over all kinds of target; the kinds, which are written in either case, are for the index. */
const isAboutServer = (serverId: string): string =>
  `target_kind = ANY ('{server,SERVER,revision,REVISION,suspension,SUSPENSION}') AND target_id = ANY (ARRAY(
    SELECT ${serverId} UNION ALL SELECT id FROM revision WHERE server_id = ${serverId}
    UNION ALL SELECT id FROM suspension WHERE server_id = ${serverId}))`;
