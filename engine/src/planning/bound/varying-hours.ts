import type { IndexedModel } from '../model/indexed-model.js';
import { type EnergyScale, energyScales } from './dual-feasible.js';

/**
 * An energy scale where hours vary between weeks or within activities. Dual feasible functions f for the fullest week
 * W rise and are superadditive: f(a) + f(b) ≤ f(a + b) for a + b ≤ W. So Σ h ≤ W_t ≤ W gives Σ f(h) ≤ f(W_t), and
 * each week has its own capacity f(W_t), 0 in a blocked one.
 */
export interface VaryingScale extends EnergyScale {
  /** Σ f(W_t) over the weeks before week t, for t = 0 … horizon; undefined = t · capacity. */
  readonly before: Float64Array | undefined;
  /** By activity whose hours vary: the least Σ f over so many weeks of it in a row, by their number. */
  readonly runs: ReadonlyMap<number, readonly number[]> | undefined;
}

/**
 * The scales of a model. The load of an activity whose hours vary is that of its least hours: a strip that is there
 * in each of its weeks.
 */
export function scalesOf({
  activities,
  weeklyHours,
  weekHours,
}: IndexedModel): readonly VaryingScale[] {
  const least = activities.map(({ hours, hoursByWeek }) =>
    hoursByWeek === undefined ? hours : Math.min(...hoursByWeek),
  );
  const further = new Set([
    ...(weekHours ?? []),
    ...activities.flatMap(({ hoursByWeek }) => hoursByWeek ?? []),
  ]);
  return energyScales(weeklyHours, least, [...further]).map((scale) => {
    const runs = activities.flatMap(({ hoursByWeek }, i) =>
      hoursByWeek === undefined ? [] : [[i, leastRuns(hoursByWeek.map(scale.of))] as const],
    );
    return {
      ...scale,
      before: weekHours && sumsBefore(weekHours.map(scale.of)),
      runs: runs.length === 0 ? undefined : new Map(runs),
    };
  });
}

/** What energy rows are made from: the scales of a model, and what they come to at most. */
export interface Energy {
  readonly scales: readonly VaryingScale[];
  /** By activity: the most that a week of it needs on any scale, in weeks of full load. */
  readonly densest: Float64Array;
}

/** The scales of a model with the greatest loads on them. */
export function energyOf(model: IndexedModel): Energy {
  const scales = scalesOf(model);
  const densest = Float64Array.from(model.activities, (_, i) =>
    scales.reduce(
      (most, { loads, runs, capacity }) =>
        (runs?.get(i) ?? [0, loads[i] ?? 0]).reduce(
          (greatest, load, weeks) =>
            Math.max(greatest, load / Math.max(1, weeks) / Math.max(1, capacity)),
          most,
        ),
      0,
    ),
  );
  return { scales, densest };
}

/** Least load of an activity of which so many weeks lie in a window. */
export function loadIn(scale: VaryingScale, activity: number, weeks: number): number {
  return scale.runs?.get(activity)?.[weeks] ?? (scale.loads[activity] ?? 0) * weeks;
}

/** Capacity of the weeks from … until − 1. */
export function capacityOf(
  { before, capacity }: VaryingScale,
  from: number,
  until: number,
): number {
  if (before === undefined) return capacity * (until - from);
  const last = before.length - 1;
  return (before[Math.min(until, last)] ?? 0) - (before[Math.min(from, last)] ?? 0);
}

/** Weeks of full load that the weeks from … until − 1 have room for on any scale. */
export function leastWeeks(scales: readonly VaryingScale[], from: number, until: number): number {
  // Where all weeks have the same hours, they are the same on all scales.
  if (scales[0]?.before === undefined) return until - from;
  let least = Infinity;
  for (const scale of scales)
    least = Math.min(least, capacityOf(scale, from, until) / Math.max(1, scale.capacity));
  return least;
}

function sumsBefore(capacities: readonly number[]): Float64Array {
  const sums = new Float64Array(capacities.length + 1);
  for (let t = 0; t < capacities.length; t++) sums[t + 1] = (sums[t] ?? 0) + (capacities[t] ?? 0);
  return sums;
}

function leastRuns(loads: readonly number[]): readonly number[] {
  return Array.from({ length: loads.length + 1 }, (_, size) => {
    let least = Infinity;
    for (let from = 0; from + size <= loads.length; from++) {
      let sum = 0;
      for (let k = from; k < from + size; k++) sum += loads[k] ?? 0;
      least = Math.min(least, sum);
    }
    return least;
  });
}
