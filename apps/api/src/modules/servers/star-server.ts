import { askerOf, type Context } from '../../context.ts';
import { getRow, getVisible } from './find-server.ts';
import type { ServerRow } from './repository.ts';
import { deleteStar, insertStar } from './star-repository.ts';

/**
 * Puts the asker's star on a server that they see, or takes it off; doing it again changes nothing. A star is a private
 * preference and no change of the registry, so it leaves no audit row and moves no facts. Throws NOT_FOUND.
 */
export async function starServer(context: Context, name: string, starred: boolean): Promise<ServerRow> {
  const { id } = getVisible(context, name).facts;
  const { subject } = askerOf(context);
  const { pool } = context.db;
  await (starred ? insertStar(pool, subject, id) : deleteStar(pool, subject, id));
  // A request may put several stars, and read between them.
  context.loaders.servers.starredBy(subject).clear(id);
  return getRow(context, id);
}
