import { canonicalJson } from '@gatehouse/domain/server/canonical-json';
import { type JsonObject, type Surface, UNSEEN } from '@gatehouse/domain/server/surface';
import { LookFailure } from '../failure.ts';
import type { Connection } from './connection.ts';
import { type ListKind, listItems, PROMPTS, RESOURCES, TEMPLATES, TOOLS } from './list-items.ts';
import { isObject } from './parse-strictly.ts';
import { META } from './versions.ts';

/** Told after each group of lists: how many items it had; null where the server does not offer them. */
export type ReportList = (code: 'TOOLS' | 'PROMPTS' | 'RESOURCES', count: number | null) => void;

/** A surface, or what could be seen of it before the server asked for sign-in. */
export type Captured = { readonly surface: Surface; readonly challenge: string | null };

/** Lists all that the server's capabilities advertise, and nothing else. Throws `LookFailure`. */
export async function captureSurface(connection: Connection, report: ReportList): Promise<Captured> {
  let surface = readOpening(connection);
  const groups = [
    { code: 'TOOLS', capability: 'tools', kinds: [TOOLS] },
    { code: 'PROMPTS', capability: 'prompts', kinds: [PROMPTS] },
    { code: 'RESOURCES', capability: 'resources', kinds: [RESOURCES, TEMPLATES] },
  ] as const;
  for (const { code, capability, kinds } of groups) {
    const offered = isObject(surface.capabilities[capability]);
    let count = 0;
    for (const kind of offered ? kinds : []) {
      const listed = await listItems(connection, kind);
      if (listed.kind === 'SIGN_IN')
        return { surface: { ...surface, toolsVisible: false }, challenge: listed.challenge };
      surface = addList(surface, kind, listed.items, listed.metas);
      count += listed.items.length;
    }
    if (code === 'TOOLS') surface = { ...surface, toolsVisible: true };
    report(code, offered ? count : null);
  }
  return { surface, challenge: null };
}

/** What the opening says of the server; `initialize` and `server/discover` keep the server's info in different places. */
function readOpening({ era, opening, protocolVersions }: Connection): Surface {
  const meta = isObject(opening._meta) ? opening._meta : {};
  const serverInfo = era === 'modern' ? meta[META.SERVER_INFO] : opening.serverInfo;
  const info = isObject(serverInfo) ? serverInfo : null;
  const { instructions, capabilities } = opening;
  if (instructions !== undefined && typeof instructions !== 'string') {
    throw new LookFailure('SCHEMA', 'The server’s instructions are not text.');
  }
  return {
    ...UNSEEN,
    serverInfo: info,
    protocolVersions,
    capabilities: isObject(capabilities) ? capabilities : {},
    instructions: instructions ?? null,
    meta: addMeta({}, era === 'modern' ? 'server/discover' : 'initialize', [withoutRepeatedInfo(meta, info)]),
  };
}

const addList = (
  surface: Surface,
  kind: ListKind,
  items: readonly JsonObject[],
  metas: readonly JsonObject[],
): Surface => ({
  ...surface,
  [kind.key]: items,
  meta: addMeta(
    surface.meta,
    kind.method,
    metas.map((meta) => withoutRepeatedInfo(meta, surface.serverInfo)),
  ),
});

/** Modern servers repeat their info in every result: a new version string must not look like new list `_meta` (law P5). */
function withoutRepeatedInfo(meta: JsonObject, serverInfo: JsonObject | null): JsonObject {
  const { [META.SERVER_INFO]: info, ...rest } = meta;
  return info !== undefined && canonicalJson(info) === canonicalJson(serverInfo) ? rest : meta;
}

/** `_meta` of one result beside the others, a list where several pages have one; an empty one says nothing. */
function addMeta(all: JsonObject, method: string, metas: readonly JsonObject[]): JsonObject {
  const [first, ...others] = metas.filter((meta) => Object.keys(meta).length > 0);
  if (first === undefined) return all;
  return { ...all, [method]: others.length === 0 ? first : [first, ...others] };
}
