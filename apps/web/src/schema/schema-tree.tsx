import { type CSSProperties, type Dispatch, type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { countOf } from '../text/count.ts';
import { listRows, type SchemaRow, type TreeState } from './list-rows.ts';
import { moveInTree } from './move-in-tree.ts';
import { SchemaRowContent } from './schema-row.tsx';
import classes from './schema-tree.module.css';
import type { TreeChange } from './tree-state.ts';

interface SchemaTreeProps {
  document: unknown;
  label: string;
  state: TreeState;
  levels: number;
  change: Dispatch<TreeChange>;
  /** A place that a search led to. */
  target: string | undefined;
}

/** A schema as a tree: one tab stop, arrows move and open, Home and End jump, an asterisk opens all siblings. */
export function SchemaTree({ document, label, state, levels, change, target }: SchemaTreeProps) {
  const rows = useMemo(() => listRows(document, state, levels), [document, state, levels]);
  const [focused, setFocused] = useState<string>();
  const tree = useRef<HTMLDivElement>(null);
  const active = rows.some((row) => row.key === focused) ? focused : rows[0]?.key;

  const focusOn = (key: string) => {
    setFocused(key);
    const items = tree.current?.querySelectorAll<HTMLElement>('[role="treeitem"]') ?? [];
    [...items].find((item) => item.dataset.key === key)?.focus();
  };
  useEffect(() => {
    if (target === undefined) return;
    const items = tree.current?.querySelectorAll<HTMLElement>('[role="treeitem"]') ?? [];
    const item = [...items].find(({ dataset }) => dataset.key === target);
    setFocused(target);
    item?.focus();
    item?.scrollIntoView({ block: 'center' });
  }, [target]);

  const toggle = (row: SchemaRow) => {
    if (row.kind === 'more') {
      change({ kind: 'show', key: row.parent, places: row.next });
    } else if (row.open === 'open' || row.open === 'closed') {
      change({ kind: 'open', keys: [row.key], open: row.open === 'closed' });
    }
  };
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const item = event.target;
    if (!(item instanceof HTMLElement) || item.role !== 'treeitem') return;
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const move = moveInTree(rows, item.dataset.key ?? '', event.key);
    if (move === undefined) return;
    event.preventDefault();
    if (move.focus !== undefined) focusOn(move.focus);
    if (move.toggle !== undefined) toggle(move.toggle);
    if (move.open !== undefined) change({ kind: 'open', keys: move.open, open: true });
  };
  return (
    <div role="tree" aria-label={label} ref={tree} className={classes.tree} onKeyDown={onKeyDown}>
      {rows.map((row) => (
        <div
          key={row.key}
          role="treeitem"
          data-key={row.key}
          className={classes.row}
          style={{ '--level': (row.kind === 'node' ? row.node.depth : row.depth) - 1 } as CSSProperties}
          tabIndex={row.key === active ? 0 : -1}
          onFocus={(event) => event.target === event.currentTarget && setFocused(row.key)}
          {...ariaOf(row)}
        >
          {row.kind === 'node' ? (
            <SchemaRowContent
              document={document}
              row={row}
              active={row.key === active}
              onToggle={() => toggle(row)}
              onChoose={(variant) => change({ kind: 'choose', key: row.key, variant })}
            />
          ) : (
            // biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: the row around it has the keys
            <span className={classes.more} onClick={() => toggle(row)}>
              Show more: {countOf(row.hidden, 'place')} not shown
            </span>
          )}
        </div>
      ))}
    </div>
  );
}

function ariaOf(row: SchemaRow) {
  if (row.kind === 'more') return { 'aria-level': row.depth };
  const place = { 'aria-level': row.node.depth, 'aria-posinset': row.position, 'aria-setsize': row.of };
  const openable = row.open === 'open' || row.open === 'closed';
  return { ...place, ...(openable && { 'aria-expanded': row.open === 'open' }) };
}
