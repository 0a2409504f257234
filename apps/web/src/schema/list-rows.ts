import { canOpen, DEEPEST, listChildren, rootNode, type SchemaNode } from './read-schema.ts';

/** What the reader opened, closed and chose, by the keys of nodes. */
export interface TreeState {
  readonly opened: ReadonlyMap<string, boolean>;
  readonly chosen: ReadonlyMap<string, number>;
  /** Which children are shown of a node that has very many: from the first number up to, not including, the second. */
  readonly shown: ReadonlyMap<string, readonly [from: number, to: number]>;
}

export const EMPTY_STATE: TreeState = { opened: new Map(), chosen: new Map(), shown: new Map() };

/** Children are shown in portions of this many. */
export const PORTION = 100;

/** A line of the tree: a place of the schema, or the offer to show more places of one. */
export type SchemaRow = NodeRow | MoreRow;

export interface NodeRow {
  readonly kind: 'node';
  readonly node: SchemaNode;
  readonly key: string;
  readonly parent: string | undefined;
  /** `deep`: there is more beneath, which only the raw JSON shows. */
  readonly open: 'leaf' | 'open' | 'closed' | 'deep';
  readonly position: number;
  readonly of: number;
}

export interface MoreRow {
  readonly kind: 'more';
  readonly key: string;
  readonly parent: string;
  readonly depth: number;
  /** How many places are not shown on this side. */
  readonly hidden: number;
  /** What is shown once the offer is taken. */
  readonly next: readonly [from: number, to: number];
}

/** Lines of a schema from top to bottom. The root has none of its own: `levels` of what lies beneath it start open. */
export function listRows(document: unknown, state: TreeState, levels: number): SchemaRow[] {
  const choose = (key: string) => state.chosen.get(key) ?? 0;
  const listBeneath = (node: SchemaNode): SchemaRow[] => {
    const children = listChildren(document, node, choose);
    const [from, to] = state.shown.get(node.key) ?? [0, PORTION];
    const rows = children.slice(from, to).flatMap((child, index): SchemaRow[] => {
      const open = openness(document, child, state.opened.get(child.key) ?? child.depth < levels);
      const parent = node.role === 'root' ? undefined : node.key;
      const place = { position: from + index + 1, of: children.length };
      const row: NodeRow = { kind: 'node', node: child, key: child.key, parent, open, ...place };
      return open === 'open' ? [row, ...listBeneath(child)] : [row];
    });
    const more = (side: string, hidden: number, next: MoreRow['next']): MoreRow[] =>
      hidden > 0
        ? [{ kind: 'more', key: `${node.key}#${side}`, parent: node.key, depth: node.depth + 1, hidden, next }]
        : [];
    return [
      ...more('before', from, [Math.max(0, from - PORTION), to]),
      ...rows,
      ...more('after', children.length - to, [from, to + PORTION]),
    ];
  };
  return listBeneath(rootNode(document));
}

function openness(document: unknown, node: SchemaNode, wanted: boolean): NodeRow['open'] {
  if (!canOpen(document, node)) return 'leaf';
  if (node.depth >= DEEPEST) return 'deep';
  return wanted ? 'open' : 'closed';
}
