import type { LinearProgram } from './linear-program.js';

/** Outcome of the ratio test. */
export type Entering =
  /** `flips`: nonbasic columns that jump to their other bound on the way. */
  | { readonly kind: 'found'; readonly variable: number; readonly flips: readonly number[] }
  /** The row can never be met; `sign` = +1 when its basic variable is above its upper bound. */
  | { readonly kind: 'none'; readonly sign: 1 | -1 };

interface Breakpoint {
  readonly variable: number;
  readonly ratio: number;
  readonly size: number;
}

const PIVOT_TOLERANCE = 1e-9;
const TIE = 1e-9;
const SLACK = 1e-8;

/**
 * Fills `row` with α = (B⁻¹)_p [A, −I] over the nonbasic variables and picks the entering one.
 *
 * Long step: a boxed column whose breakpoint is passed flips to its other bound as long as the leaving
 * variable stays outside its limits. Among equal ratios the largest pivot wins.
 */
export function chooseEntering(lp: LinearProgram, p: number, row: Float64Array): Entering {
  priceRow(lp, p, row);
  const v = lp.basis[p] ?? 0;
  const x = lp.value[v] ?? 0;
  const above = x > (lp.upper[v] ?? 0);
  const sign = above ? 1 : -1;
  let slope = above ? x - (lp.upper[v] ?? 0) : (lp.lower[v] ?? 0) - x;
  const open = breakpoints(lp, row, sign);
  const passed: Breakpoint[] = [];
  while (open.length > 0) {
    const next = takeSmallest(open);
    passed.push(next);
    const range = (lp.upper[next.variable] ?? 0) - (lp.lower[next.variable] ?? 0);
    slope -= next.size * range;
    // Reaching the limit exactly is enough; beyond the tolerance nothing can bring the row in.
    if (slope <= SLACK) return pickLargest(passed);
  }
  return { kind: 'none', sign };
}

function priceRow(lp: LinearProgram, p: number, row: Float64Array): void {
  const { n, m, inverse, stride } = lp;
  row.fill(0, 0, n + m);
  for (let i = 0; i < m; i++) {
    const factor = inverse[p * stride + i] ?? 0;
    if (factor === 0) continue;
    row[n + i] = -factor;
    const source = lp.rows[i];
    if (source === undefined) continue;
    const scaled = factor * (lp.rowScale[i] ?? 1);
    const { columns, coefficients } = source;
    for (let k = 0; k < columns.length; k++) {
      const j = columns[k] ?? 0;
      row[j] = (row[j] ?? 0) + scaled * (coefficients[k] ?? 0);
    }
  }
}

function breakpoints(lp: LinearProgram, row: Float64Array, sign: 1 | -1): Breakpoint[] {
  const found: Breakpoint[] = [];
  for (let j = 0; j < lp.n + lp.m; j++) {
    if ((lp.position[j] ?? -1) >= 0) continue;
    const a = sign * (row[j] ?? 0);
    const size = Math.abs(a);
    if (size < PIVOT_TOLERANCE || lp.lower[j] === lp.upper[j]) continue;
    const up = lp.atUpper[j] === 1;
    if (up ? a > 0 : a < 0) continue;
    found.push({ variable: j, ratio: Math.abs(lp.reduced[j] ?? 0) / size, size });
  }
  return found;
}

function takeSmallest(open: Breakpoint[]): Breakpoint {
  let at = 0;
  for (let k = 1; k < open.length; k++) {
    const a = open[k];
    const b = open[at];
    if (a === undefined || b === undefined) continue;
    if (a.ratio < b.ratio || (a.ratio === b.ratio && a.size > b.size)) at = k;
  }
  const smallest = open[at];
  const tail = open.pop();
  if (tail !== undefined && at < open.length) open[at] = tail;
  return smallest ?? { variable: -1, ratio: Infinity, size: 0 };
}

function pickLargest(passed: readonly Breakpoint[]): Entering {
  const last = passed.at(-1);
  if (last === undefined) return { kind: 'none', sign: 1 };
  let best = passed.length - 1;
  for (const [k, point] of passed.entries())
    if (point.ratio >= last.ratio - TIE && point.size > (passed[best]?.size ?? 0)) best = k;
  return {
    kind: 'found',
    variable: passed[best]?.variable ?? -1,
    flips: passed.slice(0, best).map((point) => point.variable),
  };
}
