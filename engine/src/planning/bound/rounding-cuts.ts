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
  readonly factors: Float64Array;
  /** 1 = counted down from the upper bound of the column. */
  readonly down: Uint8Array;
  readonly least: number;
  /** Places of columns that are not at the bound they are counted from, and how far they are from it. */
  readonly inside: readonly number[];
  readonly distances: readonly number[];
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
    if (!mayCutOff(shifted, q)) continue;
    const cut = round(side, shifted, q, bounds);
    const violation = cut === undefined ? 0 : violationOf(cut, x);
    if (violation <= bestViolation) continue;
    best = cut;
    bestViolation = violation;
  }
  return best;
}

function shift(side: AtLeast, x: ArrayLike<number>, { lower, upper }: ColumnBounds): Shifted {
  const size = side.columns.length;
  const factors = new Float64Array(size);
  const down = new Uint8Array(size);
  const inside: number[] = [];
  const distances: number[] = [];
  let least = side.least;
  for (let k = 0; k < size; k++) {
    const j = side.columns[k] ?? 0;
    const a = side.sign * (side.coefficients[k] ?? 0);
    const low = lower[j] ?? 0;
    const high = upper[j] ?? 0;
    const at = x[j] ?? 0;
    const isDown = at - low > high - at;
    least -= a * (isDown ? high : low);
    factors[k] = isDown ? -a : a;
    down[k] = isDown ? 1 : 0;
    const distance = isDown ? high - at : at - low;
    if (distance < 1e-9 && distance > -1e-9) continue;
    inside.push(k);
    distances.push(distance);
  }
  return { factors, down, least, inside, distances };
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

/** Whether the cut leaves the point out, told from the few columns that are not at their bounds. */
function mayCutOff({ factors, least, inside, distances }: Shifted, q: number): boolean {
  const f = modulo(least, q);
  if (f === 0) return false;
  let missing = f * Math.ceil(least / q);
  for (let t = 0; t < inside.length; t++)
    missing -= rounded(factors[inside[t] ?? 0] ?? 0, q, f) * (distances[t] ?? 0);
  return missing > 0;
}

function round(
  side: AtLeast,
  { factors, down, least }: Shifted,
  q: number,
  { lower, upper }: ColumnBounds,
): IntegerRow | undefined {
  const f = modulo(least, q);
  let min = f * Math.ceil(least / q);
  const columns: number[] = [];
  const coefficients: number[] = [];
  for (let k = 0; k < side.columns.length; k++) {
    const g = rounded(factors[k] ?? 0, q, f);
    if (g === 0) continue;
    if (Math.abs(g) > LARGEST) return undefined;
    const j = side.columns[k] ?? 0;
    const isDown = down[k] === 1;
    columns.push(j);
    coefficients.push(isDown ? -g : g);
    min += isDown ? -g * (upper[j] ?? 0) : g * (lower[j] ?? 0);
  }
  return Math.abs(min) > LARGEST ? undefined : { columns, coefficients, min, max: Infinity };
}

/** f·⌊a ÷ q⌋ + min(f, a mod q). */
function rounded(a: number, q: number, f: number): number {
  const whole = Math.floor(a / q);
  return f * whole + Math.min(f, a - whole * q);
}

function modulo(a: number, q: number): number {
  return a - Math.floor(a / q) * q;
}
