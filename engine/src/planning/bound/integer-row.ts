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
  return summedRow(sums, limits);
}

/** Likewise from the sums by column. */
export function summedRow(
  sums: ReadonlyMap<number, number>,
  limits: { readonly min?: number; readonly max?: number },
): IntegerRow {
  const columns: number[] = [];
  const coefficients: number[] = [];
  for (const [column, sum] of sums) {
    if (sum === 0) continue;
    columns.push(column);
    coefficients.push(sum);
  }
  return distinctRow({ columns, coefficients }, limits);
}

/** Likewise from terms that name each column once and are not 0. */
export function distinctRow(
  {
    columns,
    coefficients,
  }: { readonly columns: readonly number[]; readonly coefficients: readonly number[] },
  limits: { readonly min?: number; readonly max?: number },
): IntegerRow {
  const divisor = commonDivisor(coefficients);
  const min = Math.ceil((limits.min ?? -Infinity) / divisor);
  const max = Math.floor((limits.max ?? Infinity) / divisor);
  // No whole numbers lie between the limits: say so in the plainest row, 0 ≥ 1.
  if (min > max) return { columns: [], coefficients: [], min: 1, max: Infinity };
  const divided = divisor === 1 ? coefficients : coefficients.map((c) => c / divisor);
  return { columns, coefficients: divided, min, max };
}

/** At least 1. */
function commonDivisor(coefficients: readonly number[]): number {
  let divisor = 0;
  for (let k = 0; k < coefficients.length && divisor !== 1; k++) {
    let rest = Math.abs(coefficients[k] ?? 0);
    while (rest !== 0) [divisor, rest] = [rest, divisor % rest];
  }
  return divisor || 1;
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
  const norm = squaredNorm(row);
  return norm === 0 ? Infinity : outside / Math.sqrt(norm);
}

/** Σ coefficient². */
export function squaredNorm({ coefficients }: IntegerRow): number {
  let norm = 0;
  for (let k = 0; k < coefficients.length; k++) {
    const c = coefficients[k] ?? 0;
    norm += c * c;
  }
  return norm;
}

/** Largest absolute coefficient, at least 1. */
export function largestOf(row: IntegerRow): number {
  let largest = 1;
  const { coefficients } = row;
  for (let k = 0; k < coefficients.length; k++)
    largest = Math.max(largest, Math.abs(coefficients[k] ?? 0));
  return largest;
}
