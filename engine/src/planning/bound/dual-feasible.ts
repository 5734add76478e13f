/**
 * A map f of hours with: Σ hours ≤ W implies Σ f(hours) ≤ f(W). Whole numbers to whole numbers.
 */
export type DualFeasible = (hours: number) => number;

/**
 * Dual feasible functions for a weekly capacity W:
 *
 *   identity
 *   u_k(h) = k·h when (k+1)·h is a multiple of W, else ⌊(k+1)·h ÷ W⌋·W       k = 1 … 4; u_k(W) = k·W
 *   v_e(h) = W when h > W − e, 0 when h < e, h between                        0 < e ≤ W ÷ 2
 *
 * They make jobs that cannot share a week with others count as large as they are in effect.
 *
 * @see S. P. Fekete and J. Schepers, "New classes of fast lower bounds for bin packing problems", 2001.
 */
export function dualFeasibleFunctions(
  capacity: number,
  hours: Iterable<number>,
): readonly DualFeasible[] {
  const functions: DualFeasible[] = [(h) => h];
  if (capacity <= 0) return functions;
  for (let k = 1; k <= 4; k++)
    functions.push((h) =>
      ((k + 1) * h) % capacity === 0 ? k * h : Math.floor(((k + 1) * h) / capacity) * capacity,
    );
  const thresholds = new Set<number>();
  for (const h of hours) {
    if (h > 0 && 2 * h <= capacity) thresholds.add(h);
    // The complement: just large enough to let jobs of h hours fill the week alone.
    if (2 * h > capacity && h < capacity) thresholds.add(capacity - h + 1);
  }
  for (const e of thresholds)
    if (2 * e <= capacity) functions.push((h) => (h > capacity - e ? capacity : h < e ? 0 : h));
  return functions;
}

/** f of every activity's hours and of W, computed once. */
export interface EnergyScale {
  /** By activity. */
  readonly loads: readonly number[];
  /** f(W). */
  readonly capacity: number;
  /** What it was made from, for hours that vary within activities or between weeks. */
  readonly of: DualFeasible;
}

/**
 * The dual feasible functions of a week, applied to a list of hours; equal ones only once. `further` are hours on
 * which they must be told apart, too.
 */
export function energyScales(
  capacity: number,
  hours: readonly number[],
  further: readonly number[] = [],
): readonly EnergyScale[] {
  const scales = new Map<string, EnergyScale>();
  for (const of of dualFeasibleFunctions(capacity, new Set([...hours, ...further]))) {
    const loads = hours.map((h) => (h > capacity ? 0 : of(h)));
    const key = `${of(capacity)}:${loads.join()}:${further.map(of).join()}`;
    if (!scales.has(key)) scales.set(key, { loads, capacity: of(capacity), of });
  }
  return [...scales.values()];
}
