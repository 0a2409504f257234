import type { Adapter, AdapterFactory, AdapterPayload } from 'oidc-provider';

interface Entry {
  payload: AdapterPayload;
  readonly expiresAt: number;
}

/** At most this many live sessions, codes and tokens each: the oldest go first. */
const CAPACITY = 1_000;

/** Storage of sessions and codes for one provider, lost when it stops: signing in again is one click. */
export function memoryAdapter(): AdapterFactory {
  const models = new Map<string, Map<string, Entry>>();
  return (model: string): Adapter => {
    const entries = models.get(model) ?? new Map<string, Entry>();
    models.set(model, entries);
    const find = (wanted: (id: string, payload: AdapterPayload) => boolean) => {
      for (const [id, { payload, expiresAt }] of entries) {
        if (expiresAt <= Date.now()) entries.delete(id);
        else if (wanted(id, payload)) return payload;
      }
      return undefined;
    };
    return {
      async upsert(id, payload, expiresIn) {
        entries.delete(id);
        entries.set(id, { payload, expiresAt: expiresIn ? Date.now() + expiresIn * 1000 : Number.POSITIVE_INFINITY });
        for (const oldest of entries.keys()) if (entries.size > CAPACITY) entries.delete(oldest);
      },
      async find(id) {
        const entry = entries.get(id);
        return entry && entry.expiresAt > Date.now() ? entry.payload : undefined;
      },
      findByUid: async (uid) => find((_, payload) => payload.uid === uid),
      findByUserCode: async (code) => find((_, payload) => payload.userCode === code),
      async consume(id) {
        const entry = entries.get(id);
        if (entry) entry.payload = { ...entry.payload, consumed: Math.floor(Date.now() / 1000) };
      },
      async destroy(id) {
        entries.delete(id);
      },
      async revokeByGrantId(grantId) {
        for (const [id, { payload }] of entries) if (payload.grantId === grantId) entries.delete(id);
      },
    };
  };
}
