import {
  type ColumnVisibilityState,
  type RowData,
  type SortingState,
  useTable,
} from '@tanstack/react-table';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useMemo, useRef, useState } from 'react';
import { useFormats, useWords } from '../../words/index.js';
import { classes } from '../classes.js';
import { useNarrow } from '../useMedia.js';
import { FEATURES, type TableColumn, toColumnDefs } from './columns.js';
import { HeadCell } from './HeadCell.js';
import { type OpenRow, TableRow } from './TableRow.js';
import { TableTools } from './TableTools.js';
import { useTooWide } from './useTooWide.js';

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

const VIRTUAL_FROM = 60;

/** The one table of the house: sort, column choice, sticky head, CSV, thousands of rows. */
export function DataTable<Row extends RowData>(props: DataTableProps<Row>) {
  const { label, rows, columns, rowId, sort, open, selected, bare = false } = props;
  const { say } = useWords();
  const { compare } = useFormats();
  const narrow = useNarrow();
  const definitions = useMemo(() => toColumnDefs(columns, compare), [columns, compare]);
  const [sorting, setSorting] = useState<SortingState>(
    sort ? [{ id: sort.column, desc: sort.descending ?? false }] : [],
  );
  const [shown, setShown] = useState<ColumnVisibilityState>(() =>
    Object.fromEntries(columns.map((column) => [column.id, !column.hidden])),
  );
  const data = useMemo(() => [...rows], [rows]);
  const table = useTable({
    features: FEATURES,
    columns: definitions,
    data,
    getRowId: rowId,
    state: { sorting, columnVisibility: shown },
    onSortingChange: setSorting,
    onColumnVisibilityChange: setShown,
    enableMultiSort: false,
  });
  const sorted = table.getRowModel().rows;
  const visible = columns.filter((column) => shown[column.id] ?? true);
  const own = visible.filter((column, i) => i === 0 || !narrow || column.narrow === 'show');
  const under = narrow
    ? visible.filter((column, i) => i > 0 && (column.narrow ?? 'under') === 'under')
    : [];
  const frame = useRef<HTMLElement>(null);
  const tooWide = useTooWide(frame);
  const virtual = useVirtualizer({
    count: sorted.length,
    enabled: sorted.length >= VIRTUAL_FROM,
    getScrollElement: () => frame.current,
    estimateSize: () => (narrow ? 84 : 45),
    getItemKey: (i) => sorted[i]?.id ?? i,
    overscan: 12,
  });
  const isVirtual = sorted.length >= VIRTUAL_FROM;
  const items = isVirtual ? virtual.getVirtualItems() : undefined;
  const before = items?.[0]?.start ?? 0;
  const after = items ? virtual.getTotalSize() - (items.at(-1)?.end ?? 0) : 0;
  const drawn = items ? items.flatMap((item) => sorted[item.index] ?? []) : sorted;
  const first = items?.[0]?.index ?? 0;

  return (
    <div>
      {bare ? null : (
        <TableTools
          label={label}
          count={rows.length}
          columns={columns}
          shown={shown}
          onShow={setShown}
          rows={() => sorted.map((row) => row.original)}
        />
      )}
      <section
        ref={frame}
        aria-label={label}
        tabIndex={isVirtual || tooWide ? 0 : undefined}
        className={classes(
          (isVirtual || tooWide) && 'overflow-auto',
          isVirtual && 'max-h-[min(72vh,760px)] border-b border-line',
        )}
      >
        <table
          className="numerals w-full border-collapse text-[0.875rem]"
          aria-rowcount={sorted.length + 1}
        >
          <caption className="sr-only">{label}</caption>
          <thead className="sticky top-0 z-1 bg-paper">
            <tr aria-rowindex={1}>
              {own.map((column) => (
                <HeadCell
                  key={column.id}
                  column={column}
                  label={say('design.sortBy', { column: column.title })}
                  direction={directionOf(sorting, column.id)}
                  onSort={() => setSorting(nextSorting(sorting, column.id))}
                />
              ))}
            </tr>
          </thead>
          <tbody>
            {before > 0 ? <Gap height={before} span={own.length} /> : null}
            {drawn.map((row, i) => (
              <TableRow
                key={row.id}
                row={row.original}
                index={first + i}
                columns={own}
                under={under}
                open={open}
                selected={row.id === selected}
                measure={isVirtual ? virtual.measureElement : undefined}
              />
            ))}
            {after > 0 ? <Gap height={after} span={own.length} /> : null}
          </tbody>
        </table>
      </section>
    </div>
  );
}

/** Stands for the rows that are not drawn, so that the scroll bar tells the truth. */
function Gap({ height, span }: { readonly height: number; readonly span: number }) {
  return (
    <tr aria-hidden>
      <td colSpan={span} style={{ height, padding: 0 }} />
    </tr>
  );
}

function directionOf(sorting: SortingState, id: string): 'ascending' | 'descending' | 'none' {
  const entry = sorting.find((each) => each.id === id);
  return entry ? (entry.desc ? 'descending' : 'ascending') : 'none';
}

/** Up, down, then the order in which the rows came. */
function nextSorting(sorting: SortingState, id: string): SortingState {
  const direction = directionOf(sorting, id);
  if (direction === 'none') return [{ id, desc: false }];
  return direction === 'ascending' ? [{ id, desc: true }] : [];
}
