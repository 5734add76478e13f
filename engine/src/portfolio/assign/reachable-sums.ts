/** Amounts are compared in hundredths; finer ones are not worked out. */
const STEPS = 100;
const MOST_STEPS = 1_000_000;

/**
 * The largest total not above `limit` that some of the amounts make. Where amounts are finer than hundredths or
 * too large, every total is held for possible: the answer is then a bound, not exact.
 */
export function largestReachable(amounts: readonly number[], limit: number): number {
  const most = amounts.reduce((total, amount) => total + amount, 0);
  if (most <= limit) return most;
  const steps = amounts.map((amount) => Math.round(amount * STEPS));
  const isWhole = amounts.every((amount, at) => Math.abs(amount * STEPS - (steps[at] ?? 0)) < 1e-6);
  const top = Math.floor(limit * STEPS + 1e-6);
  if (!isWhole || top > MOST_STEPS) return limit;
  const reached = new Uint8Array(top + 1);
  reached[0] = 1;
  for (const step of steps) {
    for (let total = top; total >= step; total -= 1) {
      if (reached[total - step] === 1) reached[total] = 1;
    }
  }
  return Math.max(0, reached.lastIndexOf(1)) / STEPS;
}
