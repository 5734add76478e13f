import { type LinearProgram, weigh } from './linear-program.js';

/** Moves nonbasic columns to the bound that the sign of d asks for and recomputes the basic values. */
export function restoreValues(lp: LinearProgram): void {
  const { load } = lp.room;
  load.fill(0, 0, lp.m);
  const { used, n, m } = lp;
  for (let k = 0; k < used.length; k++) settle(lp, used[k] ?? 0, load);
  for (let v = n; v < n + m; v++) settle(lp, v, load);
  for (let p = 0; p < lp.m; p++) lp.value[lp.basis[p] ?? 0] = 0;
  moveBasics(lp, load);
}

/**
 * Recomputes inverse, reduced costs and values from the rows, for the given basic variables; drops columns
 * that became dependent.
 */
export function refactorise(
  lp: LinearProgram,
  basic: readonly number[] = Array.from(lp.basis.subarray(0, lp.m)),
): void {
  const columns = basic.filter((v) => v < lp.n);
  const keptRows = new Set(basic.flatMap((v) => (v >= lp.n ? [v - lp.n] : [])));
  clearBasis(lp);
  const isFree = Uint8Array.from({ length: lp.m }, (_, i) => (keptRows.has(i) ? 0 : 1));
  const { alpha } = lp.room;
  for (const column of columns) {
    solveColumn(lp, column, alpha);
    const best = largestFree(alpha, isFree);
    if (best < 0 || Math.abs(alpha[best] ?? 0) < 1e-9) continue;
    isFree[best] = 0;
    replaceInBasis(lp, best, column, alpha);
  }
  for (let p = 0; p < lp.m; p++) weigh(lp, p);
  lp.updates = 0;
  recomputeReduced(lp);
  restoreValues(lp);
}

function largestFree(alpha: Float64Array, isFree: Uint8Array): number {
  let best = -1;
  let largest = -1;
  for (let i = 0; i < isFree.length; i++) {
    const size = Math.abs(alpha[i] ?? 0);
    if (isFree[i] === 0 || size <= largest) continue;
    best = i;
    largest = size;
  }
  return best;
}

/** α = B⁻¹ a for one variable. */
export function solveColumn(lp: LinearProgram, v: number, alpha: Float64Array): void {
  const { inverse, stride, m } = lp;
  if (v >= lp.n) {
    for (let p = 0; p < m; p++) alpha[p] = -(inverse[p * stride + v - lp.n] ?? 0);
    return;
  }
  const { places, entries } = lp.room;
  let count = 0;
  for (let at = lp.firstEntry[v] ?? -1; at >= 0; at = lp.nextEntry[at] ?? -1) {
    const i = lp.entryRows[at] ?? 0;
    places[count] = i;
    entries[count] = (lp.entryCoefficients[at] ?? 0) * (lp.rowScale[i] ?? 1);
    count += 1;
  }
  for (let p = 0; p < m; p++) {
    const from = p * stride;
    let sum = 0;
    for (let k = 0; k < count; k++)
      sum += (entries[k] ?? 0) * (inverse[from + (places[k] ?? 0)] ?? 0);
    alpha[p] = sum;
  }
}

/** Puts a variable at position p and updates B⁻¹ by one elimination step. */
export function replaceInBasis(
  lp: LinearProgram,
  p: number,
  variable: number,
  alpha: Float64Array,
): void {
  const { inverse, stride, m } = lp;
  const pivot = 1 / (alpha[p] ?? 1);
  const from = p * stride;
  // The inverse is sparse: only the places where the pivot row is not zero change.
  const { places } = lp.room;
  let count = 0;
  for (let k = 0; k < m; k++) {
    const entry = inverse[from + k] ?? 0;
    if (entry === 0) continue;
    inverse[from + k] = entry * pivot;
    places[count++] = k;
  }
  for (let i = 0; i < m; i++) {
    const factor = alpha[i] ?? 0;
    if (i === p || Math.abs(factor) < 1e-14) continue;
    eliminate(lp, { to: i, from: p, factor, count });
  }
  weigh(lp, p);
  lp.position[lp.basis[p] ?? 0] = -1;
  lp.basis[p] = variable;
  lp.position[variable] = p;
}

/** Row `to` −= factor · row `from` at the first `count` places; keeps the weight of the row. */
function eliminate(
  { inverse, stride, room, weight }: LinearProgram,
  step: {
    readonly to: number;
    readonly from: number;
    readonly factor: number;
    readonly count: number;
  },
): void {
  const to = step.to * stride;
  const from = step.from * stride;
  const { factor, count } = step;
  const { places } = room;
  let change = 0;
  for (let t = 0; t < count; t++) {
    const k = places[t] ?? 0;
    const old = inverse[to + k] ?? 0;
    const entry = old - factor * (inverse[from + k] ?? 0);
    // Drop what is left of numbers that cancel, to stay sparse.
    const kept = entry < 1e-13 && entry > -1e-13 ? 0 : entry;
    inverse[to + k] = kept;
    change += kept * kept - old * old;
  }
  weight[step.to] = Math.max(1e-6, (weight[step.to] ?? 0) + change);
}

/** Adds `amount` times the column of a variable to `load`. */
export function addColumn(lp: LinearProgram, v: number, amount: number, load: Float64Array): void {
  if (amount === 0) return;
  if (v >= lp.n) {
    load[v - lp.n] = (load[v - lp.n] ?? 0) - amount;
    return;
  }
  for (let at = lp.firstEntry[v] ?? -1; at >= 0; at = lp.nextEntry[at] ?? -1) {
    const i = lp.entryRows[at] ?? 0;
    const entry = (lp.entryCoefficients[at] ?? 0) * (lp.rowScale[i] ?? 1);
    load[i] = (load[i] ?? 0) + amount * entry;
  }
}

/** Moves the basic values by −B⁻¹ load. */
export function moveBasics(lp: LinearProgram, load: Float64Array): void {
  const { inverse, stride, m } = lp;
  const { places } = lp.room;
  let count = 0;
  for (let k = 0; k < m; k++) if ((load[k] ?? 0) !== 0) places[count++] = k;
  for (let p = 0; p < m; p++) {
    let sum = 0;
    for (let t = 0; t < count; t++) {
      const k = places[t] ?? 0;
      sum += (inverse[p * stride + k] ?? 0) * (load[k] ?? 0);
    }
    const v = lp.basis[p] ?? 0;
    lp.value[v] = (lp.value[v] ?? 0) - sum;
  }
}

function settle(lp: LinearProgram, v: number, load: Float64Array): void {
  if ((lp.position[v] ?? -1) >= 0) return;
  rest(lp, v);
  addColumn(lp, v, lp.value[v] ?? 0, load);
}

function rest(lp: LinearProgram, v: number): void {
  const d = lp.reduced[v] ?? 0;
  const lower = lp.lower[v] ?? 0;
  const upper = lp.upper[v] ?? 0;
  let up = lp.atUpper[v] === 1;
  if (d > 1e-9) up = false;
  else if (d < -1e-9) up = true;
  // A row value has one open side at most; it can only rest on the other.
  if (up && upper === Infinity) up = false;
  if (!up && lower === -Infinity) up = true;
  lp.atUpper[v] = up ? 1 : 0;
  lp.value[v] = up ? upper : lower;
}

function clearBasis(lp: LinearProgram): void {
  lp.position.fill(-1);
  for (let i = 0; i < lp.m; i++) {
    lp.inverse.fill(0, i * lp.stride, i * lp.stride + lp.m);
    lp.inverse[i * lp.stride + i] = -1;
    lp.basis[i] = lp.n + i;
    lp.position[lp.n + i] = i;
    lp.weight[i] = 1;
  }
}

/** d = c − π A with π = c_B B⁻¹; d of a row value is π. */
function recomputeReduced(lp: LinearProgram): void {
  const { m, n, used, begins, entryColumns, entryCoefficients, reduced, position } = lp;
  const multipliers = multipliersAt(lp);
  for (let t = 0; t < used.length; t++) reduced[used[t] ?? 0] = lp.cost[used[t] ?? 0] ?? 0;
  for (let i = 0; i < m; i++) {
    const multiplier = multipliers[i] ?? 0;
    reduced[n + i] = (position[n + i] ?? -1) >= 0 ? 0 : multiplier;
    if (multiplier === 0) continue;
    const scale = lp.rowScale[i] ?? 1;
    const end = begins[i + 1] ?? 0;
    for (let k = begins[i] ?? 0; k < end; k++) {
      const j = entryColumns[k] ?? 0;
      reduced[j] = (reduced[j] ?? 0) - multiplier * ((entryCoefficients[k] ?? 0) * scale);
    }
  }
  for (let p = 0; p < m; p++) reduced[lp.basis[p] ?? 0] = 0;
}

function multipliersAt({ inverse, stride, m, basis, cost }: LinearProgram): Float64Array {
  const multipliers = new Float64Array(m);
  for (let p = 0; p < m; p++) {
    const price = cost[basis[p] ?? 0] ?? 0;
    if (price === 0) continue;
    for (let k = 0; k < m; k++)
      multipliers[k] = (multipliers[k] ?? 0) + price * (inverse[p * stride + k] ?? 0);
  }
  return multipliers;
}
