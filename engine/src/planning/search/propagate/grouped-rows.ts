import type { IntegerRow } from '../../bound/integer-row.js';
import type { Column } from '../../reduce/columns.js';

/** A row with its columns put together by group, so that each group adds one figure to it. */
export interface GroupedRow {
  readonly groups: Int32Array;
  /** Places in `columns` at which each group begins, and the end of the last one. */
  readonly begins: Int32Array;
  readonly columns: Int32Array;
  readonly coefficients: Float64Array;
  readonly min: number;
  readonly max: number;
}

/**
 * Rows over columns of which at most one of each group is 1: the columns of an activity. A column without activity is
 * a group of its own; the completion week is the last one.
 */
export interface GroupedRows {
  /** By column; the completion week comes after all others. */
  readonly groupOf: Int32Array;
  readonly columnsOf: readonly (readonly number[])[];
  readonly rows: GroupedRow[];
  /** By group, the rows that name it. */
  readonly rowsOf: readonly number[][];
  readonly scratch: Scratch;
}

/** Room to work in, kept because it is needed at every node. */
export interface Scratch {
  /** Open columns by group. */
  readonly open: Int32Array;
  /** Least and most that each group can add to the row at work. */
  readonly low: Float64Array;
  readonly high: Float64Array;
  readonly queue: number[];
  /** By row: 1 = waits in the queue. */
  readonly isQueued: number[];
}

/** Groups columns and rows; all of the rows hold for whatever is looked for. */
export function groupRows(
  columns: readonly Pick<Column, 'activity'>[],
  rows: readonly IntegerRow[],
): GroupedRows {
  const groupOf = new Int32Array(columns.length + 1);
  const columnsOf: number[][] = [];
  const known = new Map<number, number>();
  for (const [c, { activity }] of columns.entries()) {
    const group = (activity < 0 ? undefined : known.get(activity)) ?? columnsOf.length;
    if (group === columnsOf.length) columnsOf.push([]);
    if (activity >= 0) known.set(activity, group);
    columnsOf[group]?.push(c);
    groupOf[c] = group;
  }
  groupOf[columns.length] = columnsOf.length;
  columnsOf.push([columns.length]);
  const size = columnsOf.length;
  const scratch: Scratch = {
    open: new Int32Array(size),
    low: new Float64Array(size),
    high: new Float64Array(size),
    queue: [],
    isQueued: [],
  };
  const grouped = { groupOf, columnsOf, rows: [], rowsOf: columnsOf.map(() => []), scratch };
  for (const row of rows) addGroupedRow(grouped, row);
  return grouped;
}

/** Adds a row that holds for whatever is looked for. */
export function addGroupedRow(grouped: GroupedRows, row: IntegerRow): void {
  const { groupOf, rows, rowsOf, scratch } = grouped;
  const group = (k: number) => groupOf[row.columns[k] ?? 0] ?? 0;
  const order = row.columns.map((_, k) => k).sort((a, b) => group(a) - group(b) || a - b);
  const begins = order.flatMap((k, at) =>
    at === 0 || group(k) !== group(order[at - 1] ?? 0) ? [at] : [],
  );
  const groups = Int32Array.from(begins, (at) => group(order[at] ?? 0));
  for (const each of groups) rowsOf[each]?.push(rows.length);
  scratch.isQueued.push(0);
  rows.push({
    groups,
    begins: Int32Array.from([...begins, order.length]),
    columns: Int32Array.from(order, (k) => row.columns[k] ?? 0),
    coefficients: Float64Array.from(order, (k) => row.coefficients[k] ?? 0),
    min: row.min,
    max: row.max,
  });
}
