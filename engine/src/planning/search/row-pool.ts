import { activityOf, type IntegerRow, squaredNorm } from '../bound/integer-row.js';

/** The first rows of a list by columns: what a point with few columns adds to each is found by looking at these few. */
export interface RowIndex {
  /** Rows at the head of the list that are in it. */
  readonly size: number;
  /** By column, places at which its entries begin, and the end of the last ones. */
  readonly begins: Int32Array;
  readonly rows: Int32Array;
  readonly coefficients: Float64Array;
  /** Room for one figure for each row. */
  readonly sums: Float64Array;
}

/** Rows behind the end of an index from which on it is made anew. */
const MOST_BEHIND = 64;

/** Makes the index of a list of rows over so many columns. */
export function indexRows(rows: readonly IntegerRow[], columns: number): RowIndex {
  const begins = new Int32Array(columns + 1);
  for (const row of rows) for (const j of row.columns) begins[j + 1] = (begins[j + 1] ?? 0) + 1;
  for (let j = 0; j < columns; j++) begins[j + 1] = (begins[j + 1] ?? 0) + (begins[j] ?? 0);
  const ends = begins.slice();
  const entries = begins[columns] ?? 0;
  const index: RowIndex = {
    size: rows.length,
    begins,
    rows: new Int32Array(entries),
    coefficients: new Float64Array(entries),
    sums: new Float64Array(rows.length),
  };
  for (let r = 0; r < rows.length; r++) {
    const row = rows[r];
    for (let k = 0; k < (row?.columns.length ?? 0); k++) {
      const j = row?.columns[k] ?? 0;
      const at = ends[j] ?? 0;
      index.rows[at] = r;
      index.coefficients[at] = row?.coefficients[k] ?? 0;
      ends[j] = at + 1;
    }
  }
  return index;
}

/** Whether so many rows were added since that the index of the list should be made anew. */
export function isBehind(index: RowIndex, rows: readonly IntegerRow[]): boolean {
  return rows.length > index.size + MOST_BEHIND;
}

/** The rows of a list that a point breaks by more than `least`, with their distances from it; `rows` begins with those of the index. */
export function brokenRows(
  index: RowIndex,
  rows: readonly IntegerRow[],
  x: ArrayLike<number>,
  least: number,
): { readonly row: IntegerRow; readonly depth: number }[] {
  const { sums } = index;
  addUp(index, x);
  const broken: { readonly row: IntegerRow; readonly depth: number }[] = [];
  for (let r = 0; r < rows.length; r++) {
    const row = rows[r];
    if (row === undefined) continue;
    const sum = r < index.size ? (sums[r] ?? 0) : activityOf(row, x);
    const outside = Math.max(row.min - sum, sum - row.max);
    if (outside <= 0) continue;
    const norm = squaredNorm(row);
    const depth = norm === 0 ? Infinity : outside / Math.sqrt(norm);
    if (depth > least) broken.push({ row, depth });
  }
  return broken;
}

function addUp({ begins, rows, coefficients, sums }: RowIndex, x: ArrayLike<number>): void {
  sums.fill(0);
  for (let j = 0; j + 1 < begins.length; j++) {
    const share = x[j] ?? 0;
    if (share === 0) continue;
    const end = begins[j + 1] ?? 0;
    for (let at = begins[j] ?? 0; at < end; at++) {
      const r = rows[at] ?? 0;
      sums[r] = (sums[r] ?? 0) + share * (coefficients[at] ?? 0);
    }
  }
}
