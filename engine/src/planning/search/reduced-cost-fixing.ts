import type { SafeBound } from '../bound/safe-bound.js';
import type { Master } from './master.js';

/**
 * Tightens the bounds of the frame with a proof of its root: a column whose reduced cost lifts the bound
 * to the cutoff or above cannot leave the bound it rests on. Whole numbers throughout, as the proof.
 *
 *   scaled + |d_j|·k ≥ cutoff·scale   ⇒   x_j stays closer than k to its bound
 */
export function fixByReducedCosts(master: Master, proof: SafeBound, cutoff: number): void {
  if (!Number.isFinite(cutoff) || !Number.isFinite(proof.scaled)) return;
  // Better plans cost at most cutoff − 1.
  const room = (cutoff - 1) * proof.scale - proof.scaled;
  if (room < 0 || !Number.isSafeInteger(room)) return;
  for (let j = 0; j <= master.completion; j++) {
    const d = proof.reduced[j] ?? 0;
    if (d === 0) continue;
    const steps = Math.floor(room / Math.abs(d));
    const low = master.lower[j] ?? 0;
    const high = master.upper[j] ?? 0;
    // The proof was made with the bounds of that moment; they only shrink, so steps count from them.
    if (d > 0 && low + steps < high) master.upper[j] = low + steps;
    if (d < 0 && high - steps > low) master.lower[j] = high - steps;
  }
}
