import type { ServerId } from '@gatehouse/domain/ids';
import type { Queryable } from '../../queryable.ts';

/** A tool of the shown surface, or one that is approved and no longer shown. */
export interface ToolRow {
  readonly serverId: ServerId;
  readonly name: string;
  readonly title: string | null;
  readonly description: string;
  readonly digest: string;
  /** Surface that holds its raw definition. */
  readonly fingerprint: string;
  /** Surface that holds its approved definition; null: none is approved. */
  readonly approvedFingerprint: string | null;
  readonly shownDigest: string | null;
  readonly approvedDigest: string | null;
}

/** Tools of servers in the order of their surface, those no longer shown last; a search limits them to its hits. */
export async function listTools(db: Queryable, ids: readonly ServerId[], search: string | null): Promise<ToolRow[]> {
  const { rows } = await db.query<ToolRow>({
    name: 'tools-of-servers',
    text: `SELECT e.server_id AS "serverId", tool.* FROM catalogue_entry e
      LEFT JOIN revision a ON a.server_id = e.server_id AND a.state = 'APPROVED'
      CROSS JOIN LATERAL (
        SELECT coalesce(o.name, p.name) AS name,
          CASE WHEN o.name IS NULL THEN p.title ELSE o.title END AS title,
          coalesce(o.description, p.description) AS description, coalesce(o.digest, p.digest) AS digest,
          coalesce(o.fingerprint, p.fingerprint) AS fingerprint, p.fingerprint AS "approvedFingerprint",
          o.digest AS "shownDigest", p.digest AS "approvedDigest",
          o.name IS NULL AS gone, coalesce(o.position, p.position) AS position
        FROM (SELECT * FROM surface_tool WHERE fingerprint = e.fingerprint) o
        FULL JOIN (SELECT * FROM surface_tool WHERE fingerprint = a.surface_fingerprint) p ON p.name = o.name
        WHERE $2::text IS NULL OR coalesce(o.document, p.document) @@ catalogue_query($2)
      ) AS tool
      WHERE e.server_id = ANY($1::text[])
      ORDER BY e.server_id, tool.gone, tool.position`,
    values: [ids, search],
  });
  return rows;
}

/** Names of tools that a search hit, at most five of a server. */
export interface MatchedToolsRow {
  readonly serverId: ServerId;
  readonly names: string[];
}

/**
 * Tools with a word of a search, those with one in their name before those with one in their description. A server may be
 * found by words of several places, so any one of them makes a tool a match.
 */
export async function listMatchedTools(
  db: Queryable,
  ids: readonly ServerId[],
  search: string,
): Promise<MatchedToolsRow[]> {
  const { rows } = await db.query<MatchedToolsRow>({
    name: 'matched-tools-of-servers',
    text: `WITH typed AS MATERIALIZED (SELECT replace(catalogue_query($2)::text, ' & ', ' | ')::tsquery AS any_word)
      SELECT e.server_id AS "serverId", ARRAY(
        SELECT tool.name FROM surface_tool tool
        WHERE tool.fingerprint = e.fingerprint AND tool.document @@ typed.any_word
        ORDER BY ts_rank(tool.document, typed.any_word) DESC, tool.position LIMIT 5) AS names
      FROM catalogue_entry e, typed WHERE e.server_id = ANY($1::text[])`,
    values: [ids, search],
  });
  return rows;
}

/** A tool found by a search across servers. */
export interface ToolHitRow {
  readonly serverId: ServerId;
  readonly name: string;
  readonly title: string | null;
}

/**
 * Tools of the servers admitted that have every word of a search: of exactly that name, beginning with it, then words in the name. `admitted`: a byte
 * for each place in the catalogue, zero for a server that may not appear.
 */
export async function listToolHits(
  db: Queryable,
  { admitted, search, limit }: { readonly admitted: Uint8Array; readonly search: string; readonly limit: number },
): Promise<ToolHitRow[]> {
  const { rows } = await db.query<ToolHitRow>({
    name: 'tool-hits',
    text: `WITH typed AS MATERIALIZED (SELECT catalogue_query($1) AS every_word),
      seen AS MATERIALIZED (
        SELECT e.server_id, e.name, e.fingerprint FROM catalogue_entry e, typed
        WHERE e.document @@ (SELECT every_word FROM typed)
          AND CASE WHEN e.ordinal < length($2::bytea) THEN get_byte($2::bytea, e.ordinal) ELSE 0 END > 0)
      SELECT seen.server_id AS "serverId", tool.name, tool.title
      FROM seen JOIN surface_tool tool ON tool.fingerprint = seen.fingerprint, typed
      WHERE tool.document @@ typed.every_word
      ORDER BY lower(tool.name) = lower($1) DESC, starts_with(lower(tool.name), lower($1)) DESC,
        ts_rank(tool.document, typed.every_word) DESC, tool.name COLLATE "C", seen.name LIMIT $3`,
    values: [search, admitted, limit],
  });
  return rows;
}
