import type { IndexedModel } from '../model/indexed-model.js';

/**
 * What branching on an activity has gained so far: pseudo-costs, the mean rise of the bound for each unit of
 * fraction that was rounded away.
 *
 * @see M. Bénichou et al., "Experiments in mixed-integer linear programming", 1971.
 */
export interface BranchingGains {
  /** By direction (0 = left out, 1 = taken) and activity. */
  readonly sums: readonly [Float64Array, Float64Array];
  readonly counts: readonly [Float64Array, Float64Array];
  /** Sum and count over all activities, by direction. */
  readonly total: readonly [Tally, Tally];
  /** Price and work of each activity against the mean: the guess before anything is known. */
  readonly weights: readonly number[];
}

interface Tally {
  sum: number;
  count: number;
}

/** One rounding: the activity, its new value, and how far the LP was from it. */
export interface Rounding {
  readonly activity: number;
  readonly value: 0 | 1;
  readonly distance: number;
}

/** No experience yet. */
export function noGains({ activities, timeWeight, weeklyHours }: IndexedModel): BranchingGains {
  const zeros = () => new Float64Array(activities.length);
  const sizes = activities.map(
    ({ price, weeks, hours }) =>
      1 + price + (timeWeight * weeks * hours) / Math.max(1, weeklyHours),
  );
  const mean = sizes.reduce((sum, size) => sum + size, 0) / Math.max(1, sizes.length);
  return {
    sums: [zeros(), zeros()],
    counts: [zeros(), zeros()],
    total: [
      { sum: 0, count: 0 },
      { sum: 0, count: 0 },
    ],
    weights: sizes.map((size) => size / mean),
  };
}

/** Records that a rounding lifted the bound by `gain`. */
export function recordGain(gains: BranchingGains, rounding: Rounding, gain: number): void {
  const { activity, value, distance } = rounding;
  const rate = Math.max(0, gain) / Math.max(1e-3, distance);
  const sums = gains.sums[value];
  const counts = gains.counts[value];
  sums[activity] = (sums[activity] ?? 0) + rate;
  counts[activity] = (counts[activity] ?? 0) + 1;
  gains.total[value].sum += rate;
  gains.total[value].count += 1;
}

/** Expected rise of the bound; an activity with little experience borrows the weighted mean of all. */
export function expectedGain(gains: BranchingGains, rounding: Rounding): number {
  const { activity, value, distance } = rounding;
  const { sum, count } = gains.total[value];
  const mean = count === 0 ? 1 : sum / count;
  const own = gains.counts[value][activity] ?? 0;
  // One borrowed observation keeps a single lucky branch from deciding everything.
  const borrowed = mean * (gains.weights[activity] ?? 1);
  return (((gains.sums[value][activity] ?? 0) + borrowed) / (own + 1)) * distance;
}
