/** Values that never change under their key, the least lately used dropped when their weights exceed the limit. */
export interface WeightedCache<V> {
  readonly get: (key: string) => V | undefined;
  /** A value that alone exceeds the limit is not kept. */
  readonly set: (key: string, value: V, weight: number) => void;
}

export function createWeightedCache<V>(limit: number): WeightedCache<V> {
  const entries = new Map<string, { readonly value: V; readonly weight: number }>();
  let total = 0;
  const drop = (key: string): void => {
    total -= entries.get(key)?.weight ?? 0;
    entries.delete(key);
  };
  return {
    get: (key) => {
      const entry = entries.get(key);
      if (entry === undefined) return undefined;
      // A map keeps the order of insertion: the newest use comes last.
      entries.delete(key);
      entries.set(key, entry);
      return entry.value;
    },
    set: (key, value, weight) => {
      drop(key);
      if (weight > limit) return;
      entries.set(key, { value, weight });
      total += weight;
      for (const oldest of entries.keys()) {
        if (total <= limit) break;
        drop(oldest);
      }
    },
  };
}
