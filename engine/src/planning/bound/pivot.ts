import { addColumn, moveBasics, replaceInBasis, solveColumn } from './basis.js';
import type { LinearProgram } from './linear-program.js';
import type { Entering } from './ratio-test.js';

/**
 * Exchanges the basic variable at position p for the entering one: flips, primal step, dual step, B⁻¹.
 *
 * @returns false when the pivot differs between its row and its column, so the inverse must be renewed;
 *   nothing was changed then.
 */
export function exchange(
  lp: LinearProgram,
  p: number,
  entering: Extract<Entering, { kind: 'found' }>,
): boolean {
  const q = entering.variable;
  const { alpha, row } = lp.room;
  solveColumn(lp, q, alpha);
  const pivot = alpha[p] ?? 0;
  const seen = row[q] ?? 0;
  if (Math.abs(pivot - seen) > 1e-6 * (1 + Math.abs(pivot)) || Math.abs(pivot) < 1e-9) return false;
  flip(lp, entering.passed);
  const leaving = lp.basis[p] ?? 0;
  const toUpper = (lp.value[leaving] ?? 0) > (lp.upper[leaving] ?? 0);
  const target = (toUpper ? lp.upper[leaving] : lp.lower[leaving]) ?? 0;
  const step = ((lp.value[leaving] ?? 0) - target) / pivot;
  for (let i = 0; i < lp.m; i++) {
    const v = lp.basis[i] ?? 0;
    lp.value[v] = (lp.value[v] ?? 0) - step * (alpha[i] ?? 0);
  }
  lp.value[q] = (lp.value[q] ?? 0) + step;
  lp.value[leaving] = target;
  lp.atUpper[leaving] = toUpper ? 1 : 0;
  moveDuals(lp, leaving, entering);
  replaceInBasis(lp, p, q, alpha);
  lp.updates += 1;
  lp.pivots += 1;
  return true;
}

/** Moves the first `count` variables whose breakpoints were passed to their other bounds. */
function flip(lp: LinearProgram, count: number): void {
  if (count === 0) return;
  const { load, passed } = lp.room;
  load.fill(0, 0, lp.m);
  for (let k = 0; k < count; k++) {
    const v = passed.variables[k] ?? 0;
    const up = lp.atUpper[v] !== 1;
    const to = (up ? lp.upper[v] : lp.lower[v]) ?? 0;
    addColumn(lp, v, to - (lp.value[v] ?? 0), load);
    lp.value[v] = to;
    lp.atUpper[v] = up ? 1 : 0;
  }
  moveBasics(lp, load);
}

function moveDuals(
  lp: LinearProgram,
  leaving: number,
  { variable: q, touched: count }: Extract<Entering, { kind: 'found' }>,
): void {
  const { row, touched } = lp.room;
  const { reduced } = lp;
  const step = (reduced[q] ?? 0) / (row[q] ?? 1);
  for (let k = 0; k < count; k++) {
    const j = touched[k] ?? 0;
    reduced[j] = (reduced[j] ?? 0) - step * (row[j] ?? 0);
  }
  reduced[q] = 0;
  reduced[leaving] = -step;
}
