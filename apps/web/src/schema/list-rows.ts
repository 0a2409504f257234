import { canOpen, DEEPEST, listChildren, rootNode, type SchemaNode } from './read-schema.ts';

/** What the reader opened, closed and chose, by the keys of nodes. */
export interface TreeState {
  readonly opened: ReadonlyMap<string, boolean>;
  readonly chosen: ReadonlyMap<string, number>;
  /** How many children are shown of a node that has very many. */
  readonly shown: ReadonlyMap<string, number>;
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
  readonly hidden: number;
  readonly shown: number;
}

/** Lines of a schema from top to bottom. The root has none of its own: `levels` of what lies beneath it start open. */
export function listRows(document: unknown, state: TreeState, levels: number): SchemaRow[] {
  const choose = (key: string) => state.chosen.get(key) ?? 0;
  const listBeneath = (node: SchemaNode): SchemaRow[] => {
    const children = listChildren(document, node, choose);
    const shown = state.shown.get(node.key) ?? PORTION;
    const rows = children.slice(0, shown).flatMap((child, index): SchemaRow[] => {
      const open = openness(document, child, state.opened.get(child.key) ?? child.depth < levels);
      const parent = node.role === 'root' ? undefined : node.key;
      const place = { position: index + 1, of: children.length };
      const row: NodeRow = { kind: 'node', node: child, key: child.key, parent, open, ...place };
      return open === 'open' ? [row, ...listBeneath(child)] : [row];
    });
    const hidden = children.length - shown;
    const depth = node.depth + 1;
    return hidden > 0
      ? [...rows, { kind: 'more', key: `${node.key}#more`, parent: node.key, depth, hidden, shown }]
      : rows;
  };
  return listBeneath(rootNode(document));
}

function openness(document: unknown, node: SchemaNode, wanted: boolean): NodeRow['open'] {
  if (!canOpen(document, node)) return 'leaf';
  if (node.depth >= DEEPEST) return 'deep';
  return wanted ? 'open' : 'closed';
}
