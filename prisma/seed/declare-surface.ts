import { digestItem, fingerprintSurface } from '@gatehouse/domain/server/fingerprint';
import { type JsonObject, type Surface, UNSEEN } from '@gatehouse/domain/server/surface';
import { isDestructive, toolBehaviour } from '@gatehouse/domain/server/tool-behaviour';
import type pg from 'pg';

/**
 * Stores a declared surface (law P11): what the probe saw, such as the sign-in, with the tools that it may not see.
 * Returns its fingerprint.
 */
export async function declareSurface(
  tx: pg.ClientBase,
  seen: string | null,
  tools: readonly JsonObject[],
): Promise<string> {
  const surface: Surface = {
    ...UNSEEN,
    ...(seen === null ? {} : (JSON.parse(seen) as Surface)),
    toolsVisible: false,
    seenAs: 'declared',
    tools,
  };
  const fingerprint = fingerprintSurface(surface);
  if (!fingerprint.ok) throw new Error(`The demo declares an invalid surface: ${fingerprint.error.message}`);
  const { rowCount } = await tx.query(
    `INSERT INTO surface (fingerprint, definition, seen_as, visible) VALUES ($1, $2, 'declared', false)
     ON CONFLICT DO NOTHING`,
    [fingerprint.value, JSON.stringify(surface)],
  );
  if (rowCount) await insertTools(tx, fingerprint.value, tools);
  return fingerprint.value;
}

async function insertTools(tx: pg.ClientBase, fingerprint: string, tools: readonly JsonObject[]): Promise<void> {
  for (const [position, tool] of tools.entries()) {
    const { readOnly, openWorld } = toolBehaviour(tool);
    await tx.query(
      `INSERT INTO surface_tool (fingerprint, position, name, title, description, read_only, destructive, open_world, digest)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        fingerprint,
        position,
        tool.name,
        tool.title,
        tool.description,
        readOnly.value,
        isDestructive(tool),
        openWorld.value,
        digestItem(tool),
      ],
    );
  }
}
