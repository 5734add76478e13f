import {
  type ColumnDef,
  columnVisibilityFeature,
  createSortedRowModel,
  type RowData,
  rowSortingFeature,
  tableFeatures,
} from '@tanstack/react-table';
import type { ReactNode } from 'react';

/** A column of a {@link DataTable}. */
export interface TableColumn<Row> {
  readonly id: string;
  readonly title: string;
  /** What is sorted and copied; undefined = not known, always last. */
  readonly value: (row: Row) => string | number | undefined;
  /** What is shown; the value itself when absent. */
  readonly cell?: (row: Row) => ReactNode;
  /** `end` for numbers: right-aligned, tabular figures. */
  readonly align?: 'start' | 'end';
  /** On a phone: its own column, a line under the first column (default), or left out. */
  readonly narrow?: 'show' | 'under' | 'hide';
  /** Off until the person chooses it. */
  readonly hidden?: boolean;
  readonly sortable?: boolean;
}

export const FEATURES = tableFeatures({
  rowSortingFeature,
  columnVisibilityFeature,
  sortedRowModel: createSortedRowModel(),
});

export type Features = typeof FEATURES;
type Cell = string | number | undefined;

/** Our columns in the shape of the table library; text is ordered as the language orders it. */
export function toColumnDefs<Row extends RowData>(
  columns: readonly TableColumn<Row>[],
  compareText: (a: string, b: string) => number,
): ColumnDef<Features, Row>[] {
  return columns.map((column, i) => ({
    id: column.id,
    accessorFn: column.value,
    header: column.title,
    enableHiding: i > 0,
    enableSorting: column.sortable ?? true,
    sortUndefined: 'last',
    sortFn: (a, b) => compareCells(column.value(a.original), column.value(b.original), compareText),
  }));
}

/** Numbers by size, text by language, numbers before text. */
export function compareCells(
  a: Cell,
  b: Cell,
  compareText: (a: string, b: string) => number,
): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (typeof a === 'string' && typeof b === 'string') return compareText(a, b);
  return typeof a === 'number' ? -1 : 1;
}
