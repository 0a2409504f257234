import { type Connection, connectionOf } from '@gatehouse/domain/connect/connection';
import type { ShownServer } from '../server/server-context.ts';

type Judged = Pick<ShownServer, 'viewerCan' | 'myAccess' | 'transport' | 'endpoint' | 'version'>;

/** What the Connect tab may show: instructions, why there is no way for any client, or why not to this reader. */
export type ConnectState =
  | { readonly kind: 'OPEN'; readonly connection: Connection }
  | { readonly kind: 'NO_CLIENT'; readonly why: string }
  | { readonly kind: 'CLOSED' };

/** Instructions only for who may use the server now, admins no less (rule 4 of the screens): the right comes before the way. */
export function judgeConnect(server: Judged): ConnectState {
  if (!server.viewerCan.includes('CONNECT') || !server.myAccess.allowed) return { kind: 'CLOSED' };
  const connection = connectionOf(server);
  return connection.ok ? { kind: 'OPEN', connection: connection.value } : { kind: 'NO_CLIENT', why: connection.error };
}
