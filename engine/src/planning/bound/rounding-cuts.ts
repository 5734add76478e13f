import { type IntegerRow, violationOf } from './integer-row.js';

/** Bounds of the whole-number columns for which a cut shall hold. */
export interface ColumnBounds {
  readonly lower: ArrayLike<number>;
  readonly upper: ArrayLike<number>;
}

/**
 * Mixed-integer rounding cuts from single rows, at the point x.
 *
 * A row Σ a_j x_j ≥ b is written over z_j ≥ 0 (x_j = l_j + z_j, or x_j = u_j − z_j when x_j is nearer to its
 * upper bound). For a divisor q with remainder f = b′ mod q > 0
 *
 *   Σ (f·⌊a′_j ÷ q⌋ + min(f, a′_j mod q))·z_j ≥ f·⌈b′ ÷ q⌉
 *
 * holds for whole z. All figures stay whole numbers. Divisors tried: the coefficients of fractional columns.
 *
 * @see H. Marchand and L. A. Wolsey, "Aggregation and mixed integer rounding to solve MIPs", 2001.
 * @returns at most one cut a row and side, only those violated by x.
 */
export function roundingCuts(
  rows: readonly IntegerRow[],
  x: ArrayLike<number>,
  bounds: ColumnBounds,
): readonly IntegerRow[] {
  return rows.flatMap((row) => {
    const sides: AtLeast[] = [];
    if (Number.isFinite(row.min)) sides.push({ ...row, sign: 1, least: row.min });
    if (Number.isFinite(row.max)) sides.push({ ...row, sign: -1, least: -row.max });
    return sides.flatMap((side) => bestCut(side, x, bounds) ?? []);
  });
}

/** sign·(Σ coefficient·x) ≥ least. */
interface AtLeast {
  readonly columns: readonly number[];
  readonly coefficients: readonly number[];
  readonly sign: 1 | -1;
  readonly least: number;
}

interface Shifted {
  readonly factors: readonly number[];
  /** Columns counted down from their upper bound. */
  readonly down: readonly boolean[];
  readonly least: number;
}

const LARGEST = 2 ** 31;
const LEAST_VIOLATION = 1e-3;

function bestCut(
  side: AtLeast,
  x: ArrayLike<number>,
  bounds: ColumnBounds,
): IntegerRow | undefined {
  const shifted = shift(side, x, bounds);
  let best: IntegerRow | undefined;
  let bestViolation = LEAST_VIOLATION;
  for (const q of divisors(side, x, bounds)) {
    const cut = round(side, shifted, q, bounds);
    const violation = cut === undefined ? 0 : violationOf(cut, x);
    if (violation <= bestViolation) continue;
    best = cut;
    bestViolation = violation;
  }
  return best;
}

function shift(side: AtLeast, x: ArrayLike<number>, { lower, upper }: ColumnBounds): Shifted {
  let least = side.least;
  const down: boolean[] = [];
  const factors = side.columns.map((j, k) => {
    const a = side.sign * (side.coefficients[k] ?? 0);
    const l = lower[j] ?? 0;
    const u = upper[j] ?? 0;
    const isDown = (x[j] ?? 0) - l > u - (x[j] ?? 0);
    down.push(isDown);
    least -= a * (isDown ? u : l);
    return isDown ? -a : a;
  });
  return { factors, down, least };
}

function divisors(
  side: AtLeast,
  x: ArrayLike<number>,
  { lower, upper }: ColumnBounds,
): ReadonlySet<number> {
  const found = new Set<number>();
  for (let k = 0; k < side.columns.length && found.size < 12; k++) {
    const j = side.columns[k] ?? 0;
    const inside = Math.min((x[j] ?? 0) - (lower[j] ?? 0), (upper[j] ?? 0) - (x[j] ?? 0));
    if (inside > 1e-5) found.add(Math.abs(side.coefficients[k] ?? 0));
  }
  return found;
}

function round(
  side: AtLeast,
  shifted: Shifted,
  q: number,
  { lower, upper }: ColumnBounds,
): IntegerRow | undefined {
  const f = modulo(shifted.least, q);
  if (f === 0) return undefined;
  let min = f * Math.ceil(shifted.least / q);
  const columns: number[] = [];
  const coefficients: number[] = [];
  for (const [k, j] of side.columns.entries()) {
    const a = shifted.factors[k] ?? 0;
    const g = f * Math.floor(a / q) + Math.min(f, modulo(a, q));
    if (g === 0) continue;
    columns.push(j);
    coefficients.push(shifted.down[k] ? -g : g);
    min += shifted.down[k] ? -g * (upper[j] ?? 0) : g * (lower[j] ?? 0);
    if (Math.abs(g) > LARGEST) return undefined;
  }
  return Math.abs(min) > LARGEST ? undefined : { columns, coefficients, min, max: Infinity };
}

function modulo(a: number, q: number): number {
  return a - Math.floor(a / q) * q;
}
