import {
  type ColumnVisibilityState,
  type RowData,
  type SortingState,
  useTable,
} from '@tanstack/react-table';
import { useMemo, useState } from 'react';
import { useFormats } from '../../words/index.js';
import { FEATURES, type TableColumn, toColumnDefs } from './columns.js';

interface SortedRowsOptions<Row> {
  readonly rows: readonly Row[];
  readonly columns: readonly TableColumn<Row>[];
  readonly rowId: (row: Row) => string;
  readonly sort: { readonly column: string; readonly descending?: boolean } | undefined;
}

export type SortDirection = 'ascending' | 'descending' | 'none';

/** Order and choice of columns, kept by the table library. */
export function useSortedRows<Row extends RowData>(options: SortedRowsOptions<Row>) {
  const { rows, columns, rowId, sort } = options;
  const { compare } = useFormats();
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
  return {
    sorted: table.getRowModel().rows,
    visible: columns.filter((column) => shown[column.id] ?? true),
    shown,
    show: setShown,
    directionOf: (id: string) => directionOf(sorting, id),
    sortBy: (id: string) => setSorting(nextSorting(sorting, id)),
  };
}

function directionOf(sorting: SortingState, id: string): SortDirection {
  const entry = sorting.find((each) => each.id === id);
  return entry ? (entry.desc ? 'descending' : 'ascending') : 'none';
}

/** Up, down, then the order in which the rows came. */
function nextSorting(sorting: SortingState, id: string): SortingState {
  const direction = directionOf(sorting, id);
  if (direction === 'none') return [{ id, desc: false }];
  return direction === 'ascending' ? [{ id, desc: true }] : [];
}
