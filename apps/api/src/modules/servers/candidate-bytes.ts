import type { ServerId } from '@gatehouse/domain/ids';
import { VERDICT_WORDS } from '@gatehouse/domain/server/verdict';
import type { Verdict } from '../../generated/graphql.ts';
import type { Queryable } from '../../queryable.ts';
import type { Candidates } from './catalogue-query.ts';
import { type Ordinals, ordinalsOf } from './ordinals.ts';

/** Verdicts by their byte; zero stands for a server that may not appear, hence also for one nobody has told us of. */
export const VERDICT_BYTES: readonly (Verdict | null)[] = [null, ...(Object.keys(VERDICT_WORDS) as Verdict[])];

/** One byte for each server, at its ordinal: what an asker may see goes into SQL without a join or an array of ids. */
export interface CandidateBytes {
  /** Every candidate by verdict, for counting facets. */
  readonly all: Buffer;
  /** Only those with one of the chosen verdicts, for reading a page. */
  readonly admitted: Buffer;
}

// The facts hand out the same sets until something changes, so the bytes live exactly as long as what they say: by all
// candidates, then by the usable ones among them.
const written = new WeakMap<Candidates['byVerdict'], WeakMap<object, Buffer>>();
const NO_LIMIT = {};

/** Writes the candidates of a query. Servers without a place in the database yet are left out. */
export async function writeCandidates(
  db: Queryable,
  { byVerdict, usable }: Candidates,
  verdicts: readonly Verdict[],
): Promise<CandidateBytes> {
  const all = await writeOnce(db, byVerdict, usable);
  if (verdicts.length === 0) return { all, admitted: all };
  const chosen = new Set(verdicts.map((verdict) => VERDICT_BYTES.indexOf(verdict)));
  return { all, admitted: Buffer.from(all.map((byte) => (chosen.has(byte) ? byte : 0))) };
}

async function writeOnce(
  db: Queryable,
  byVerdict: Candidates['byVerdict'],
  usable: ReadonlySet<ServerId> | null,
): Promise<Buffer> {
  const same = written.get(byVerdict) ?? new WeakMap<object, Buffer>();
  written.set(byVerdict, same);
  const known = same.get(usable ?? NO_LIMIT);
  if (known !== undefined) return known;
  const bytes = await write(db, byVerdict, usable);
  same.set(usable ?? NO_LIMIT, bytes);
  return bytes;
}

async function write(
  db: Queryable,
  byVerdict: Candidates['byVerdict'],
  usable: ReadonlySet<ServerId> | null,
): Promise<Buffer> {
  const ordinals = ordinalsOf(db);
  await ordinals.learn([...byVerdict.values()].flatMap((servers) => [...servers]));
  return fill(ordinals, byVerdict, usable);
}

function fill(ordinals: Ordinals, byVerdict: Candidates['byVerdict'], usable: ReadonlySet<ServerId> | null): Buffer {
  const bytes = Buffer.alloc(ordinals.highest() + 1);
  for (const [verdict, servers] of byVerdict) {
    const byte = VERDICT_BYTES.indexOf(verdict);
    for (const id of servers) {
      const ordinal = ordinals.of(id);
      if (ordinal !== undefined && (usable === null || usable.has(id))) bytes[ordinal] = byte;
    }
  }
  return bytes;
}
