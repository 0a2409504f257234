import type { Subject } from '@gatehouse/domain/access/request';
import type { Pool } from 'pg';
import type { DecisionRecord } from '../../generated/graphql.ts';
import type { DecisionEntry } from './decision-log.ts';

/** A subject in one text: issuer and id, which has no `#` in front of it, because no issuer has a fragment. */
export const subjectKey = ({ issuer, id }: Pick<Subject, 'issuer' | 'id'>): string => `${issuer}#${id}`;

/** Columns in the order of `toRow`, each with the SQL that reads its place `e->>n` of a row. */
const COLUMNS: readonly (readonly [name: string, read: (place: number) => string])[] = [
  ['id', text],
  ['at', (place) => `to_timestamp((e->>${place})::float8 / 1000)`],
  ['asker_kind', text],
  ['asker_id', text],
  ['subject_kind', text],
  ['subject_id', text],
  ['subject_issuer', text],
  ['asserted_groups', (place) => `ARRAY(SELECT jsonb_array_elements_text(e->${place}))`],
  ['server', text],
  ['server_id', text],
  ['method', text],
  ['tool', text],
  ['agent', text],
  ['endpoint', text],
  ['allowed', (place) => `(e->>${place})::boolean`],
  ['reason', text],
  ['rule_id', text],
  ['revision_id', text],
  ['facts_version', (place) => `(e->>${place})::bigint`],
  ['door', text],
];

function text(place: number): string {
  return `e->>${place}`;
}

const INSERT = `INSERT INTO decision_record (${COLUMNS.map(([name]) => name).join(', ')})
  SELECT ${COLUMNS.map(([, read], place) => read(place)).join(', ')} FROM jsonb_array_elements($1::jsonb) AS e
  ON CONFLICT (id) DO NOTHING`;

/** A record as it goes to the database: one short text, so that nothing of the question outlives its answer in memory. */
export const serialiseRecord = (entry: DecisionEntry): string => JSON.stringify(toRow(entry));

/** Inserts serialised records in one statement. A batch that was written before is not written twice. */
export async function insertDecisionRecords(pool: Pool, records: readonly string[]): Promise<void> {
  await pool.query(INSERT, [`[${records.join()}]`]);
}

/** A list rather than an object: sending the names of columns with every row doubles what is sent. */
function toRow({ id, request, decision, method, tool, assertedGroups, serverId, door }: DecisionEntry): unknown[] {
  const { subject, asker, agent, endpoint } = request;
  return [
    id,
    decision.evaluatedAt,
    asker.subject.kind,
    storable(subjectKey(asker.subject)),
    subject.kind,
    storable(subject.id),
    subject.issuer,
    assertedGroups.map(storable),
    storable(request.server),
    serverId,
    storable(method),
    tool === undefined ? null : storable(tool),
    agent === undefined ? null : storable(agent),
    typeof endpoint === 'object' ? endpoint.canonical : endpoint,
    decision.allowed,
    decision.reason,
    decision.ruleId,
    decision.revisionId,
    decision.factsVersion,
    door,
  ];
}

/** PostgreSQL stores neither NUL nor lone surrogates; one such name must not lose the whole batch. */
const storable = (text: string): string => text.toWellFormed().replaceAll('\0', '\ufffd');

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
