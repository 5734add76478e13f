import type { Breakpoints, LinearProgram } from './linear-program.js';

/** Outcome of the ratio test. */
export type Entering =
  | {
      readonly kind: 'found';
      readonly variable: number;
      /** How many of the passed breakpoints come before it: their columns jump to their other bound on the way. */
      readonly passed: number;
      /** How many nonbasic places of the row are not zero. */
      readonly touched: number;
    }
  /** The row can never be met; `sign` = +1 when its basic variable is above its upper bound. */
  | { readonly kind: 'none'; readonly sign: 1 | -1 };

const PIVOT_TOLERANCE = 1e-9;
const TIE = 1e-9;
const SLACK = 1e-8;

/**
 * Fills the row of the tableau with α = (B⁻¹)_p [A, −I] over the nonbasic variables and picks the entering one.
 *
 * Long step: a boxed column whose breakpoint is passed flips to its other bound as long as the leaving
 * variable stays outside its limits. Among equal ratios the largest pivot wins.
 */
export function chooseEntering(lp: LinearProgram, p: number): Entering {
  const touched = priceRow(lp, p);
  const v = lp.basis[p] ?? 0;
  const x = lp.value[v] ?? 0;
  const above = x > (lp.upper[v] ?? 0);
  const sign = above ? 1 : -1;
  let slope = above ? x - (lp.upper[v] ?? 0) : (lp.lower[v] ?? 0) - x;
  const { open, passed } = lp.room;
  let left = findBreakpoints(lp, touched, sign);
  for (let count = 0; left > 0; count++, left--) {
    moveSmallest(open, left, passed, count);
    const variable = passed.variables[count] ?? 0;
    slope -= (passed.sizes[count] ?? 0) * ((lp.upper[variable] ?? 0) - (lp.lower[variable] ?? 0));
    // Reaching the limit exactly is enough; beyond the tolerance nothing can bring the row in.
    if (slope > SLACK) continue;
    const best = largestOfLast(passed, count);
    return { kind: 'found', variable: passed.variables[best] ?? 0, passed: best, touched };
  }
  return { kind: 'none', sign };
}

/** Returns how many nonbasic places are not zero. */
function priceRow(lp: LinearProgram, p: number): number {
  const { n, m, inverse, stride, begins, entryColumns, entryCoefficients, position, used } = lp;
  const { row, touched } = lp.room;
  row.fill(0, 0, n + m);
  for (let i = 0; i < m; i++) {
    const factor = inverse[p * stride + i] ?? 0;
    if (factor === 0) continue;
    row[n + i] = -factor;
    const scaled = factor * (lp.rowScale[i] ?? 1);
    const end = begins[i + 1] ?? 0;
    for (let k = begins[i] ?? 0; k < end; k++) {
      const j = entryColumns[k] ?? 0;
      row[j] = (row[j] ?? 0) + scaled * (entryCoefficients[k] ?? 0);
    }
  }
  let count = 0;
  for (let k = 0; k < used.length; k++) {
    const j = used[k] ?? 0;
    if (row[j] !== 0 && (position[j] ?? -1) < 0) touched[count++] = j;
  }
  for (let v = n; v < n + m; v++) if (row[v] !== 0 && (position[v] ?? -1) < 0) touched[count++] = v;
  return count;
}

/** Finds where reduced costs change their sign; returns how many there are. */
function findBreakpoints(lp: LinearProgram, count: number, sign: 1 | -1): number {
  const { lower, upper, atUpper, reduced } = lp;
  const { row, touched, open } = lp.room;
  let found = 0;
  for (let k = 0; k < count; k++) {
    const j = touched[k] ?? 0;
    const a = sign * (row[j] ?? 0);
    if (a < PIVOT_TOLERANCE && a > -PIVOT_TOLERANCE) continue;
    if (lower[j] === upper[j]) continue;
    if (atUpper[j] === 1 ? a > 0 : a < 0) continue;
    const size = Math.abs(a);
    open.variables[found] = j;
    open.ratios[found] = Math.abs(reduced[j] ?? 0) / size;
    open.sizes[found] = size;
    found += 1;
  }
  return found;
}

/** Moves the least ratio of the first `left`, the larger of equals first, to a place among those passed. */
function moveSmallest(open: Breakpoints, left: number, passed: Breakpoints, to: number): void {
  const { variables, ratios, sizes } = open;
  let at = 0;
  let least = ratios[0] ?? Infinity;
  for (let k = 1; k < left; k++) {
    const ratio = ratios[k] ?? Infinity;
    if (ratio < least || (ratio === least && (sizes[k] ?? 0) > (sizes[at] ?? 0))) {
      at = k;
      least = ratio;
    }
  }
  passed.variables[to] = variables[at] ?? 0;
  passed.ratios[to] = least;
  passed.sizes[to] = sizes[at] ?? 0;
  variables[at] = variables[left - 1] ?? 0;
  ratios[at] = ratios[left - 1] ?? 0;
  sizes[at] = sizes[left - 1] ?? 0;
}

/** Of the passed ones that tie with the last, the one with the largest pivot. */
function largestOfLast({ ratios, sizes }: Breakpoints, last: number): number {
  const limit = (ratios[last] ?? 0) - TIE;
  let best = last;
  for (let k = 0; k <= last; k++)
    if ((ratios[k] ?? 0) >= limit && (sizes[k] ?? 0) > (sizes[best] ?? 0)) best = k;
  return best;
}
