import type { JsonObject } from '@gatehouse/domain/server/surface';
import { holdsHidden } from '@gatehouse/domain/text/holds-hidden';
import type { Context } from '../../context.ts';
import type { StoredSurface } from './read-surface.ts';
import type { ToolRow } from './tool-repository.ts';

/** The raw definition of a tool. Throws if its surface does not hold it: both were stored together. */
export async function getDefinition(context: Context, { fingerprint, name }: ToolRow): Promise<JsonObject> {
  const definition = await findDefinition(context, fingerprint, name);
  if (definition === null) throw new Error(`The tool ${name} is listed but not in the surface ${fingerprint}.`);
  return definition;
}

/** The approved definition of a tool; null when none is. */
export const findApproved = async (context: Context, tool: ToolRow): Promise<JsonObject | null> =>
  tool.approvedFingerprint === null ? null : findDefinition(context, tool.approvedFingerprint, tool.name);

async function findDefinition({ loaders }: Context, fingerprint: string, name: string): Promise<JsonObject | null> {
  const stored = await loaders.surfaces.stored.load(fingerprint);
  return stored === null ? null : (indexOf(stored).get(name) ?? null);
}

const indexes = new WeakMap<StoredSurface, ReadonlyMap<string, JsonObject>>();

/** Tools of a surface by the name that their rows have. */
function indexOf(stored: StoredSurface): ReadonlyMap<string, JsonObject> {
  const known = indexes.get(stored);
  if (known !== undefined) return known;
  const index = new Map(stored.surface.tools.map((tool) => [String(tool.name), tool]));
  indexes.set(stored, index);
  return index;
}

const hidden = new WeakMap<JsonObject, boolean>();

/** Whether any text of a tool holds characters that show nothing; looked at once for each definition kept. */
export function hasHiddenCharacters(definition: JsonObject): boolean {
  const known = hidden.get(definition) ?? holdsHidden(definition);
  hidden.set(definition, known);
  return known;
}
