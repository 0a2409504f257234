import { digestItem } from '@gatehouse/domain/server/fingerprint';
import { parseSurfaceJson } from '@gatehouse/domain/server/parse-surface-json';
import type { JsonObject, Surface } from '@gatehouse/domain/server/surface';
import { toolBehaviour } from '@gatehouse/domain/server/tool-behaviour';
import type { PoolClient } from 'pg';
import type { Sighting } from '../probe.ts';

/** Stores a surface whole, once for its fingerprint, with a row for each tool for search and lists. */
export async function insertSurface(
  tx: PoolClient,
  { surface, fingerprint }: NonNullable<Sighting['seen']>,
): Promise<void> {
  const known = await tx.query('SELECT FROM surface WHERE fingerprint = $1', [fingerprint]);
  if (known.rowCount) return;
  const inserted = await tx.query(
    `INSERT INTO surface (fingerprint, definition, seen_as, visible) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING`,
    [fingerprint, JSON.stringify(surface), surface.seenAs, surface.toolsVisible],
  );
  if (!inserted.rowCount || surface.tools.length === 0) return;
  const rows = surface.tools.map(describeTool);
  await tx.query(
    `INSERT INTO surface_tool (fingerprint, position, name, title, description, read_only, destructive, open_world, digest)
     SELECT $1, t.* FROM unnest($2::int[], $3::text[], $4::text[], $5::text[], $6::bool[], $7::bool[], $8::bool[], $9::text[])
       AS t (position, name, title, description, read_only, destructive, open_world, digest)`,
    [
      fingerprint,
      rows.map((_, position) => position),
      rows.map(({ name }) => name),
      rows.map(({ title }) => title),
      rows.map(({ description }) => description),
      rows.map(({ readOnly }) => readOnly),
      rows.map(({ destructive }) => destructive),
      rows.map(({ openWorld }) => openWorld),
      rows.map(({ digest }) => digest),
    ],
  );
}

function describeTool(tool: JsonObject) {
  const { readOnly, destructive, openWorld } = toolBehaviour(tool);
  return {
    name: String(tool.name),
    title: shownText(tool.title),
    description: shownText(tool.description) ?? '',
    readOnly: readOnly.value,
    destructive: destructive?.value ?? false,
    openWorld: openWorld.value,
    digest: digestItem(tool),
  };
}

/** Text as a PostgreSQL column can hold it; the definition keeps it untouched. */
const shownText = (value: unknown): string | null =>
  typeof value === 'string' ? value.replaceAll('\0', '\uFFFD') : null;

/** A stored surface. Throws when it is missing or unreadable: it was stored by this program. */
export async function getSurface(tx: PoolClient, fingerprint: string): Promise<Surface> {
  const { rows } = await tx.query<{ definition: string }>('SELECT definition FROM surface WHERE fingerprint = $1', [
    fingerprint,
  ]);
  const parsed = parseSurfaceJson(rows[0]?.definition ?? '');
  if (!parsed.ok) throw new Error(`The stored surface ${fingerprint} can't be read: ${parsed.error.message}`);
  return parsed.value as unknown as Surface;
}
