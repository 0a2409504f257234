import type { ServerId } from '@gatehouse/domain/ids';
import type { Queryable } from '../../queryable.ts';

/** Places of servers in byte strings. A place is given once and never changes, so what was read stays true. */
export interface Ordinals {
  /** The place of a server; undefined while the database has not been asked about it. */
  readonly of: (id: ServerId) => number | undefined;
  /** Highest place known. */
  readonly highest: () => number;
  /** Reads what is missing for these servers; nothing in the steady state. */
  readonly learn: (ids: Iterable<ServerId>) => Promise<void>;
}

const known = new WeakMap<Queryable, Ordinals>();

/** The places of the servers of one database. */
export function ordinalsOf(db: Queryable): Ordinals {
  let ordinals = known.get(db);
  if (ordinals === undefined) {
    ordinals = createOrdinals(db);
    known.set(db, ordinals);
  }
  return ordinals;
}

function createOrdinals(db: Queryable): Ordinals {
  const places = new Map<ServerId, number>();
  let highest = 0;
  return {
    of: (id) => places.get(id),
    highest: () => highest,
    learn: async (ids) => {
      const missing = [...ids].filter((id) => !places.has(id));
      if (missing.length === 0) return;
      const { rows } = await db.query<{ id: ServerId; ordinal: number }>({
        name: 'catalogue-ordinals',
        text: `SELECT server_id AS id, ordinal FROM catalogue_entry
          WHERE server_id = ANY($1::text[]) AND ordinal IS NOT NULL`,
        values: [missing],
      });
      for (const { id, ordinal } of rows) {
        places.set(id, ordinal);
        highest = Math.max(highest, ordinal);
      }
    },
  };
}
