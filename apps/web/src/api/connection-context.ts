import { createContext, use, useSyncExternalStore } from 'react';
import { type Connection, type ConnectionState, createConnection } from './connection.ts';

/** Outside the signed-in app nothing reports, so it stays as it was built. */
export const ConnectionContext = createContext<Connection>(createConnection(Date.now));

/** How the way to the API is. */
export function useConnection(): ConnectionState {
  const { subscribe, state } = use(ConnectionContext);
  return useSyncExternalStore(subscribe, state);
}
