import type { Subject } from '@gatehouse/domain/access/request';
import type { Pool } from 'pg';
import type { DecisionRecord } from '../../generated/graphql.ts';
import type { DecisionEntry } from './decision-log.ts';

/** A subject in one text: issuer and id, which has no `#` in front of it, because no issuer has a fragment. */
export const subjectKey = ({ issuer, id }: Pick<Subject, 'issuer' | 'id'>): string => `${issuer}#${id}`;

const COLUMNS = `id text, at timestamptz, asker_kind text, asker_id text, subject_kind text, subject_id text,
  subject_issuer text, asserted_groups text[], server text, server_id text, method text, tool text, agent text,
  endpoint text, allowed boolean, reason text, rule_id text, revision_id text, facts_version bigint, door text`;
const NAMES = COLUMNS.replaceAll(/ (text\[\]|text|timestamptz|boolean|bigint)/g, '');

/** Inserts decision records in one statement. A batch that was written before is not written twice. */
export async function insertDecisionRecords(pool: Pool, entries: readonly DecisionEntry[]): Promise<void> {
  const rows = JSON.stringify(entries.map(toRow));
  await pool.query(
    `INSERT INTO decision_record (${NAMES}) SELECT ${NAMES} FROM jsonb_to_recordset($1::jsonb) AS entry(${COLUMNS})
     ON CONFLICT (id) DO NOTHING`,
    [rows],
  );
}

function toRow({ id, request, decision, method, tool, assertedGroups, serverId, door }: DecisionEntry) {
  const { subject, asker } = request;
  return {
    id,
    at: new Date(decision.evaluatedAt).toISOString(),
    asker_kind: asker.subject.kind,
    asker_id: storable(subjectKey(asker.subject)),
    subject_kind: subject.kind,
    subject_id: storable(subject.id),
    subject_issuer: subject.issuer,
    asserted_groups: assertedGroups.map(storable),
    server: storable(request.server),
    server_id: serverId,
    method: storable(method),
    tool: tool === undefined ? null : storable(tool),
    agent: request.agent === undefined ? null : storable(request.agent),
    endpoint: typeof request.endpoint === 'object' ? request.endpoint.canonical : request.endpoint,
    allowed: decision.allowed,
    reason: decision.reason,
    rule_id: decision.ruleId,
    revision_id: decision.revisionId,
    facts_version: decision.factsVersion,
    door,
  };
}

/** PostgreSQL stores neither NUL nor lone surrogates; one such name must not lose the whole batch. */
const storable = (text: string): string => text.replace(/\0|\p{Surrogate}/gu, '\ufffd');

interface Row {
  readonly id: string;
  readonly at: Date;
  readonly asker_id: string;
  readonly subject_id: string;
  readonly subject_issuer: string;
  readonly server: string;
  readonly method: string;
  readonly tool: string | null;
  readonly agent: string | null;
  readonly allowed: boolean;
  readonly reason: DecisionRecord['reason'];
  readonly rule_id: string | null;
  readonly facts_version: string;
}

/** A record by id, if the asker named asked for it; `askedBy` null finds any. */
export async function findDecisionRecord(
  pool: Pool,
  id: string,
  askedBy: string | null,
): Promise<DecisionRecord | null> {
  const { rows } = await pool.query<Row>(
    `SELECT id, at, asker_id, subject_id, subject_issuer, server, method, tool, agent, allowed, reason, rule_id,
       facts_version
     FROM decision_record WHERE id = $1 AND ($2::text IS NULL OR asker_id = $2)`,
    [id, askedBy],
  );
  const row = rows[0];
  if (row === undefined) return null;
  return {
    id: row.id,
    at: row.at,
    askedBy: row.asker_id,
    subject: subjectKey({ issuer: row.subject_issuer, id: row.subject_id }),
    server: row.server,
    method: row.method,
    tool: row.tool,
    agent: row.agent,
    allowed: row.allowed,
    reason: row.reason,
    ruleId: row.rule_id,
    factsVersion: row.facts_version,
  };
}
