/**
 * min ≤ Σ coefficient·column ≤ max over the columns of a master problem, all figures whole numbers
 * (±Infinity for an open side). Whole numbers, because proofs are evaluated on these rows.
 */
export interface IntegerRow {
  readonly columns: readonly number[];
  readonly coefficients: readonly number[];
  readonly min: number;
  readonly max: number;
}

/**
 * Adds up terms that name the same column, drops those that cancel, and divides by the common divisor of the
 * coefficients. Columns are whole numbers, so the limits may be rounded inwards then.
 */
export function integerRow(
  terms: Iterable<readonly [column: number, coefficient: number]>,
  limits: { readonly min?: number; readonly max?: number },
): IntegerRow {
  const sums = new Map<number, number>();
  for (const [column, coefficient] of terms)
    sums.set(column, (sums.get(column) ?? 0) + coefficient);
  const kept = [...sums].filter(([, coefficient]) => coefficient !== 0);
  const divisor = kept.reduce((g, [, c]) => greatestCommonDivisor(g, Math.abs(c)), 0) || 1;
  const min = Math.ceil((limits.min ?? -Infinity) / divisor);
  const max = Math.floor((limits.max ?? Infinity) / divisor);
  // No whole numbers lie between the limits: say so in the plainest row, 0 ≥ 1.
  if (min > max) return { columns: [], coefficients: [], min: 1, max: Infinity };
  return {
    columns: kept.map(([column]) => column),
    coefficients: kept.map(([, coefficient]) => coefficient / divisor),
    min,
    max,
  };
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}

/** Σ coefficient·x. */
export function activityOf(row: IntegerRow, x: ArrayLike<number>): number {
  let sum = 0;
  for (let k = 0; k < row.columns.length; k++)
    sum += (row.coefficients[k] ?? 0) * (x[row.columns[k] ?? -1] ?? 0);
  return sum;
}

/** How far x is outside the row, in units of its largest coefficient; 0 when it is met. */
export function violationOf(row: IntegerRow, x: ArrayLike<number>): number {
  const sum = activityOf(row, x);
  const outside = Math.max(row.min - sum, sum - row.max, 0);
  return outside === 0 ? 0 : outside / largestOf(row);
}

/** Distance from x to the half-space of the row; 0 when it is met. */
export function depthOf(row: IntegerRow, x: ArrayLike<number>): number {
  const sum = activityOf(row, x);
  const outside = Math.max(row.min - sum, sum - row.max, 0);
  if (outside === 0) return 0;
  let norm = 0;
  for (const coefficient of row.coefficients) norm += coefficient * coefficient;
  return norm === 0 ? Infinity : outside / Math.sqrt(norm);
}

/** Largest absolute coefficient, at least 1. */
export function largestOf(row: IntegerRow): number {
  let largest = 1;
  for (const coefficient of row.coefficients) largest = Math.max(largest, Math.abs(coefficient));
  return largest;
}
