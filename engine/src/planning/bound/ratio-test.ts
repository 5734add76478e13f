import type { LinearProgram } from './linear-program.js';

/** Outcome of the ratio test. */
export type Entering =
  /** `flips`: nonbasic columns that jump to their other bound on the way. */
  | { readonly kind: 'found'; readonly variable: number; readonly flips: readonly number[] }
  /** The row can never be met; `sign` = +1 when its basic variable is above its upper bound. */
  | { readonly kind: 'none'; readonly sign: 1 | -1 };

/** Breakpoints in columns of plain numbers: they are made anew for every pivot. */
interface Breakpoints {
  readonly variables: number[];
  readonly ratios: number[];
  readonly sizes: number[];
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
  const passed: Breakpoints = { variables: [], ratios: [], sizes: [] };
  while (open.variables.length > 0) {
    const variable = moveSmallest(open, passed);
    const range = (lp.upper[variable] ?? 0) - (lp.lower[variable] ?? 0);
    slope -= (passed.sizes.at(-1) ?? 0) * range;
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

function breakpoints(lp: LinearProgram, row: Float64Array, sign: 1 | -1): Breakpoints {
  const { n, m, position, lower, upper, atUpper, reduced } = lp;
  const found: Breakpoints = { variables: [], ratios: [], sizes: [] };
  for (let j = 0; j < n + m; j++) {
    const a = sign * (row[j] ?? 0);
    if (a < PIVOT_TOLERANCE && a > -PIVOT_TOLERANCE) continue;
    if ((position[j] ?? -1) >= 0 || lower[j] === upper[j]) continue;
    if (atUpper[j] === 1 ? a > 0 : a < 0) continue;
    const size = Math.abs(a);
    found.variables.push(j);
    found.ratios.push(Math.abs(reduced[j] ?? 0) / size);
    found.sizes.push(size);
  }
  return found;
}

/** Takes the least ratio out, the larger of equals first, and adds it to those passed; returns its variable. */
function moveSmallest(open: Breakpoints, passed: Breakpoints): number {
  const { variables, ratios, sizes } = open;
  let at = 0;
  for (let k = 1; k < ratios.length; k++) {
    const ratio = ratios[k] ?? Infinity;
    const least = ratios[at] ?? Infinity;
    if (ratio < least || (ratio === least && (sizes[k] ?? 0) > (sizes[at] ?? 0))) at = k;
  }
  const variable = variables[at] ?? -1;
  passed.variables.push(variable);
  passed.ratios.push(ratios[at] ?? Infinity);
  passed.sizes.push(sizes[at] ?? 0);
  for (const list of [variables, ratios, sizes]) {
    const tail = list.pop();
    if (tail !== undefined && at < list.length) list[at] = tail;
  }
  return variable;
}

function pickLargest({ variables, ratios, sizes }: Breakpoints): Entering {
  const last = ratios.at(-1);
  if (last === undefined) return { kind: 'none', sign: 1 };
  let best = variables.length - 1;
  for (const [k, ratio] of ratios.entries())
    if (ratio >= last - TIE && (sizes[k] ?? 0) > (sizes[best] ?? 0)) best = k;
  return { kind: 'found', variable: variables[best] ?? -1, flips: variables.slice(0, best) };
}
