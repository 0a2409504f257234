import type { CompiledServer } from '@gatehouse/domain/access/compile-server';
import { maySee, ownsServer } from '@gatehouse/domain/access/see';
import type { ServerId } from '@gatehouse/domain/ids';
import { askerOf, type Context } from '../../context.ts';
import { refusal } from '../../errors.ts';
import type { ServerRow } from './repository.ts';

/** The server of this registry name if the asker may see it (law D11); absent and hidden are one answer. */
export function findVisible(context: Context, name: string): CompiledServer | undefined {
  const server = context.facts.current().decision.servers.get(name);
  return server !== undefined && maySee(server, askerOf(context), context.now().at) ? server : undefined;
}

/** Like `findVisible`; throws NOT_FOUND in the same words for absent and hidden. */
export function getVisible(context: Context, name: string, field = 'server'): CompiledServer {
  const server = findVisible(context, name);
  if (server === undefined) throw refusal('NOT_FOUND', 'There is no server of this name that you may see.', field);
  return server;
}

/** The server of this name that the asker owns or administers. Throws NOT_FOUND, or NOT_PERMITTED with the sentence. */
export function getManaged(context: Context, name: string, sentence: string): CompiledServer {
  const server = getVisible(context, name);
  if (!isManager(context, server)) throw refusal('NOT_PERMITTED', sentence);
  return server;
}

/** Whether the asker is an owner of the server or an admin. Persons only (law I3). */
export function isManager(context: Context, server: CompiledServer): boolean {
  const asker = askerOf(context);
  return asker.subject.kind === 'USER' && asker.subject.active && (asker.roles.admin || ownsServer(server, asker));
}

/** The row of a server for the GraphQL type; null when absent or not visible to the asker. */
export async function findServer(context: Context, name: string): Promise<ServerRow | null> {
  const server = findVisible(context, name);
  return server === undefined ? null : context.loaders.servers.byId.load(server.facts.id);
}

/** The facts of a row, undefined only if its registration has not reached this process yet. */
export const factsOf = (context: Context, { id }: Pick<ServerRow, 'id'>): CompiledServer | undefined =>
  context.facts.current().servers.get(id);

/** The row of a server that the facts know, hence one that is there. */
export async function getRow(context: Context, id: ServerId): Promise<ServerRow> {
  const row = await context.loaders.servers.byId.load(id);
  if (row === null) throw new Error(`The server ${id} has no catalogue entry.`);
  return row;
}
