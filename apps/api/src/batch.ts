import DataLoader from 'dataloader';

/** A loader of at most one row for each key; keys asked for in one tick are one statement. */
export const loadOne = <K extends string, Row>(
  list: (keys: readonly K[]) => Promise<readonly Row[]>,
  keyOf: (row: Row) => K,
): DataLoader<K, Row | null> =>
  new DataLoader(async (keys) => {
    const rows = new Map((await list(keys)).map((row) => [keyOf(row), row]));
    return keys.map((key) => rows.get(key) ?? null);
  });

/** A loader of all rows of a parent, in the order of the statement. */
export const loadMany = <K extends string, Row>(
  list: (keys: readonly K[]) => Promise<readonly Row[]>,
  keyOf: (row: Row) => K,
): DataLoader<K, Row[]> =>
  new DataLoader(async (keys) => {
    const rows = new Map<K, Row[]>(keys.map((key) => [key, []]));
    for (const row of await list(keys)) rows.get(keyOf(row))?.push(row);
    return keys.map((key) => rows.get(key) ?? []);
  });
