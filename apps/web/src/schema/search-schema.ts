import { isJsonObject, memberOf } from './json.ts';
import { listChildren, rootNode, type SchemaNode } from './read-schema.ts';

/** From this many places on, a schema starts closed and can be searched. */
export const LARGE = 300;
const MOST_VISITED = 20_000;

/** Whether a schema has more places than a reader takes in at once; references are not followed. */
export function isLarge(document: unknown): boolean {
  let places = 0;
  for (const _ of walk(document)) {
    places += 1;
    if (places > LARGE) return true;
  }
  return false;
}

/** A place that a search found: the names on the way to it, and which child of which node to show for it. */
export interface SchemaHit {
  readonly key: string;
  readonly path: readonly string[];
  readonly above: readonly { readonly key: string; readonly place: number }[];
}

interface Visit {
  readonly node: SchemaNode;
  readonly path: readonly string[];
  readonly above: readonly { readonly key: string; readonly place: number }[];
}

/** Places whose name or description holds the words, the first `most` of them. */
export function searchSchema(document: unknown, words: string, most: number): SchemaHit[] {
  const wanted = words.trim().toLowerCase();
  if (wanted === '') return [];
  const hits: SchemaHit[] = [];
  for (const { node, path, above } of walk(document)) {
    if (hits.length === most) break;
    if (textOf(node).toLowerCase().includes(wanted)) hits.push({ key: node.key, path, above });
  }
  return hits;
}

/** Visits places breadth first; only what stands in the document itself, so that recursion has no end to reach. */
function* walk(document: unknown): Generator<Visit> {
  const waiting: Visit[] = beneath({ node: rootNode(document), path: [], above: [] }, document);
  for (let place = 0; place < waiting.length && place < MOST_VISITED; place += 1) {
    const visit = waiting[place] as Visit;
    yield visit;
    if (waiting.length < MOST_VISITED) for (const child of beneath(visit, document)) waiting.push(child);
  }
}

function beneath({ node, path, above }: Visit, document: unknown): Visit[] {
  const { $ref: _, $dynamicRef: __, ...plain } = isJsonObject(node.schema) ? node.schema : {};
  return listChildren(document, { ...node, schema: plain }, () => 0).map((child, place) => ({
    node: child,
    path: [...path, child.name],
    above: [...above, { key: node.key, place }],
  }));
}

function textOf({ name, schema }: SchemaNode): string {
  const description = isJsonObject(schema) ? memberOf(schema, 'description') : undefined;
  return typeof description === 'string' ? `${name}\n${description}` : name;
}
