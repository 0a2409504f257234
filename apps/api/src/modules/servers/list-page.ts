import type { CursorScope, KeyPart } from '../../pagination.ts';
import type { Queryable } from '../../queryable.ts';
import type { CatalogueQuery } from './catalogue-query.ts';
import { admittedByte, type Sql, scoreOf, startSql } from './catalogue-sql.ts';
import { SERVER_COLUMNS, type ServerRow } from './repository.ts';

/** A row of a catalogue page with its place in the order. */
export interface PageRow extends ServerRow {
  readonly sortKey: number | null;
}

export interface PageRequest {
  readonly query: CatalogueQuery;
  /** By place: zero for a server that was not found, else its rank by health. */
  readonly admitted: Buffer;
  readonly after: readonly KeyPart[] | null;
  readonly size: number;
}

/** The sort key of each order: its leading part if it has one, then the name, which is unique. */
export const keyShape = ({ order }: CatalogueQuery): CursorScope['shape'] =>
  order === 'NAME' ? ['text'] : ['number?', 'text'];

export const keyOf = ({ order }: CatalogueQuery, row: PageRow): readonly KeyPart[] =>
  order === 'NAME' ? [row.name] : [row.sortKey, row.name];

/** Reads one row more than the page has, in one statement whatever its size. */
export async function listPage(db: Queryable, request: PageRequest): Promise<readonly PageRow[]> {
  const sql = startSql();
  const text = writePage(sql, request);
  const { rows } = await db.query<PageRow>({ text, values: sql.values });
  return rows;
}

/** What is found was sifted in memory; SQL sorts it and cuts the page. */
function writePage(sql: Sql, { query, admitted, after, size }: PageRequest): string {
  const order = query.order === 'NAME' ? 'name' : '"sortKey" DESC NULLS LAST, name';
  // The whole rows are read for the page alone.
  return `
    WITH page AS (
      SELECT * FROM (
        SELECT e.server_id, e.name, ${sortKey(sql, query)} AS "sortKey"
        FROM (SELECT *, ${admittedByte(sql, admitted)} AS rank FROM catalogue_entry e) e
        WHERE e.rank > 0
      ) found
      WHERE ${afterKey(sql, query, after)}
      ORDER BY ${order} LIMIT ${sql.value(size + 1)}
    )
    SELECT ${SERVER_COLUMNS}, page."sortKey"
    FROM page JOIN server s ON s.id = page.server_id JOIN catalogue_entry e ON e.server_id = s.id
    ORDER BY ${order.replace('name', 'page.name')}`;
}

function sortKey(sql: Sql, { order, search }: CatalogueQuery): string {
  if (order === 'RECENTLY_APPROVED') return '(extract(epoch FROM e.approved_at) * 1000)::float8';
  if (order === 'HEALTH') return 'e.rank::float8';
  return order === 'RELEVANCE' && search !== null ? `(${scoreOf(sql, search)})::float8` : 'NULL::float8';
}

/** Rows behind the cursor in the order of the page; rows without a leading key come last. */
function afterKey(sql: Sql, { order }: CatalogueQuery, after: readonly KeyPart[] | null): string {
  if (after === null) return 'true';
  const name = sql.value(after.at(-1));
  if (order === 'NAME') return `name > ${name}`;
  const leading = after[0];
  if (leading === null) return `"sortKey" IS NULL AND name > ${name}`;
  const key = `${sql.value(leading)}::float8`;
  return `("sortKey" < ${key} OR "sortKey" IS NULL OR ("sortKey" = ${key} AND name > ${name}))`;
}
