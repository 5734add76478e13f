import type { RowData } from '@tanstack/react-table';
import { useRef } from 'react';
import { useWords } from '../../words/index.js';
import type { TableColumn } from './columns.js';
import { HeadCell } from './HeadCell.js';
import { type OpenRow, TableRow } from './TableRow.js';
import { TableTools } from './TableTools.js';
import { useFold } from './useFold.js';
import { useSortedRows } from './useSortedRows.js';
import { useVirtualRows } from './useVirtualRows.js';

interface DataTableProps<Row> {
  /** Names the table for screen readers and for the copied file. */
  readonly label: string;
  readonly rows: readonly Row[];
  /** The first column names the row and cannot be switched off. Keep the list stable (useMemo). */
  readonly columns: readonly TableColumn<Row>[];
  readonly rowId: (row: Row) => string;
  /** Opens the row in a side sheet. */
  readonly open?: OpenRow<Row>;
  readonly selected?: string | undefined;
  readonly sort?: { readonly column: string; readonly descending?: boolean };
  /** Leaves out the line with row count, columns and CSV; for short tables inside a sheet. */
  readonly bare?: boolean;
}

/** The one table of the house: sort, column choice, sticky head, CSV, thousands of rows. */
export function DataTable<Row extends RowData>(props: DataTableProps<Row>) {
  const { label, rows, columns, rowId, sort, open, selected, bare = false } = props;
  const { say } = useWords();
  const frame = useRef<HTMLDivElement>(null);
  const order = useSortedRows({ rows, columns, rowId, sort });
  const { folded, own, under } = useFold(order.visible, frame, rows.length);
  const view = useVirtualRows(order.sorted, frame, folded);
  return (
    <div>
      {bare ? null : (
        <TableTools
          label={label}
          count={rows.length}
          columns={columns}
          shown={order.shown}
          onShow={order.show}
          rows={() => order.sorted.map((row) => row.original)}
        />
      )}
      <div ref={frame} {...(view.isVirtual ? scrollingProps(label) : {})}>
        <table
          className="numerals w-full border-collapse text-[0.875rem]"
          aria-rowcount={order.sorted.length + 1}
        >
          <caption className="sr-only">{label}</caption>
          <thead className={bare ? '' : 'sticky top-0 z-1 bg-paper'}>
            <tr aria-rowindex={1}>
              {own.map((column) => (
                <HeadCell
                  key={column.id}
                  column={column}
                  label={say('design.sortBy', { column: column.title })}
                  direction={order.directionOf(column.id)}
                  onSort={() => order.sortBy(column.id)}
                />
              ))}
            </tr>
          </thead>
          <tbody>
            {view.before > 0 ? <Gap height={view.before} span={own.length} /> : null}
            {view.drawn.map((row, i) => (
              <TableRow
                key={row.id}
                row={row.original}
                index={view.first + i}
                columns={own}
                under={under}
                open={open}
                selected={row.id === selected}
                measure={view.measure}
              />
            ))}
            {view.after > 0 ? <Gap height={view.after} span={own.length} /> : null}
          </tbody>
        </table>
      </div>
    </div>
  );
}

/** A part that scrolls by itself must be reachable by keyboard and have a name. */
function scrollingProps(label: string) {
  return {
    role: 'group',
    'aria-label': label,
    tabIndex: 0,
    className: 'max-h-[min(72vh,760px)] overflow-auto border-b border-line',
  };
}

/** Stands for the rows that are not drawn, so that the scroll bar tells the truth. */
function Gap({ height, span }: { readonly height: number; readonly span: number }) {
  return (
    <tr aria-hidden>
      <td colSpan={span} style={{ height, padding: 0 }} />
    </tr>
  );
}
