import type { SchemaRow } from './list-rows.ts';

/** What a key does in the tree: where the focus goes, what is opened or closed. */
export interface TreeMove {
  readonly focus?: string;
  readonly toggle?: SchemaRow;
  readonly open?: readonly string[];
}

const parentOf = (row: SchemaRow) => row.parent;
const isOpen = (row: SchemaRow) => row.kind === 'node' && row.open === 'open';
const isClosed = (row: SchemaRow) => row.kind === 'node' && row.open === 'closed';
const focusOn = (row: SchemaRow | undefined): TreeMove => (row === undefined ? {} : { focus: row.key });

/** The keys of a tree as ARIA describes them; undefined for a key that means nothing here. */
export function moveInTree(rows: readonly SchemaRow[], key: string, pressed: string): TreeMove | undefined {
  const index = rows.findIndex((row) => row.key === key);
  const row = rows[index];
  if (row === undefined) return undefined;
  switch (pressed) {
    case 'ArrowDown':
      return focusOn(rows[index + 1]);
    case 'ArrowUp':
      return focusOn(rows[index - 1]);
    case 'Home':
      return focusOn(rows[0]);
    case 'End':
      return focusOn(rows.at(-1));
    case 'ArrowRight':
      if (isClosed(row)) return { toggle: row };
      return isOpen(row) ? focusOn(rows[index + 1]) : {};
    case 'ArrowLeft':
      return isOpen(row) ? { toggle: row } : focusOn(rows.find((other) => other.key === parentOf(row)));
    case 'Enter':
    case ' ':
      return { toggle: row };
    case '*':
      return {
        open: rows.filter((other) => parentOf(other) === parentOf(row) && isClosed(other)).map(({ key }) => key),
      };
    default:
      return undefined;
  }
}
