import type { SafeBound } from '../bound/safe-bound.js';

/**
 * Tightens the bounds of a frame or node with the proof of its relaxation: a column whose reduced cost lifts the bound
 * to the cutoff or above cannot leave the bound it rests on. Whole numbers throughout, as the proof.
 *
 *   scaled + |d_j|·k ≥ cutoff·scale   ⇒   x_j stays closer than k to its bound
 */
export function fixByReducedCosts(
  { lower, upper }: { readonly lower: Float64Array; readonly upper: Float64Array },
  proof: SafeBound,
  cutoff: number,
): void {
  if (!Number.isFinite(cutoff) || !Number.isFinite(proof.scaled)) return;
  // Better plans cost at most cutoff − 1.
  const room = (cutoff - 1) * proof.scale - proof.scaled;
  if (room < 0 || !Number.isSafeInteger(room)) return;
  for (let j = 0; j < proof.reduced.length; j++) {
    const d = proof.reduced[j] ?? 0;
    if (d === 0) continue;
    const steps = Math.floor(room / Math.abs(d));
    const low = lower[j] ?? 0;
    const high = upper[j] ?? 0;
    // The proof was made with the bounds of that moment; they only shrink, so steps count from them.
    if (d > 0 && low + steps < high) upper[j] = low + steps;
    if (d < 0 && high - steps > low) lower[j] = high - steps;
  }
}
