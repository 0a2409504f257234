import type { RevisionId, ServerId, TeamId } from '@gatehouse/domain/ids';
import type {
  AuthKind,
  Environment,
  GenerativeAi,
  LaneStateCode,
  ServerLink,
  Visibility,
} from '../../generated/graphql.ts';
import type { Queryable } from '../../queryable.ts';

/** A server as lists show it; what decides about it comes from the facts in memory. */
export interface ServerRow {
  readonly id: ServerId;
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly teamId: TeamId;
  readonly tags: string[];
  readonly visibility: Visibility;
  readonly deprecatedAt: Date | null;
  readonly sunsetAt: Date | null;
  readonly retiredAt: Date | null;
  readonly replacementId: ServerId | null;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  /** Surface whose tools are shown: the observed one, else the approved or submitted one. */
  readonly fingerprint: string | null;
  readonly toolCount: number;
  readonly readOnlyCount: number;
  readonly destructiveCount: number;
  readonly openWorldCount: number;
  /** As the probe saw it, like the protocol versions. */
  readonly auth: AuthKind;
  readonly protocolVersions: string[];
  /** When the revision in force was approved. */
  readonly approvedAt: Date | null;
}

/** Columns of a ServerRow, from `server s` and `catalogue_entry e`. */
export const SERVER_COLUMNS = `s.id, s.name, s.title, s.description, s.team_id AS "teamId", s.tags, s.visibility,
  s.deprecated_at AS "deprecatedAt", s.sunset_at AS "sunsetAt", s.retired_at AS "retiredAt",
  s.replacement_id AS "replacementId", s.created_at AS "createdAt", s.updated_at AS "updatedAt",
  e.fingerprint, e.tool_count AS "toolCount", e.read_only_count AS "readOnlyCount",
  e.destructive_count AS "destructiveCount", e.open_world_count AS "openWorldCount", e.auth,
  e.protocol_versions AS "protocolVersions", e.approved_at AS "approvedAt"`;

export async function listServers(db: Queryable, ids: readonly ServerId[]): Promise<ServerRow[]> {
  const { rows } = await db.query<ServerRow>({
    name: 'servers-by-id',
    text: `SELECT ${SERVER_COLUMNS} FROM server s JOIN catalogue_entry e ON e.server_id = s.id WHERE s.id = ANY($1::text[])`,
    values: [ids],
  });
  return rows;
}

/** The revision that stands for a server: the approved one, else the submitted, else the newest. */
export interface ShownRevisionRow {
  readonly serverId: ServerId;
  readonly revisionId: RevisionId;
  readonly version: string;
  readonly endpoint: string;
  readonly transport: string;
  readonly environment: Environment;
  readonly dataClasses: string[];
  readonly retention: string;
  readonly generativeAi: GenerativeAi;
  readonly links: ServerLink[];
}

export async function listShownRevisions(db: Queryable, ids: readonly ServerId[]): Promise<ShownRevisionRow[]> {
  const { rows } = await db.query<ShownRevisionRow>({
    name: 'shown-revisions',
    text: `SELECT DISTINCT ON (server_id) server_id AS "serverId", id AS "revisionId", version, endpoint, transport,
        environment, data_classes AS "dataClasses", retention, generative_ai AS "generativeAi", links
      FROM revision WHERE server_id = ANY($1::text[])
      ORDER BY server_id, (state = 'APPROVED') DESC, (state = 'SUBMITTED') DESC, number DESC`,
    values: [ids],
  });
  return rows;
}

/** One lane of the revision in force, else of the newest submitted one, with the decision that counts (law P1). */
export interface LaneRow {
  readonly serverId: ServerId;
  readonly lane: 'SECURITY' | 'LEGAL_PRIVACY' | 'GENAI';
  readonly reason: string;
  readonly outcome: Exclude<LaneStateCode, 'NOT_REQUIRED' | 'NOT_STARTED' | 'EXPIRED'> | null;
  readonly decidedAt: Date | null;
  readonly expiresAt: Date | null;
  readonly decidedBy: string | null;
  readonly conditions: readonly {
    readonly text: string;
    readonly dueAt: string;
    readonly consequence: 'WARN' | 'SUSPEND';
    readonly cleared: boolean;
  }[];
}

export async function listLanes(db: Queryable, ids: readonly ServerId[]): Promise<LaneRow[]> {
  const { rows } = await db.query<LaneRow>({
    name: 'lanes-of-servers',
    text: `WITH judged AS (
        SELECT DISTINCT ON (server_id) id, server_id FROM revision
        WHERE server_id = ANY($1::text[]) AND state <> 'DRAFT'
        ORDER BY server_id, (state = 'APPROVED') DESC, number DESC)
      SELECT judged.server_id AS "serverId", l.lane, l.reason, d.outcome, d.decided_at AS "decidedAt",
        d.expires_at AS "expiresAt", p.display_name AS "decidedBy", coalesce(d.conditions, '[]'::json) AS conditions
      FROM judged
      JOIN revision_lane l ON l.revision_id = judged.id
      LEFT JOIN LATERAL (
        SELECT d.outcome, d.decided_at, d.expires_at, d.person_id,
          (SELECT json_agg(json_build_object('text', c.text, 'dueAt', c.due_at, 'consequence', c.consequence,
             'cleared', c.cleared_at IS NOT NULL) ORDER BY c.due_at, c.id)
           FROM lane_condition c WHERE c.decision_id = d.id) AS conditions
        FROM lane_decision d
        WHERE d.revision_id = judged.id AND d.lane = l.lane
          AND NOT EXISTS (SELECT FROM lane_decision_withdrawal w WHERE w.decision_id = d.id)
        ORDER BY d.decided_at DESC, d.id DESC LIMIT 1
      ) d ON true
      LEFT JOIN person p ON p.id = d.person_id
      ORDER BY judged.server_id, l.lane`,
    values: [ids],
  });
  return rows;
}

/** What the probe last saw. */
export interface SurfaceRow {
  readonly serverId: ServerId;
  readonly observedFingerprint: string | null;
  readonly observedAt: Date;
}

export async function listSurfaces(db: Queryable, ids: readonly ServerId[]): Promise<SurfaceRow[]> {
  const { rows } = await db.query<SurfaceRow>({
    name: 'surfaces-of-servers',
    text: `SELECT server_id AS "serverId", observed_fingerprint AS "observedFingerprint", observed_at AS "observedAt"
      FROM surface_watch WHERE server_id = ANY($1::text[])`,
    values: [ids],
  });
  return rows;
}

/** Confirmed difference as it stands (law P9). */
export interface DriftRow {
  readonly serverId: ServerId;
  readonly classes: string[];
  readonly changedTools: string[];
  readonly addedTools: string[];
  readonly removedTools: string[];
  readonly closesAll: boolean;
  readonly confirmedAt: Date;
}

export async function listDrifts(db: Queryable, ids: readonly ServerId[]): Promise<DriftRow[]> {
  const { rows } = await db.query<DriftRow>({
    name: 'drifts-of-servers',
    text: `SELECT server_id AS "serverId", classes, changed_tools AS "changedTools", added_tools AS "addedTools",
        removed_tools AS "removedTools", closes_all AS "closesAll", confirmed_at AS "confirmedAt"
      FROM drift WHERE server_id = ANY($1::text[]) AND state = 'OPEN'`,
    values: [ids],
  });
  return rows;
}
