import { sha256Hex } from '../server/canonical-json.ts';

/** One row of the audit log as stored. */
export interface ChainRow {
  readonly sequence: number;
  readonly previousHash: string;
  readonly hash: string;
  /** Exactly the text that was hashed. */
  readonly payload: string;
}

/** A place in the chain: the head row, a signed checkpoint, or where a part of the log begins. */
export interface ChainPoint {
  readonly sequence: number;
  readonly hash: string;
}

/** Before the first row: its previous hash is all zeros. */
export const GENESIS: ChainPoint = { sequence: 0, hash: '0'.repeat(64) };

export interface ChainBounds {
  /** What the first row must follow; default: the beginning of the log. */
  readonly after?: ChainPoint;
  /** The head row: where the log must end. */
  readonly head: ChainPoint;
  /** Signed checkpoints kept outside the database; they catch a log rewritten as a whole. */
  readonly checkpoints?: readonly ChainPoint[];
}

export type ChainFault =
  /** The row's hash is not that of its contents. */
  | 'CHANGED'
  /** Rows are missing. */
  | 'GAP'
  /** The row is not in its place. */
  | 'REORDERED'
  /** The row does not follow the one before: one of the two was replaced, hash and all. */
  | 'BROKEN_LINK'
  /** Rows at the end are missing. */
  | 'CUT_TAIL'
  /** The log is whole in itself, but not the one that head or checkpoint speak of. */
  | 'REWRITTEN';

export type ChainVerdict =
  | { readonly intact: true; readonly rows: number }
  | { readonly intact: false; readonly fault: ChainFault; readonly sequence: number };

/** Hash of a row: SHA-256, lower-case hex, of the previous hash, a line feed and the payload (law A2). */
export const hashRow = (previousHash: string, payload: string): string => sha256Hex(`${previousHash}\n${payload}`);

/**
 * Verifies rows in the order in which they were read: finds a changed row, a gap, a reordering, a cut tail, and a log that
 * was rewritten as a whole (law A2). `sequence` says where the first fault is.
 */
export function verifyChain(
  rows: readonly ChainRow[],
  { after = GENESIS, head, checkpoints = [] }: ChainBounds,
): ChainVerdict {
  let last = after;
  for (const row of rows) {
    const fault = findFault(row, last, rows);
    if (fault) return broken(fault, fault === 'GAP' ? last.sequence + 1 : row.sequence);
    last = row;
  }
  if (last.sequence < head.sequence) return broken('CUT_TAIL', last.sequence + 1);
  const hashes = new Map([after, ...rows].map(({ sequence, hash }) => [sequence, hash]));
  const inRange = checkpoints.filter(({ sequence }) => sequence >= after.sequence);
  for (const { sequence, hash } of [...inRange, head].sort((a, b) => a.sequence - b.sequence)) {
    if (!hashes.has(sequence)) return broken('CUT_TAIL', last.sequence + 1);
    if (hashes.get(sequence) !== hash) return broken('REWRITTEN', sequence);
  }
  return last.sequence === head.sequence ? { intact: true, rows: rows.length } : broken('REWRITTEN', head.sequence);
}

function findFault(row: ChainRow, last: ChainPoint, rows: readonly ChainRow[]): ChainFault | null {
  const expected = last.sequence + 1;
  if (row.sequence !== expected) {
    return row.sequence < expected || rows.some(({ sequence }) => sequence === expected) ? 'REORDERED' : 'GAP';
  }
  if (row.hash !== hashRow(row.previousHash, row.payload)) return 'CHANGED';
  if (row.previousHash === last.hash) return null;
  // Whole rows that changed places, renumbered: what this one follows stands elsewhere.
  return rows.some(({ hash }) => hash === row.previousHash) ? 'REORDERED' : 'BROKEN_LINK';
}

const broken = (fault: ChainFault, sequence: number): ChainVerdict => ({ intact: false, fault, sequence });
