import { invalid, type Refusal } from '../errors.ts';
import { err, ok, type Result } from '../result.ts';
import { digestJson } from './canonical-json.ts';
import { LONE_SURROGATE, MAX_JSON_DEPTH } from './parse-surface-json.ts';
import type { Json, JsonObject, Surface } from './surface.ts';

/** `fp1:` and 64 lower-case hex digits. */
export type Fingerprint = string & { readonly __fingerprint: true };

/** What the fingerprint covers: everything but the plain resource list (law P10). */
type Fingerprinted = { readonly [K in Exclude<keyof Surface, 'resources'>]: Json };

/**
 * Fingerprint of a surface (law P10): SHA-256 over RFC 8785 of the whole raw surface but the plain resources; tools,
 * prompts and protocol versions sorted by name, templates by `uriTemplate`; order inside items kept, Unicode untouched.
 * The refusal names the field that makes the surface invalid: a missing or duplicate name, or a value JSON can't hold.
 * Duplicate keys and inexact numbers are gone once parsed, so raw text must come through `parseSurfaceJson`.
 */
export function fingerprintSurface(surface: Surface): Result<Fingerprint, Refusal> {
  const problem = findUnnamed(surface);
  if (problem) return err(problem);
  const content = {
    serverInfo: surface.serverInfo,
    protocolVersions: [...surface.protocolVersions].sort(),
    capabilities: surface.capabilities,
    instructions: surface.instructions,
    auth: surface.auth,
    toolsVisible: surface.toolsVisible,
    seenAs: surface.seenAs,
    tools: sortBy(surface.tools, 'name'),
    prompts: sortBy(surface.prompts, 'name'),
    resourceTemplates: sortBy(surface.resourceTemplates, 'uriTemplate'),
    meta: surface.meta,
  } satisfies Fingerprinted;
  for (const [field, value] of Object.entries(content)) {
    if (!isJson(value)) return err(notJson(field));
  }
  return ok(`fp1:${digestJson(content)}` as Fingerprint);
}

/** Digest of one tool, prompt or template of a valid surface: SHA-256 over RFC 8785, lower-case hex. */
export const digestItem = (item: JsonObject): string => digestJson(item);

/** The name an item goes by: `name`, or `uriTemplate` of a template (law P10). */
export type NameKey = 'name' | 'uriTemplate';

/** The first item of a surface that goes by no name, or by one that another has; null: none. */
export const findUnnamed = ({ tools, prompts, resourceTemplates }: Surface): Refusal | null =>
  findNamingProblem('tools', tools, 'name') ??
  findNamingProblem('prompts', prompts, 'name') ??
  findNamingProblem('resourceTemplates', resourceTemplates, 'uriTemplate');

export const notJson = (field: string): Refusal => invalid(field, `${field} holds something that is not plain JSON.`);

function findNamingProblem(field: string, items: readonly JsonObject[], key: NameKey): Refusal | null {
  const seen = new Set<string>();
  for (const item of items) {
    const name = item[key];
    if (typeof name !== 'string' || name === '') return invalid(field, `Every item of ${field} needs a ${key}.`);
    if (seen.has(name)) return invalid(field, `${field} holds the ${key} ${JSON.stringify(name)} twice.`);
    seen.add(name);
  }
  return null;
}

/** By UTF-16 code unit, as RFC 8785 sorts keys. Names are unique, so the order is total. */
const sortBy = (items: readonly JsonObject[], key: NameKey): readonly JsonObject[] =>
  [...items].sort((a, b) => (String(a[key]) < String(b[key]) ? -1 : 1));

/** Whether a value is plain JSON within the depth limit: a declared surface arrives parsed by someone else. */
function isJson(value: unknown, depth = 0): boolean {
  switch (typeof value) {
    case 'string':
      return !LONE_SURROGATE.test(value);
    case 'number':
      return Number.isFinite(value);
    case 'boolean':
      return true;
    case 'object':
      if (value === null) return true;
      if (depth === MAX_JSON_DEPTH) return false;
      if (Array.isArray(value)) return value.every((item) => isJson(item, depth + 1));
      return Object.entries(value).every(([key, item]) => !LONE_SURROGATE.test(key) && isJson(item, depth + 1));
    default:
      return false;
  }
}
