import type { IntegerRow } from './integer-row.js';

/** A minimisation over boxed columns: whole-number costs and rows, and bounds that hold at a node. */
export interface BoxedProblem {
  readonly costs: ArrayLike<number>;
  readonly rows: readonly IntegerRow[];
  /** Limits of each row where they are stricter than its own. */
  readonly rowMin: ArrayLike<number>;
  readonly rowMax: ArrayLike<number>;
  readonly lower: ArrayLike<number>;
  readonly upper: ArrayLike<number>;
}

/** Whole numbers over one denominator `scale`; `reduced` are the reduced costs times `scale`. */
export interface SafeBound {
  /** Σ… in units of 1 ÷ scale; −Infinity when no exact evaluation was possible. */
  readonly scaled: number;
  readonly scale: number;
  readonly reduced: Float64Array;
}

const LARGEST_EXACT = Number.MAX_SAFE_INTEGER / 2;

/**
 * Lower bound that does not trust floating point. For any multipliers λ
 *
 *   L(λ) = Σ_rows (λ_r > 0 ? λ_r·min_r : λ_r·max_r) + Σ_columns min over [l_j, u_j] of (c_j − Σ_r λ_r a_rj)·x_j
 *
 * is at most the optimum of the boxed problem (weak duality). The simplex multipliers are rounded to
 * multiples of 1 ÷ scale, scale a power of two, and L is evaluated in whole numbers. The sum of all
 * absolute terms is kept below 2⁵², so every operation is exact; if it is not, scale is lowered.
 *
 * @see A. Neumaier and O. Shcherbina, "Safe bounds in linear and mixed-integer linear programming", 2004.
 */
export function safeBound(
  problem: BoxedProblem,
  multipliers: ArrayLike<number>,
  largestScale = 2 ** 30,
): SafeBound {
  let scale = firstScale(problem, largestScale);
  while (scale >= 1) {
    const bound = evaluate(problem, multipliers, scale);
    if (bound !== undefined) return bound;
    scale /= 64;
  }
  return { scaled: -Infinity, scale: 1, reduced: new Float64Array(problem.costs.length) };
}

/** Whether the multipliers prove, in whole numbers, that the boxed problem has no solution. */
export function provesInfeasible(problem: BoxedProblem, ray: ArrayLike<number>): boolean {
  let largest = 0;
  for (let i = 0; i < ray.length; i++) largest = Math.max(largest, Math.abs(ray[i] ?? 0));
  if (largest === 0) return false;
  const unit = Array.from(ray, (v) => v / largest);
  const costs = new Float64Array(problem.costs.length);
  return safeBound({ ...problem, costs }, unit, 2 ** 24).scaled > 0;
}

/** The bound as a whole number of objective points: no solution costs less. */
export function wholeBound(bound: SafeBound): number {
  // scale is a power of two, so the division only moves the exponent and is exact.
  return Math.ceil(bound.scaled / bound.scale);
}

function firstScale(problem: BoxedProblem, largestScale: number): number {
  let size = 1;
  for (let j = 0; j < problem.costs.length; j++)
    size += Math.abs(problem.costs[j] ?? 0) * Math.abs(problem.upper[j] ?? 0);
  let scale = largestScale;
  while (scale > 1 && scale * size > 2 ** 49) scale /= 2;
  return scale;
}

function evaluate(
  problem: BoxedProblem,
  multipliers: ArrayLike<number>,
  scale: number,
): SafeBound | undefined {
  const n = problem.costs.length;
  const reduced = new Float64Array(n);
  for (let j = 0; j < n; j++) reduced[j] = (problem.costs[j] ?? 0) * scale;
  let scaled = 0;
  let size = 0;
  for (const [r, row] of problem.rows.entries()) {
    const whole = Math.round((multipliers[r] ?? 0) * scale);
    const limit = (whole > 0 ? problem.rowMin[r] : problem.rowMax[r]) ?? 0;
    // A multiplier of the wrong sign for an open side would make the bound −∞: leave the row out.
    if (whole === 0 || !Number.isFinite(limit)) continue;
    scaled += whole * limit;
    size += Math.abs(whole * limit);
    for (let k = 0; k < row.columns.length; k++) {
      const j = row.columns[k] ?? 0;
      const term = whole * (row.coefficients[k] ?? 0);
      size += Math.abs(term);
      reduced[j] = (reduced[j] ?? 0) - term;
    }
  }
  for (let j = 0; j < n; j++) {
    const d = reduced[j] ?? 0;
    const term = d * ((d > 0 ? problem.lower[j] : problem.upper[j]) ?? 0);
    scaled += term;
    size += Math.abs(term);
  }
  return size + Math.abs(scaled) < LARGEST_EXACT ? { scaled, scale, reduced } : undefined;
}
