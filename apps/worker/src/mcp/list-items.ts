import type { Json, JsonObject } from '@gatehouse/domain/server/surface';
import { LookFailure } from '../failure.ts';
import type { Connection } from './connection.ts';
import { isObject } from './parse-strictly.ts';
import { ERROR } from './versions.ts';

/** A paginated list of the protocol: its method, the key of its items, the key that names an item. */
export interface ListKind {
  readonly method: string;
  readonly key: string;
  readonly nameKey: string;
  /** Servers often offer resources without templates; "method not found" is then an empty list. */
  readonly optional?: boolean;
}

export const TOOLS: ListKind = { method: 'tools/list', key: 'tools', nameKey: 'name' };
export const PROMPTS: ListKind = { method: 'prompts/list', key: 'prompts', nameKey: 'name' };
export const RESOURCES: ListKind = { method: 'resources/list', key: 'resources', nameKey: 'uri' };
export const TEMPLATES: ListKind = {
  method: 'resources/templates/list',
  key: 'resourceTemplates',
  nameKey: 'uriTemplate',
  optional: true,
};

export const MAX_PAGES = 200;
export const MAX_ITEMS = 10_000;

/** All items of a list, raw, with the `_meta` of each page that has one; or the challenge of a server that asks for sign-in here. */
export type Listed =
  | { readonly kind: 'LISTED'; readonly items: readonly JsonObject[]; readonly metas: readonly JsonObject[] }
  | { readonly kind: 'SIGN_IN'; readonly challenge: string };

/** Reads a list page by page. Cursors are opaque: an empty string is one, only its absence ends. Throws `LookFailure`. */
export async function listItems(connection: Connection, kind: ListKind): Promise<Listed> {
  const items: JsonObject[] = [];
  const metas: JsonObject[] = [];
  const seen = new Set<string>();
  let cursor: string | undefined;
  for (let page = 0; page < MAX_PAGES; page++) {
    const answer = await connection.call(kind.method, cursor === undefined ? {} : { cursor });
    if (answer.kind === 'SIGN_IN') return answer;
    if (answer.kind === 'ERROR' && answer.code === ERROR.METHOD_NOT_FOUND && kind.optional) break;
    if (answer.kind === 'ERROR') throw broken(kind, `answers error ${answer.code}`);
    if (answer.kind === 'OTHER') throw broken(kind, `answers HTTP ${answer.status} without a result`);
    const { result } = answer;
    if (result.resultType !== undefined && result.resultType !== 'complete')
      throw broken(kind, 'gives no final answer');
    items.push(...readItems(result[kind.key], kind));
    if (items.length > MAX_ITEMS) throw tooLong(kind, `more than ${MAX_ITEMS} items`);
    if (isObject(result._meta)) metas.push(result._meta);
    const next = result.nextCursor ?? undefined;
    if (next === undefined) return { kind: 'LISTED', items, metas };
    if (typeof next !== 'string') throw broken(kind, 'gives a cursor that is not text');
    if (seen.has(next)) throw tooLong(kind, 'a cursor that comes back');
    seen.add(next);
    cursor = next;
  }
  if (items.length === 0 && kind.optional) return { kind: 'LISTED', items, metas };
  throw tooLong(kind, `more than ${MAX_PAGES} pages`);
}

function readItems(value: Json | undefined, kind: ListKind): readonly JsonObject[] {
  if (!Array.isArray(value)) throw schema(kind, `has no ${kind.key}`);
  return value.map((item: Json) => {
    if (!isObject(item) || typeof item[kind.nameKey] !== 'string')
      throw schema(kind, `has an item without ${kind.nameKey}`);
    return item;
  });
}

const broken = (kind: ListKind, what: string) =>
  new LookFailure('PROTOCOL', `The server advertises ${kind.method}, but ${what}.`);

const schema = (kind: ListKind, what: string) => new LookFailure('SCHEMA', `The result of ${kind.method} ${what}.`);

const tooLong = (kind: ListKind, what: string) => new LookFailure('LIMIT', `${kind.method} has ${what}.`);
