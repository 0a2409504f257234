import type { GroupId } from '@gatehouse/domain/ids';
import { ACCESS_STATES, type JudgedServers, VERDICTS } from '../../facts/asker-sets.ts';
import type { FactsSnapshot } from '../../facts/facts-store.ts';
import type { Queryable } from '../../queryable.ts';
import { allowedGroupsChangeAt, listAllowedGroups } from './allowed-groups.ts';
import type { FacetName } from './catalogue-facets.ts';
import { createFacetCodes, type FacetColumn, NO_CODES } from './facet-codes.ts';
import { type Ordinals, ordinalsOf } from './ordinals.ts';

/** What the facts in memory say about the servers of an asker, by place: the only visibility the catalogue knows (law D11). */
export interface CandidatePlaces {
  /** One behind the highest place. */
  readonly size: number;
  readonly sees: (place: number) => boolean;
  readonly isMine: (place: number) => boolean;
  readonly facets: ReadonlyMap<FacetName, FacetColumn>;
}

export interface CandidateRequest {
  readonly judged: JudgedServers;
  /** Then nobody's access can be told. */
  readonly tooOld: boolean;
  readonly facts: FactsSnapshot;
  /** Names of groups, the same for everyone who may learn them; null: the asker may learn none. */
  readonly nameGroups: NameGroups | null;
  readonly at: number;
}

type NameGroups = (ids: readonly GroupId[]) => string[];

/** Puts the candidates at their places. Servers without a place in the database yet are left out. */
export async function placeCandidates(db: Queryable, request: CandidateRequest): Promise<CandidatePlaces> {
  const { judged, tooOld, facts, nameGroups, at } = request;
  const ordinals = ordinalsOf(db);
  const { verdicts, access, mine } = await placeJudged(ordinals, judged);
  const facets = new Map<FacetName, FacetColumn>([
    ['verdicts', columnOf(VERDICT_CODES, verdicts)],
    ['access', tooOld ? UNTELLABLE : columnOf(ACCESS_CODES, access)],
    ['groups', nameGroups === null ? NO_GROUPS : await placeGroups(ordinals, facts, nameGroups, at)],
  ]);
  return {
    size: verdicts.length,
    sees: (place) => (verdicts[place] ?? 0) > 0,
    isMine: (place) => mine[place] === 1,
    facets,
  };
}

const VERDICT_CODES = createFacetCodes(VERDICTS);
const ACCESS_CODES = createFacetCodes(ACCESS_STATES);
const CANNOT_TELL = ACCESS_CODES.list(['CANNOT_TELL']);
const UNTELLABLE: FacetColumn = { codes: ACCESS_CODES, at: () => CANNOT_TELL };
const NO_GROUPS: FacetColumn = { codes: createFacetCodes(), at: () => NO_CODES };

/** Bytes by place; zero where there is no candidate, else a code and one. */
interface PlacedBytes {
  readonly verdicts: Uint8Array;
  readonly access: Uint8Array;
  readonly mine: Uint8Array;
}

function columnOf(codes: FacetColumn['codes'], bytes: Uint8Array): FacetColumn {
  const lists = Array.from({ length: codes.size() }, (_, code) => codes.list([codes.valueOf(code)]));
  return { codes, at: (place) => lists[(bytes[place] ?? 0) - 1] ?? NO_CODES };
}

// The facts hand out the same object until something changes, so the bytes live exactly as long as what they say.
const placed = new WeakMap<JudgedServers, Promise<PlacedBytes>>();

function placeJudged(ordinals: Ordinals, judged: JudgedServers): Promise<PlacedBytes> {
  const known = placed.get(judged);
  if (known !== undefined) return known;
  const bytes = writeBytes(ordinals, judged);
  placed.set(judged, bytes);
  bytes.catch(() => placed.delete(judged));
  return bytes;
}

async function writeBytes(ordinals: Ordinals, judged: JudgedServers): Promise<PlacedBytes> {
  await ordinals.learn(judged.ids);
  const size = ordinals.highest() + 1;
  const bytes = { verdicts: new Uint8Array(size), access: new Uint8Array(size), mine: new Uint8Array(size) };
  for (const [index, id] of judged.ids.entries()) {
    const place = ordinals.of(id);
    if (place === undefined) continue;
    bytes.verdicts[place] = (judged.verdicts[index] as number) + 1;
    bytes.access[place] = (judged.access[index] as number) + 1;
    bytes.mine[place] = judged.mine[index] as number;
  }
  return bytes;
}

/** A byte for each place, zero where the asker sees no server: visibility as SQL takes it. */
export async function placeVisible(db: Queryable, judged: JudgedServers): Promise<Uint8Array> {
  return (await placeJudged(ordinalsOf(db), judged)).verdicts;
}

interface PlacedGroups {
  readonly column: FacetColumn;
  readonly validUntil: number;
}

const placedGroups = new WeakMap<FactsSnapshot, PlacedGroups>();

/** Groups that rules in force allow: the same for all who may learn groups, so worked out once for a state of the facts. */
async function placeGroups(
  ordinals: Ordinals,
  facts: FactsSnapshot,
  nameGroups: NameGroups,
  at: number,
): Promise<FacetColumn> {
  const known = placedGroups.get(facts);
  if (known !== undefined && at < known.validUntil) return known.column;
  await ordinals.learn(facts.servers.keys());
  const codes = createFacetCodes();
  const lists: (readonly number[])[] = [];
  let validUntil = Number.POSITIVE_INFINITY;
  for (const [id, server] of facts.servers) {
    validUntil = Math.min(validUntil, allowedGroupsChangeAt(server, at));
    const place = ordinals.of(id);
    if (place !== undefined) lists[place] = codes.list(nameGroups(listAllowedGroups(server, at)));
  }
  const column: FacetColumn = { codes, at: (place) => lists[place] ?? NO_CODES };
  placedGroups.set(facts, { column, validUntil });
  return column;
}
