import type { GroupId, ServerId, SuspensionId } from '@gatehouse/domain/ids';
import type { SuspensionCause } from '@gatehouse/domain/server/suspension';
import type { SuspensionScope } from '../../generated/graphql.ts';
import type { Queryable } from '../../queryable.ts';

/** A suspension of a server, of tools or for groups (law P13). */
export interface SuspensionRow {
  readonly id: SuspensionId;
  readonly serverId: ServerId;
  readonly scope: SuspensionScope;
  readonly cause: SuspensionCause;
  readonly tools: string[];
  readonly groupIds: GroupId[];
  readonly reason: string;
  readonly startsAt: Date;
  readonly endsAt: Date | null;
  readonly liftedAt: Date | null;
  /** By name: those who are stopped may ask. */
  readonly imposedBy: string;
}

const COLUMNS = `id, server_id AS "serverId", scope, cause, tools, group_ids AS "groupIds", reason,
  starts_at AS "startsAt", ends_at AS "endsAt", lifted_at AS "liftedAt",
  CASE cause WHEN 'ADMIN'
    THEN coalesce((SELECT p.display_name FROM person p WHERE p.id = suspension.created_by), 'An administrator')
    ELSE 'Gatehouse' END AS "imposedBy"`;

/** Suspensions of servers that nobody has lifted. */
export async function listUnlifted(db: Queryable, ids: readonly ServerId[]): Promise<SuspensionRow[]> {
  const { rows } = await db.query<SuspensionRow>({
    name: 'unlifted-suspensions-of-servers',
    text: `SELECT ${COLUMNS} FROM suspension WHERE server_id = ANY($1::text[]) AND lifted_at IS NULL
      ORDER BY starts_at, id`,
    values: [ids],
  });
  return rows;
}

export async function findSuspension(db: Queryable, id: SuspensionId): Promise<SuspensionRow | null> {
  const { rows } = await db.query<SuspensionRow>({
    name: 'suspension-by-id',
    text: `SELECT ${COLUMNS} FROM suspension WHERE id = $1`,
    values: [id],
  });
  return rows[0] ?? null;
}

export interface NewSuspension extends Omit<SuspensionRow, 'cause' | 'liftedAt' | 'imposedBy'> {
  readonly createdBy: string;
}

export async function insertSuspension(db: Queryable, suspension: NewSuspension): Promise<SuspensionRow> {
  const { rows } = await db.query<SuspensionRow>({
    text: `INSERT INTO suspension (id, server_id, scope, cause, tools, group_ids, reason, starts_at, ends_at, created_by)
      VALUES ($1, $2, $3, 'ADMIN', $4, $5, $6, $7, $8, $9) RETURNING ${COLUMNS}`,
    values: [
      suspension.id,
      suspension.serverId,
      suspension.scope,
      suspension.tools,
      suspension.groupIds,
      suspension.reason,
      suspension.startsAt,
      suspension.endsAt,
      suspension.createdBy,
    ],
  });
  return rows[0] as SuspensionRow;
}

/** Lifts a suspension that nobody has lifted yet; null when somebody was faster. */
export async function liftOnce(
  db: Queryable,
  id: SuspensionId,
  at: Date,
  by: string,
  reason: string,
): Promise<SuspensionRow | null> {
  const { rows } = await db.query<SuspensionRow>({
    text: `UPDATE suspension SET lifted_at = $2, lifted_by = $3, lift_reason = $4
      WHERE id = $1 AND lifted_at IS NULL RETURNING ${COLUMNS}`,
    values: [id, at, by, reason],
  });
  return rows[0] ?? null;
}

/** Whether it is over at `at`: its end is exclusive (law P13). */
export const hasEnded = ({ endsAt }: SuspensionRow, at: number): boolean => endsAt !== null && at >= endsAt.getTime();

/** Whether it acts at `at`: start inclusive, end exclusive, not lifted (law P13). */
export const isRunning = (suspension: SuspensionRow, at: number): boolean =>
  suspension.liftedAt === null && suspension.startsAt.getTime() <= at && !hasEnded(suspension, at);
