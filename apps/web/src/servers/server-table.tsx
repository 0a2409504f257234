import { FlexRender, type Row, useTable } from '@tanstack/react-table';
import type { VirtualItem } from '@tanstack/react-virtual';
import { Fragment, memo } from 'react';
import { columns, features } from './server-columns.tsx';
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
  const table = useTable({ features, columns, data: rows, getRowId: ({ server }) => server.id });
  const models = table.getRowModel().rows;
  const { list, virtualizer, index, moveTo, onFocus } = useRowWindow<HTMLTableSectionElement>({
    listKey,
    count: rows.length,
    idOf: (place) => models[place]?.id ?? '',
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
        {table.getHeaderGroups().map((group) => (
          <tr key={group.id} aria-rowindex={1}>
            {group.headers.map((header) => (
              <th key={header.id} scope="col" data-column={header.column.id}>
                <FlexRender header={header} />
              </th>
            ))}
          </tr>
        ))}
      </thead>
      <tbody ref={list}>
        {items.map((item, place) => {
          const row = models[item.index];
          const above = item.start - (items[place - 1]?.end ?? virtualizer.options.scrollMargin);
          return (
            row && (
              <Fragment key={row.id}>
                {above > 0 && <Spacer height={above} />}
                <ServerRow row={row} item={item} measure={virtualizer.measureElement} />
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
  row: Row<typeof features, CatalogueRow>;
  item: VirtualItem;
  measure: (element: HTMLTableRowElement | null) => void;
}

const ServerRow = memo(
  function ServerRow({ row, item, measure }: ServerRowProps) {
    return (
      <tr ref={measure} data-index={item.index} aria-rowindex={item.index + 2} className={classes.row}>
        {row.getAllCells().map((cell) =>
          cell.column.id === 'server' ? (
            <th key={cell.id} scope="row" data-column="server">
              <FlexRender cell={cell} />
            </th>
          ) : (
            <td key={cell.id} data-column={cell.column.id}>
              <FlexRender cell={cell} />
            </td>
          ),
        )}
      </tr>
    );
  },
  // Virtual items are made anew at every scroll; a row changes only with its server or its place.
  (before, after) => before.row.original === after.row.original && before.item.index === after.item.index,
);
