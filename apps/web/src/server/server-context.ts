import { createContext, useContext } from 'react';
import type { GetServerQuery } from '../generated/graphql.ts';

/** The server of the page, as its header loaded it. */
export type ShownServer = NonNullable<GetServerQuery['server']>;

export const ServerContext = createContext<ShownServer | null>(null);

/** The server of the page; tabs are shown only when there is one. */
export function useServer(): ShownServer {
  const server = useContext(ServerContext);
  if (server === null) throw new Error('A tab is shown outside its server.');
  return server;
}
