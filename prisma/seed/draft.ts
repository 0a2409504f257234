import type { PersonId, RevisionId, ServerId, TeamId } from '@gatehouse/domain/ids';
import type { Lane } from '@gatehouse/domain/review/lane';
import { digestJson } from '@gatehouse/domain/server/canonical-json';
import type { Json } from '@gatehouse/domain/server/surface';
import type pg from 'pg';

/** The seed's draft of a server, untouched so far, with the surface that the probe has seen. */
export interface SeedDraft {
  readonly serverId: ServerId;
  readonly name: string;
  readonly teamId: TeamId;
  readonly revisionId: RevisionId;
  readonly author: PersonId;
  readonly proposedRules: Json;
  /** The reviewable fields, as one JSON object. */
  readonly reviewable: Json;
  readonly seen: { readonly fingerprint: string; readonly visible: boolean; readonly definition: string } | null;
}

const DRAFTS = `
  SELECT s.id AS "serverId", s.name, s.team_id AS "teamId", r.id AS "revisionId", r.created_by AS author,
    r.proposed_rules AS "proposedRules",
    jsonb_build_object('version', r.version, 'title', r.title, 'description', r.description, 'endpoint', r.endpoint,
      'transport', r.transport, 'environment', r.environment, 'dataClasses', r.data_classes,
      'generativeAi', r.generative_ai, 'retention', r.retention, 'links', r.links,
      'tags', s.tags, 'visibility', s.visibility) AS reviewable,
    (SELECT jsonb_build_object('fingerprint', f.fingerprint, 'visible', f.visible, 'definition', f.definition)
      FROM surface f WHERE f.fingerprint = COALESCE(
        (SELECT w.observed_fingerprint FROM surface_watch w WHERE w.server_id = s.id),
        (SELECT p.fingerprint FROM probe_result p
          WHERE p.server_id = s.id AND p.fingerprint IS NOT NULL ORDER BY p.at LIMIT 1))) AS seen
  FROM server s
  JOIN revision r ON r.server_id = s.id AND r.number = 1 AND r.state = 'DRAFT'
  WHERE s.name = ANY ($1)`;

/** Drafts among the named servers. A server whose first revision went its way, by the seed or by people, has none. */
export async function findDrafts(connection: pg.Pool | pg.ClientBase, names: readonly string[]): Promise<SeedDraft[]> {
  return (await connection.query<SeedDraft>(DRAFTS, [names])).rows;
}

/** The draft again, locked, inside the transaction that submits it; undefined when somebody was faster. */
export async function lockDraft(tx: pg.ClientBase, name: string): Promise<SeedDraft | undefined> {
  return (await tx.query<SeedDraft>(`${DRAFTS} FOR UPDATE OF r`, [[name]])).rows[0];
}

/** What reviewers of a first revision decide on (law P2): no policy is in force yet. */
export const digestDraft = (draft: SeedDraft, fingerprint: string, lanes: readonly Lane[]): string =>
  digestJson({
    revision: draft.revisionId,
    fields: draft.reviewable,
    surface: fingerprint,
    proposedPolicy: draft.proposedRules,
    policyInForce: null,
    team: draft.teamId,
    lanes,
  });
