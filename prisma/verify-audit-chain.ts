import type pg from 'pg';

/** A signed checkpoint as it was kept outside the database. */
export interface AuditCheckpoint {
  readonly sequence: number;
  readonly hash: string;
}

/** The first thing found wrong with the chain. */
export interface AuditDefect {
  /** CHANGED: a row's content; GAP: a row is missing; REORDERED: a row does not follow the one before; CUT_TAIL: the end. */
  readonly kind: 'CHANGED' | 'GAP' | 'REORDERED' | 'CUT_TAIL';
  readonly sequence: number;
}

const FIRST_DEFECT = `
  SELECT sequence, CASE WHEN sequence <> before + 1 THEN 'GAP' WHEN previous_hash <> hash_before THEN 'REORDERED'
    ELSE 'CHANGED' END AS kind
  FROM (
    SELECT e.sequence, e.previous_hash, e.hash, audit_hash(e) AS expected,
      lag(e.sequence, 1, 0) OVER chain AS before, lag(e.hash, 1, repeat('0', 64)) OVER chain AS hash_before
    FROM audit_event e WINDOW chain AS (ORDER BY e.sequence)) AS linked
  WHERE sequence <> before + 1 OR previous_hash <> hash_before OR hash <> expected
  ORDER BY sequence LIMIT 1`;

/**
 * Checks the whole audit chain (law A2): contents, gaps, order and, against the head row and the checkpoints, a cut tail.
 * Without checkpoints a chain that the owner rewrote from some row to the end, head included, can't be told apart.
 */
export async function verifyAuditChain(
  connection: Pick<pg.ClientBase, 'query'>,
  checkpoints: readonly AuditCheckpoint[] = [],
): Promise<AuditDefect | null> {
  const { rows } = await connection.query<{ sequence: string; kind: AuditDefect['kind'] }>(FIRST_DEFECT);
  if (rows[0]) return { kind: rows[0].kind, sequence: Number(rows[0].sequence) };
  const { rows: heads } = await connection.query<{ sequence: string; hash: string }>(
    'SELECT sequence, hash FROM audit_head',
  );
  const head = { sequence: Number(heads[0]?.sequence), hash: heads[0]?.hash ?? '' };
  for (const checkpoint of [...checkpoints, head]) {
    const { rows: kept } = await connection.query<{ hash: string }>(
      'SELECT hash FROM audit_event WHERE sequence = $1',
      [checkpoint.sequence],
    );
    const empty = checkpoint.sequence === 0;
    if (!kept[0] && !empty) return { kind: 'CUT_TAIL', sequence: checkpoint.sequence };
    if (kept[0] && kept[0].hash !== checkpoint.hash) return { kind: 'CHANGED', sequence: checkpoint.sequence };
  }
  const { rows: last } = await connection.query<{ sequence: string }>(
    'SELECT COALESCE(max(sequence), 0) AS sequence FROM audit_event',
  );
  const newest = Number(last[0]?.sequence);
  return newest === head.sequence ? null : { kind: 'CUT_TAIL', sequence: newest };
}
