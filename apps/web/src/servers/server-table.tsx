import type { VirtualItem } from '@tanstack/react-virtual';
import { Fragment, memo } from 'react';
import { COLUMNS } from './server-columns.tsx';
import type { ServerListProps } from './server-list.ts';
import type { CatalogueRow } from './server-row.ts';
import classes from './server-table.module.css';
import { useListEnd } from './use-list-end.ts';
import { useRowShortcuts } from './use-row-shortcuts.ts';
import { useRowWindow } from './use-row-window.ts';

const ROW_HEIGHT = 64;
/** The page's header and the table's own stick to the window's top. */
const COVERED = 104;

/** The catalogue as a table, of which the browser holds only what is in view. */
export function ServerTable({ listKey, rows, total, onNearEnd, onView }: ServerListProps) {
  const { list, virtualizer, index, moveTo, onFocus } = useRowWindow<HTMLTableSectionElement>({
    listKey,
    count: rows.length,
    idOf: (place) => rows[place]?.server.id ?? '',
    height: ROW_HEIGHT,
    covered: COVERED,
  });
  useRowShortcuts({ rows, total, index, moveTo });
  const items = virtualizer.getVirtualItems();
  useListEnd({ range: virtualizer.range, wanted: index, count: rows.length, onNearEnd, onView });

  return (
    <table className={classes.table} aria-rowcount={total + 1} onFocus={onFocus}>
      <caption className="visually-hidden">Servers with their posture</caption>
      <thead>
        <tr aria-rowindex={1}>
          {COLUMNS.map(({ id, header }) => (
            <th key={id} scope="col" data-column={id}>
              {header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody ref={list}>
        {items.map((item, place) => {
          const row = rows[item.index];
          const above = item.start - (items[place - 1]?.end ?? virtualizer.options.scrollMargin);
          return (
            row && (
              <Fragment key={row.server.id}>
                {above > 0 && <Spacer height={above} />}
                <ServerRow row={row} index={item.index} measure={virtualizer.measureElement} />
              </Fragment>
            )
          );
        })}
        <Spacer height={virtualizer.getTotalSize() - heightUpTo(items, virtualizer.options.scrollMargin)} />
      </tbody>
    </table>
  );
}

const heightUpTo = (items: readonly VirtualItem[], top: number) => (items.at(-1)?.end ?? top) - top;

const SILENT = { 'aria-hidden': true } as const;

/** Stands for rows that the browser does not hold; nobody is told of it. */
function Spacer({ height }: { height: number }) {
  if (height <= 0) return null;
  return (
    <tr {...SILENT} className={classes.spacer}>
      <td style={{ height }} />
    </tr>
  );
}

interface ServerRowProps {
  row: CatalogueRow;
  index: number;
  measure: (element: HTMLTableRowElement | null) => void;
}

/** Drawn anew only with its server or its place: the table itself is drawn at every step through it. */
const ServerRow = memo(function ServerRow({ row, index, measure }: ServerRowProps) {
  return (
    <tr ref={measure} data-index={index} aria-rowindex={index + 2} className={classes.row}>
      {COLUMNS.map(({ id, cell }) =>
        id === 'server' ? (
          <th key={id} scope="row" data-column={id}>
            {cell(row)}
          </th>
        ) : (
          <td key={id} data-column={id}>
            {cell(row)}
          </td>
        ),
      )}
    </tr>
  );
});
