import type { CompiledServer } from '@gatehouse/domain/access/compile-server';
import { digestItem } from '@gatehouse/domain/server/fingerprint';
import type { JsonObject, Surface } from '@gatehouse/domain/server/surface';
import type { Context } from '../../context.ts';
import type { ToolState } from '../../generated/graphql.ts';
import { factsOf } from '../servers/find-server.ts';
import type { ServerRow } from '../servers/repository.ts';

/** A prompt or template as shown: its raw definition and where it stands beside the approved one. */
export interface ShownListItem {
  readonly definition: JsonObject;
  readonly state: ToolState;
}

interface List {
  readonly of: (surface: Surface) => readonly JsonObject[];
  readonly key: 'name' | 'uriTemplate';
  readonly closed: (server: CompiledServer) => readonly string[];
}

const PROMPTS: List = {
  of: ({ prompts }) => prompts,
  key: 'name',
  closed: ({ facts }) => facts.quarantine?.prompts ?? [],
};

const TEMPLATES: List = {
  of: ({ resourceTemplates }) => resourceTemplates,
  key: 'uriTemplate',
  closed: ({ facts }) => facts.quarantine?.templates ?? [],
};

export const listPrompts = (context: Context, server: ServerRow) => listItems(context, server, PROMPTS);

export const listTemplates = (context: Context, server: ServerRow) => listItems(context, server, TEMPLATES);

/** The surface whose parts are shown: the observed one, else the approved or submitted one; null: none. */
export const shownSurface = async ({ loaders }: Context, { fingerprint }: ServerRow): Promise<Surface | null> =>
  fingerprint === null ? null : ((await loaders.surfaces.stored.load(fingerprint))?.surface ?? null);

/** Items in the order of the surface, those no longer shown last. Quarantine is the one that `decide` reads. */
async function listItems(context: Context, server: ServerRow, list: List): Promise<ShownListItem[]> {
  const facts = factsOf(context, server);
  const approvedFingerprint = facts?.facts.approved?.surface.fingerprint ?? null;
  const [shown, approved] = await Promise.all([
    shownSurface(context, server),
    approvedFingerprint === null ? null : context.loaders.surfaces.stored.load(approvedFingerprint),
  ]);
  const [is, was] = [byName(shown, list), byName(approved?.surface ?? null, list)];
  const closed = new Set(facts === undefined ? [] : list.closed(facts));
  const gone = [...was].filter(([name]) => !is.has(name));
  return [...is, ...gone].map(([name, definition]) => {
    const [seen, known] = [is.get(name), was.get(name)];
    const quarantined = facts?.quarantinesAll === true || closed.has(name);
    return { definition, state: quarantined ? 'QUARANTINED' : judge(seen, known) };
  });
}

function judge(seen: JsonObject | undefined, approved: JsonObject | undefined): ToolState {
  if (approved === undefined) return 'UNREVIEWED';
  if (seen === undefined) return 'REMOVED';
  return digestItem(seen) === digestItem(approved) ? 'APPROVED' : 'UNREVIEWED';
}

const byName = (surface: Surface | null, { of, key }: List): ReadonlyMap<string, JsonObject> =>
  new Map(surface === null ? [] : of(surface).map((item) => [String(item[key]), item]));
