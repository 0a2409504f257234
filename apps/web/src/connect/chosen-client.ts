import { useSyncExternalStore } from 'react';
import { createKeptValue } from '../device/kept-value.ts';
import { CLIENTS, type ClientKey } from './connect-search.ts';

const lastClient = createKeptValue<ClientKey>(
  'gatehouse-client',
  (stored) => CLIENTS.find((client) => client === stored) ?? CLIENTS[0],
);

/** The client that the address asks for, else the one last chosen on this device. */
export function useChosenClient(asked: ClientKey | undefined): ClientKey {
  const last = useSyncExternalStore(lastClient.subscribe, lastClient.get);
  return asked ?? last;
}

/** Remembers a choice for the next server. */
export const rememberClient = (client: ClientKey): void => lastClient.set(client);
