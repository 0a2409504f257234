import { createHash } from 'node:crypto';
import { refusal } from './errors.ts';

/** Rows of a page when `first` is absent, and the most that one may ask for. */
export const DEFAULT_PAGE_SIZE = 50;
export const MAX_PAGE_SIZE = 100;

/** One value of a sort key. Dates travel as epoch milliseconds, sequences as text. */
export type KeyPart = string | number | null;

/** What kind each value of a sort key has; the last one is unique, so that the order is total. */
export type KeyShape = readonly ('text' | 'number' | 'number?')[];

/** A list with one order and one filter: a cursor of another one is refused. */
export interface CursorScope {
  /** List and order, such as `servers:NAME`. */
  readonly list: string;
  /** Everything that selects the rows; two pages of one list have equal selections. */
  readonly selection: unknown;
  readonly shape: KeyShape;
}

/** Bytes of checksum in a cursor. It finds slips and tampering early; the queries trust no cursor, visibility least of all. */
const SEAL_BYTES = 9;
const MAX_CURSOR_LENGTH = 2000;

/** Reads `first`: 50 by default, 1 to 100. Throws INVALID_INPUT naming the field. */
export function parsePageSize(first: number | null | undefined, field = 'first'): number {
  if (first === null || first === undefined) return DEFAULT_PAGE_SIZE;
  if (!Number.isInteger(first) || first < 1 || first > MAX_PAGE_SIZE) {
    throw refusal('INVALID_INPUT', `${field} is a whole number from 1 to ${MAX_PAGE_SIZE}.`, field);
  }
  return first;
}

/** Makes the opaque cursor of a row from its sort key. */
export function writeCursor(scope: CursorScope, key: readonly KeyPart[]): string {
  const body = Buffer.from(JSON.stringify(key));
  return Buffer.concat([seal(scope, body), body]).toString('base64url');
}

/** Reads a cursor of the same list; null without one. Throws INVALID_INPUT for anything else. */
export function parseCursor(
  scope: CursorScope,
  cursor: string | null | undefined,
  field = 'after',
): readonly KeyPart[] | null {
  if (cursor === null || cursor === undefined) return null;
  const key = readKey(scope, cursor);
  if (key === undefined) {
    throw refusal('INVALID_INPUT', `${field} is not a cursor of this list with this filter and order.`, field);
  }
  return key;
}

function readKey(scope: CursorScope, cursor: string): readonly KeyPart[] | undefined {
  if (cursor.length > MAX_CURSOR_LENGTH || !/^[A-Za-z0-9_-]+$/.test(cursor)) return undefined;
  const bytes = Buffer.from(cursor, 'base64url');
  const body = bytes.subarray(SEAL_BYTES);
  // Two base64url texts can stand for the same bytes: only the one we wrote is ours.
  if (bytes.toString('base64url') !== cursor || !bytes.subarray(0, SEAL_BYTES).equals(seal(scope, body)))
    return undefined;
  const key = parseJson(body.toString());
  if (!Array.isArray(key) || key.length !== scope.shape.length) return undefined;
  return scope.shape.every((kind, index) => fits(kind, key[index])) ? key : undefined;
}

const fits = (kind: KeyShape[number], value: unknown): boolean =>
  kind === 'text' ? typeof value === 'string' : Number.isFinite(value) || (kind === 'number?' && value === null);

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function seal(scope: CursorScope, body: Buffer): Buffer {
  const hash = createHash('sha256');
  hash.update(JSON.stringify(['gatehouse-cursor-1', scope.list, scope.selection, scope.shape]));
  return hash.update('\n').update(body).digest().subarray(0, SEAL_BYTES);
}

/** Where a page begins and ends. */
export interface PageInfo {
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly startCursor: string | null;
  readonly endCursor: string | null;
}

/**
 * Cuts a page from rows read with `LIMIT size + 1`: the extra row only tells that there is a next page. Pages go forward
 * only, so there is a previous one whenever a cursor was given.
 */
export function cutPage<Row, Edge>(
  rows: readonly Row[],
  size: number,
  after: readonly KeyPart[] | null,
  scope: CursorScope,
  keyOf: (row: Row) => readonly KeyPart[],
  edgeOf: (row: Row) => Edge,
): { readonly edges: (Edge & { readonly cursor: string })[]; readonly pageInfo: PageInfo } {
  const edges = rows.slice(0, size).map((row) => ({ ...edgeOf(row), cursor: writeCursor(scope, keyOf(row)) }));
  return {
    edges,
    pageInfo: {
      hasNextPage: rows.length > size,
      hasPreviousPage: after !== null,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}
