import { type IntegerRow, largestOf } from './integer-row.js';

/**
 * min c·x, A x − s = 0, l ≤ x ≤ u, L ≤ s ≤ U, held with a dense inverse of the basis.
 *
 * Every column is boxed, so each basis can be made dual feasible by moving its nonbasic columns to the
 * bound that the sign of d asks for. That is why columns may change bounds, and rows may be added, at any
 * time without a first phase. Variables are numbered 0 … n−1 (columns) and n … n+m−1 (row values s).
 * Rows are divided by their largest coefficient; `rows` keeps the whole numbers.
 */
export interface LinearProgram {
  readonly n: number;
  /** Columns that can be other than 0; the others are in no row. */
  readonly used: Int32Array;
  readonly isUsed: Uint8Array;
  m: number;
  readonly rows: IntegerRow[];
  /** 1 ÷ largest coefficient, by row. */
  readonly rowScale: number[];
  /** The rows once more, one after the other: places at which each begins, and its columns and coefficients. */
  begins: Int32Array;
  entryColumns: Int32Array;
  entryCoefficients: Float64Array;
  /** The same entries by columns: the first and last place of each, and for each place its row and the next; −1 = none. */
  readonly firstEntry: Int32Array;
  readonly lastEntry: Int32Array;
  entryRows: Int32Array;
  nextEntry: Int32Array;
  /** By variable; lengths grow with rows. */
  lower: Float64Array;
  upper: Float64Array;
  /** Costs in use: the true ones with a small perturbation against cycling. */
  cost: Float64Array;
  reduced: Float64Array;
  value: Float64Array;
  /** Position in the basis, −1 = nonbasic. */
  position: Int32Array;
  /** 1 = a nonbasic variable sits at its upper bound. */
  atUpper: Uint8Array;
  /** Variable at each position. */
  basis: Int32Array;
  /** B⁻¹ by rows, `stride` numbers a row. */
  inverse: Float64Array;
  /** Squared norms of the rows of B⁻¹: weights of dual steepest edge. */
  weight: Float64Array;
  stride: number;
  room: LpRoom;
  updates: number;
  pivots: number;
}

/** Room to work in, kept because every pivot needs it. */
export interface LpRoom {
  /** By variable: the row of the tableau at work, and its nonbasic places that are not zero. */
  readonly row: Float64Array;
  readonly touched: Int32Array;
  /** By position: the column of the tableau at work. */
  readonly alpha: Float64Array;
  /** By row: what the nonbasic variables add to each. */
  readonly load: Float64Array;
  /** By row: places of one sparse row of the inverse or column of the program, and the entries of the latter. */
  readonly places: Int32Array;
  readonly entries: Float64Array;
  /** Breakpoints of the ratio test that are still to come, and those passed. */
  readonly open: Breakpoints;
  readonly passed: Breakpoints;
}

/** Variables, and the ratio and size of the pivot of each. */
export interface Breakpoints {
  readonly variables: Int32Array;
  readonly ratios: Float64Array;
  readonly sizes: Float64Array;
}

const FIRST_ROWS = 32;
const FIRST_ENTRIES = 256;
const PERTURBATION = 1e-6;

/** A program without rows. Costs are perturbed by a fixed pattern that depends only on the index. */
export function linearProgram(
  costs: ArrayLike<number>,
  bounds: { readonly lower: ArrayLike<number>; readonly upper: ArrayLike<number> },
): LinearProgram {
  const n = costs.length;
  const size = n + FIRST_ROWS;
  const isUsed = Uint8Array.from(costs, (_, j) =>
    bounds.lower[j] === 0 && bounds.upper[j] === 0 ? 0 : 1,
  );
  const lp: LinearProgram = {
    n,
    used: Int32Array.from(costs, (_, j) => j).filter((j) => isUsed[j] === 1),
    isUsed,
    m: 0,
    rows: [],
    rowScale: [],
    begins: new Int32Array(FIRST_ROWS + 1),
    entryColumns: new Int32Array(FIRST_ENTRIES),
    entryCoefficients: new Float64Array(FIRST_ENTRIES),
    firstEntry: new Int32Array(n).fill(-1),
    lastEntry: new Int32Array(n).fill(-1),
    entryRows: new Int32Array(FIRST_ENTRIES),
    nextEntry: new Int32Array(FIRST_ENTRIES),
    lower: new Float64Array(size),
    upper: new Float64Array(size),
    cost: new Float64Array(size),
    reduced: new Float64Array(size),
    value: new Float64Array(size),
    position: new Int32Array(size).fill(-1),
    atUpper: new Uint8Array(size),
    basis: new Int32Array(FIRST_ROWS),
    inverse: new Float64Array(FIRST_ROWS * FIRST_ROWS),
    weight: new Float64Array(FIRST_ROWS),
    stride: FIRST_ROWS,
    room: lpRoom(n, FIRST_ROWS),
    updates: 0,
    pivots: 0,
  };
  lp.lower.set(Array.from(bounds.lower));
  lp.upper.set(Array.from(bounds.upper));
  perturb(lp, costs);
  return lp;
}

function lpRoom(columns: number, rows: number): LpRoom {
  const size = columns + rows;
  const breakpoints = (): Breakpoints => ({
    variables: new Int32Array(size),
    ratios: new Float64Array(size),
    sizes: new Float64Array(size),
  });
  return {
    row: new Float64Array(size),
    touched: new Int32Array(size),
    alpha: new Float64Array(rows),
    load: new Float64Array(rows),
    places: new Int32Array(rows),
    entries: new Float64Array(rows),
    open: breakpoints(),
    passed: breakpoints(),
  };
}

/**
 * A program of the same columns without rows, with the same costs and resting places; `bounds` are those that hold in
 * all that will be asked of it.
 */
export function withoutRows(
  lp: LinearProgram,
  bounds: { readonly lower: ArrayLike<number>; readonly upper: ArrayLike<number> },
): LinearProgram {
  const costs = lp.cost.subarray(0, lp.n);
  const bare = linearProgram(costs, bounds);
  bare.cost.set(costs);
  bare.reduced.set(costs);
  bare.lower.set(lp.lower.subarray(0, lp.n));
  bare.upper.set(lp.upper.subarray(0, lp.n));
  bare.atUpper.set(lp.atUpper.subarray(0, lp.n));
  bare.pivots = lp.pivots;
  return bare;
}

function perturb(lp: LinearProgram, costs: ArrayLike<number>): void {
  let largest = 1;
  for (let j = 0; j < lp.n; j++) largest = Math.max(largest, Math.abs(costs[j] ?? 0));
  const step = PERTURBATION * Math.min(largest, 1000);
  for (let j = 0; j < lp.n; j++) {
    const pattern = 0.5 + ((j * 2654435761) % 1024) / 2048;
    lp.cost[j] = (costs[j] ?? 0) + step * pattern;
    lp.reduced[j] = lp.cost[j] ?? 0;
  }
}

/** Adds a row; its value becomes basic, so the basis stays dual feasible. Returns its index. */
export function addRow(lp: LinearProgram, row: IntegerRow): number {
  if (lp.m === lp.stride) grow(lp);
  const i = lp.m;
  const scale = 1 / largestOf(row);
  lp.rows.push(row);
  lp.rowScale.push(scale);
  writeEntries(lp, i, row);
  const s = lp.n + i;
  lp.lower[s] = row.min * scale;
  lp.upper[s] = row.max * scale;
  lp.cost[s] = 0;
  lp.reduced[s] = 0;
  lp.atUpper[s] = 0;
  lp.m = i + 1;
  extendInverse(lp, row, scale);
  lp.basis[i] = s;
  lp.position[s] = i;
  return i;
}

function writeEntries(lp: LinearProgram, i: number, { columns, coefficients }: IntegerRow): void {
  let at = lp.begins[i] ?? 0;
  const most = at + columns.length;
  if (most > lp.entryColumns.length) growEntries(lp, 2 * most);
  for (let k = 0; k < columns.length; k++) {
    const j = columns[k] ?? 0;
    if (lp.isUsed[j] === 0) continue;
    lp.entryColumns[at] = j;
    lp.entryCoefficients[at] = coefficients[k] ?? 0;
    lp.entryRows[at] = i;
    lp.nextEntry[at] = -1;
    const last = lp.lastEntry[j] ?? -1;
    if (last < 0) lp.firstEntry[j] = at;
    else lp.nextEntry[last] = at;
    lp.lastEntry[j] = at;
    at += 1;
  }
  lp.begins[i + 1] = at;
}

function growEntries(lp: LinearProgram, size: number): void {
  lp.entryColumns = widen(lp.entryColumns, new Int32Array(size));
  lp.entryCoefficients = widen(lp.entryCoefficients, new Float64Array(size));
  lp.entryRows = widen(lp.entryRows, new Int32Array(size));
  lp.nextEntry = widen(lp.nextEntry, new Int32Array(size));
}

/** Changes the limits of a row, in its own whole-number units. */
export function setRowLimits(lp: LinearProgram, i: number, min: number, max: number): void {
  const scale = lp.rowScale[i] ?? 1;
  lp.lower[lp.n + i] = min * scale;
  lp.upper[lp.n + i] = max * scale;
}

/** [[B⁻¹, 0], [a_B B⁻¹, −1]] for the basis with one more row. */
function extendInverse(lp: LinearProgram, row: IntegerRow, scale: number): void {
  const { inverse, stride, m } = lp;
  const last = (m - 1) * stride;
  for (let k = 0; k < m; k++) {
    inverse[last + k] = 0;
    inverse[k * stride + m - 1] = 0;
  }
  for (let t = 0; t < row.columns.length; t++) {
    const p = lp.position[row.columns[t] ?? 0] ?? -1;
    if (p < 0) continue;
    const factor = (row.coefficients[t] ?? 0) * scale;
    for (let k = 0; k < m - 1; k++)
      inverse[last + k] = (inverse[last + k] ?? 0) + factor * (inverse[p * stride + k] ?? 0);
  }
  inverse[last + m - 1] = -1;
  weigh(lp, m - 1);
}

/** Recomputes the steepest-edge weight of one row of the inverse. */
export function weigh(lp: LinearProgram, p: number): void {
  let sum = 0;
  for (let k = 0; k < lp.m; k++) {
    const v = lp.inverse[p * lp.stride + k] ?? 0;
    sum += v * v;
  }
  lp.weight[p] = sum;
}

function grow(lp: LinearProgram): void {
  const stride = lp.stride * 2;
  const inverse = new Float64Array(stride * stride);
  for (let p = 0; p < lp.m; p++)
    inverse.set(lp.inverse.subarray(p * lp.stride, p * lp.stride + lp.m), p * stride);
  const size = lp.n + stride;
  lp.lower = widen(lp.lower, new Float64Array(size));
  lp.upper = widen(lp.upper, new Float64Array(size));
  lp.cost = widen(lp.cost, new Float64Array(size));
  lp.reduced = widen(lp.reduced, new Float64Array(size));
  lp.value = widen(lp.value, new Float64Array(size));
  lp.position = widen(lp.position, new Int32Array(size).fill(-1));
  lp.atUpper = widen(lp.atUpper, new Uint8Array(size));
  lp.basis = widen(lp.basis, new Int32Array(stride));
  lp.weight = widen(lp.weight, new Float64Array(stride));
  lp.inverse = inverse;
  lp.stride = stride;
  lp.begins = widen(lp.begins, new Int32Array(stride + 1));
  lp.room = lpRoom(lp.n, stride);
}

function widen<A extends Float64Array | Int32Array | Uint8Array>(old: A, wide: A): A {
  wide.set(old);
  return wide;
}
