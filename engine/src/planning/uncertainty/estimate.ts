/** A share that was counted in runs, with the range in which the true one lies in 95 of 100 such simulations. */
export interface Estimate {
  readonly share: number;
  readonly from: number;
  readonly until: number;
}

/** Normal quantile of 97.5 %. */
const Z = 1.959964;

/**
 * Wilson's interval: p̂ = x ⁄ n, centre (p̂ + z²⁄2n) ⁄ (1 + z²⁄n), half width z√(p̂(1 − p̂)⁄n + z²⁄4n²) ⁄ (1 + z²⁄n).
 *
 * @see E. B. Wilson, "Probable inference, the law of succession, and statistical inference", 1927.
 */
export function estimateOf(hits: number, runs: number): Estimate {
  const share = hits / runs;
  const square = (Z * Z) / runs;
  const centre = (share + square / 2) / (1 + square);
  const half = (Z * Math.sqrt((share * (1 - share)) / runs + square / (4 * runs))) / (1 + square);
  return {
    share,
    from: hits === 0 ? 0 : Math.max(0, centre - half),
    until: hits === runs ? 1 : Math.min(1, centre + half),
  };
}
