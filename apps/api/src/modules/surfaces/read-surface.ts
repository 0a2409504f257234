import { readSurfaceJson } from '@gatehouse/domain/server/read-surface-json';
import { type JsonObject, type Surface, UNSEEN } from '@gatehouse/domain/server/surface';

/** A stored surface as it can be read. */
export interface StoredSurface {
  readonly fingerprint: string;
  readonly surface: Surface;
  /** Whether the text is JSON without loss (law P10); otherwise it is shown as far as it can be, and not compared. */
  readonly exact: boolean;
  /** Length of its text, for caches. */
  readonly size: number;
}

/** Reads the text of a stored surface; never throws. */
export function readSurface(fingerprint: string, text: string): StoredSurface {
  const { value, exact } = readSurfaceJson(text);
  return { fingerprint, surface: shapeOf(value), exact, size: text.length };
}

const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const objectsOf = (value: unknown): readonly JsonObject[] => (Array.isArray(value) ? value.filter(isObject) : []);

/** Every part of its type: surfaces of earlier versions may lack some. */
function shapeOf(value: unknown): Surface {
  const given: Readonly<Record<string, unknown>> = isObject(value) ? value : {};
  const objectOr = <T>(field: string, otherwise: T) => (isObject(given[field]) ? given[field] : otherwise);
  return {
    serverInfo: objectOr('serverInfo', null),
    protocolVersions: Array.isArray(given.protocolVersions) ? given.protocolVersions.map(String) : [],
    capabilities: objectOr('capabilities', {}),
    instructions: typeof given.instructions === 'string' ? given.instructions : null,
    auth: objectOr('auth', null),
    toolsVisible: given.toolsVisible === true,
    seenAs: typeof given.seenAs === 'string' ? given.seenAs : UNSEEN.seenAs,
    tools: objectsOf(given.tools),
    prompts: objectsOf(given.prompts),
    resourceTemplates: objectsOf(given.resourceTemplates),
    resources: objectsOf(given.resources),
    meta: objectOr('meta', {}),
  };
}
