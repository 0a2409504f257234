import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ChainPoint, type ChainRow, GENESIS, hashRow, verifyChain } from './verify-chain.ts';

/** A log of payloads, honestly chained. */
const chain = (payloads: readonly string[], after: ChainPoint = GENESIS): ChainRow[] => {
  let last = after;
  return payloads.map((payload) => {
    const hash = hashRow(last.hash, payload);
    const row = { sequence: last.sequence + 1, previousHash: last.hash, hash, payload };
    last = row;
    return row;
  });
};
const headOf = (rows: readonly ChainRow[]): ChainPoint => rows.at(-1) ?? GENESIS;
const rows = chain(['a', 'b', 'c', 'd', 'e']);
const head = headOf(rows);
const without = (sequence: number) => rows.filter((row) => row.sequence !== sequence);
const replace = (sequence: number, more: Partial<ChainRow>) =>
  rows.map((row) => (row.sequence === sequence ? { ...row, ...more } : row));
const swap = <T>(list: readonly T[], i: number, j: number): T[] =>
  list.map((item, index) => (index === i ? list[j] : index === j ? list[i] : item) as T);

describe('A2 verifying the audit chain', () => {
  it('hashes the previous hash, a line feed and the payload', () => {
    // printf '%064d\n{}' 0 | sha256sum
    expect(hashRow(GENESIS.hash, '{}')).toBe('5649d09ed68c17156095d175eef152856c5b1a81c117c409c1e00f096aa6838e');
  });

  it('finds an honest log intact, also an empty one, and one read in parts', () => {
    expect(verifyChain(rows, { head })).toEqual({ intact: true, rows: 5 });
    expect(verifyChain([], { head: GENESIS })).toEqual({ intact: true, rows: 0 });
    expect(verifyChain(rows.slice(2), { after: rows[1] as ChainPoint, head })).toEqual({ intact: true, rows: 3 });
    expect(verifyChain(rows, { head, checkpoints: [GENESIS, rows[2] as ChainPoint] })).toMatchObject({ intact: true });
  });

  const rewritten = chain(['a', 'B', 'c', 'd', 'e']);
  const renumbered = swap(rows, 1, 2).map((row, index) => ({ ...row, sequence: index + 1 }));
  const closedUp = without(3).map((row, index) => ({ ...row, sequence: index + 1 }));
  const b = { previousHash: rows[0]?.hash as string, payload: 'B' };
  it.each<[string, ChainRow[], string, number]>([
    ['a changed row', replace(2, { payload: 'B' }), 'CHANGED', 2],
    ['a changed hash', replace(2, { hash: 'f'.repeat(64) }), 'CHANGED', 2],
    ['a changed link', replace(2, { previousHash: 'f'.repeat(64) }), 'CHANGED', 2],
    ['a row replaced hash and all', replace(2, { ...b, hash: hashRow(b.previousHash, 'B') }), 'BROKEN_LINK', 3],
    ['a missing row', without(3), 'GAP', 3],
    ['a missing first row', without(1), 'GAP', 1],
    ['rows out of order', swap(rows, 1, 2), 'REORDERED', 3],
    ['a row that stands twice', rows.toSpliced(2, 0, rows[1] as ChainRow), 'REORDERED', 2],
    ['rows that changed places, renumbered', renumbered, 'REORDERED', 2],
    ['a missing row, renumbered', closedUp, 'BROKEN_LINK', 3],
    ['a cut tail', rows.slice(0, 3), 'CUT_TAIL', 4],
    ['an emptied log', [], 'CUT_TAIL', 1],
    ['a log rewritten from the middle', rewritten, 'REWRITTEN', 5],
    ['rows after the head', chain(['a', 'b', 'c', 'd', 'e', 'f']), 'REWRITTEN', 5],
  ])('finds %s', (_, found, fault, sequence) => {
    expect(verifyChain(found, { head })).toEqual({ intact: false, fault, sequence });
  });

  it('finds a log rewritten together with its head by a checkpoint kept elsewhere', () => {
    const bounds = { head: headOf(rewritten), checkpoints: [rows[0] as ChainPoint, rows[3] as ChainPoint] };
    expect(verifyChain(rewritten, bounds)).toEqual({ intact: false, fault: 'REWRITTEN', sequence: 4 });
  });

  it('finds a tail cut together with its head by a checkpoint kept elsewhere', () => {
    const cut = rows.slice(0, 2);
    const verdict = verifyChain(cut, { head: headOf(cut), checkpoints: [rows[3] as ChainPoint] });
    expect(verdict).toEqual({ intact: false, fault: 'CUT_TAIL', sequence: 3 });
  });

  it('finds any one row changed, missing or moved', () => {
    const logs = fc.array(fc.string(), { minLength: 2, maxLength: 8 });
    fc.assert(
      fc.property(logs, fc.nat(), fc.nat(), fc.string(), (payloads, a, b, text) => {
        const log = chain(payloads);
        const bounds = { head: headOf(log) };
        const [i, j] = [a % log.length, b % log.length];
        expect(verifyChain(log, bounds).intact).toBe(true);
        expect(verifyChain(log.toSpliced(i, 1), bounds).intact).toBe(false);
        if (i !== j) expect(verifyChain(swap(log, i, j), bounds).intact).toBe(false);
        if (text !== payloads[i])
          expect(verifyChain(log.with(i, { ...(log[i] as ChainRow), payload: text }), bounds).intact).toBe(false);
      }),
    );
  });
});
