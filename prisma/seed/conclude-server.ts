import { makeId } from '@gatehouse/domain/ids';
import type pg from 'pg';
import { uuidv7 } from 'uuidv7';
import type { SeedDraft } from './draft.ts';
import { PEOPLE } from './people.ts';
import { recordSeed } from './record-seed.ts';
import type { DemoServer } from './servers.ts';

const DAY_MS = 24 * 60 * 60_000;

/** What happened to a server after its approval: suspended, deprecated or retired. */
export async function concludeServer(
  tx: pg.ClientBase,
  server: DemoServer,
  draft: SeedDraft,
  now: Date,
): Promise<void> {
  const { afterwards } = server;
  const record = (action: string, after: Readonly<Record<string, string>>, onBehalfOf: string) =>
    recordSeed(tx, {
      action,
      targetKind: 'SERVER',
      targetId: draft.serverId,
      targetName: draft.name,
      onBehalfOf,
      after,
    });
  if (afterwards?.kind === 'SUSPEND') {
    const admin = await findAdmin(tx);
    await tx.query(
      `INSERT INTO suspension (id, server_id, scope, cause, reason, starts_at, created_by)
       VALUES ($1, $2, 'SERVER', 'ADMIN', $3, $4, $5)`,
      [makeId('suspension', uuidv7()), draft.serverId, afterwards.reason, now, admin],
    );
    await record('server.suspend', { scope: 'SERVER', reason: afterwards.reason }, admin);
  }
  if (afterwards?.kind === 'DEPRECATE') {
    const sunsetAt = new Date(now.getTime() + afterwards.sunsetDays * DAY_MS);
    await tx.query(
      `UPDATE server SET deprecated_at = $2, sunset_at = $3, replacement_id = (SELECT id FROM server WHERE name = $4)
       WHERE id = $1`,
      [draft.serverId, now, sunsetAt, afterwards.replacement],
    );
    const after = { sunsetAt: sunsetAt.toISOString(), replacement: afterwards.replacement };
    await record('server.deprecate', after, draft.author);
  }
  if (afterwards?.kind === 'RETIRE') {
    await tx.query('UPDATE server SET retired_at = $2 WHERE id = $1', [draft.serverId, now]);
    await record('server.retire', { retiredAt: now.toISOString() }, draft.author);
  }
}

async function findAdmin(tx: pg.ClientBase): Promise<string> {
  const subject = PEOPLE.find(({ role }) => role === 'admin')?.subject;
  const { rows } = await tx.query<{ id: string }>('SELECT id FROM person WHERE subject = $1', [subject]);
  if (!rows[0]) throw new Error('The demo world lacks an admin.');
  return rows[0].id;
}
