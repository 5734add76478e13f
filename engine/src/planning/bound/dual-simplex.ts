import { refactorise, restoreValues } from './basis.js';
import type { LinearProgram } from './linear-program.js';
import { exchange } from './pivot.js';
import { chooseEntering, type Entering } from './ratio-test.js';

/** How a solve ended. Multipliers of any outcome give a valid bound; see `safe-bound.ts`. */
export type LpOutcome =
  | { readonly kind: 'optimal' }
  /** `ray`: row multipliers that show it (floating point; to be confirmed in whole numbers). */
  | { readonly kind: 'infeasible'; readonly ray: Float64Array }
  /** The dual objective passed the cutoff, the pivot limit was hit, or the numbers went bad. */
  | { readonly kind: 'cutoff' }
  | { readonly kind: 'stalled' };

/** When to give up. */
export interface LpLimits {
  readonly cutoff: number;
  readonly maxPivots: number;
  readonly shouldStop: () => boolean;
}

const FEASIBILITY = 1e-7;
const REFACTOR_AFTER = 100;

/**
 * Dual simplex with bounded variables: steepest-edge choice of the leaving row, long-step ratio test,
 * explicit inverse renewed every 100 pivots.
 *
 * @see R. Fourer, "Notes on the dual simplex method", 1994 (long step); J. J. Forrest and D. Goldfarb,
 *   "Steepest-edge simplex algorithms for linear programming", 1992.
 */
export function solveLp(lp: LinearProgram, limits: LpLimits): LpOutcome {
  restoreValues(lp);
  let troubles = 0;
  for (let pivots = 0; pivots < limits.maxPivots; pivots++) {
    if (lp.updates >= REFACTOR_AFTER) refactorise(lp);
    if (pivots % 16 === 15 && (limits.shouldStop() || objectiveOf(lp) > limits.cutoff))
      return { kind: 'cutoff' };
    const leaving = chooseLeaving(lp);
    if (leaving < 0) return { kind: 'optimal' };
    const entering = chooseEntering(lp, leaving);
    if (entering.kind === 'none') return { kind: 'infeasible', ray: rayOf(lp, leaving, entering) };
    if (!exchange(lp, leaving, entering)) {
      troubles += 1;
      if (troubles > 5 || lp.updates === 0) return { kind: 'stalled' };
      refactorise(lp);
    }
  }
  return { kind: 'stalled' };
}

/** c·x over the columns, with the perturbed costs. */
export function objectiveOf(lp: LinearProgram): number {
  let sum = 0;
  const { used, cost, value } = lp;
  for (let k = 0; k < used.length; k++) {
    const j = used[k] ?? 0;
    sum += (cost[j] ?? 0) * (value[j] ?? 0);
  }
  return sum;
}

/** Row multipliers π in the units of the unscaled rows. */
export function multipliersOf(lp: LinearProgram): Float64Array {
  const multipliers = new Float64Array(lp.m);
  for (let i = 0; i < lp.m; i++)
    multipliers[i] = (lp.reduced[lp.n + i] ?? 0) * (lp.rowScale[i] ?? 1);
  return multipliers;
}

function chooseLeaving(lp: LinearProgram): number {
  let best = -1;
  let bestScore = 0;
  for (let p = 0; p < lp.m; p++) {
    const v = lp.basis[p] ?? 0;
    const x = lp.value[v] ?? 0;
    const outside = Math.max((lp.lower[v] ?? 0) - x, x - (lp.upper[v] ?? 0));
    if (outside <= FEASIBILITY) continue;
    const score = (outside * outside) / (lp.weight[p] ?? 1);
    if (score > bestScore) {
      bestScore = score;
      best = p;
    }
  }
  return best;
}

function rayOf(
  lp: LinearProgram,
  leaving: number,
  entering: Extract<Entering, { kind: 'none' }>,
): Float64Array {
  const ray = new Float64Array(lp.m);
  for (let i = 0; i < lp.m; i++)
    ray[i] = entering.sign * (lp.inverse[leaving * lp.stride + i] ?? 0) * (lp.rowScale[i] ?? 1);
  return ray;
}
