/** How the way to the API is, as far as the last answers tell. Times are milliseconds since 1970, on this device's clock. */
export interface ConnectionState {
  /** False once no answer came; true again with the next answer. */
  readonly reachable: boolean;
  /** When the last answer came. */
  readonly answeredAt: number;
  /** The API asked not to be asked before this time; 0: it did not. */
  readonly waitUntil: number;
}

/** What the executor reports to and screens watch. */
export interface Connection {
  state(): ConnectionState;
  answered(): void;
  unreachable(): void;
  /** The API had too many requests of this person and said for how long to wait. */
  limited(seconds: number): void;
  subscribe(listener: () => void): () => void;
}

/** Builds the state of a connection that has just been used. */
export function createConnection(now: () => number): Connection {
  let state: ConnectionState = { reachable: true, answeredAt: now(), waitUntil: 0 };
  const listeners = new Set<() => void>();
  const change = (next: ConnectionState) => {
    // The time of the last answer alone is nothing to draw anew for.
    const seen = next.reachable !== state.reachable || next.waitUntil !== state.waitUntil;
    state = next;
    if (seen) for (const listener of listeners) listener();
  };
  return {
    state: () => state,
    answered: () => change({ reachable: true, answeredAt: now(), waitUntil: 0 }),
    unreachable: () => change({ ...state, reachable: false }),
    limited: (seconds) => change({ ...state, reachable: true, waitUntil: now() + seconds * 1000 }),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
