import type { DualFeasible } from './dual-feasible.js';
import { isOpenColumn, type RowContext } from './frame-rows.js';

/** Weeks that are looked at together. */
export interface Window {
  readonly start: number;
  /** undefined = up to completion. */
  readonly end: number | undefined;
  /** The dual feasible function g over weeks; undefined = identity. */
  readonly stretch?: DualFeasible;
}

/** What runs at a point: activities with the weeks in which they may start by the columns that are meant. */
export interface Running {
  readonly activities: number[];
  readonly weeks: number[];
  readonly firsts: number[];
  readonly lasts: number[];
  readonly shares: number[];
  /** Places of those with weeks inside the window at work, how many, and these weeks. */
  readonly places: Int32Array;
  readonly inside: Int32Array;
  /** Room for a figure for each of these. */
  readonly stretched: Float64Array;
  count: number;
}

/** More than any plan has: tells activities with start weeks apart. */
const MOST_WEEKS = 1_000_000;

/** What runs at the point x, columns with equal starts of one activity taken together. */
export function runningActivities(context: RowContext, x: ArrayLike<number>): Running {
  const { model, space } = context;
  const places = new Map<number, number>();
  const activities: number[] = [];
  const weeks: number[] = [];
  const firsts: number[] = [];
  const lasts: number[] = [];
  const shares: number[] = [];
  for (let c = 0; c < space.columns.length; c++) {
    const share = x[c] ?? 0;
    if (share <= 1e-6 || !isOpenColumn(context, c)) continue;
    const i = space.columns[c]?.activity ?? -1;
    if (i < 0) continue;
    const first = context.firstStart[c] ?? 0;
    const key = i * MOST_WEEKS + first;
    const place = places.get(key) ?? activities.length;
    if (place < activities.length) {
      shares[place] = (shares[place] ?? 0) + share;
      continue;
    }
    places.set(key, place);
    activities.push(i);
    weeks.push(model.activities[i]?.weeks ?? 0);
    firsts.push(first);
    lasts.push(context.lastStart[c] ?? 0);
    shares.push(share);
  }
  const size = activities.length;
  return {
    activities,
    weeks,
    firsts,
    lasts,
    shares,
    places: new Int32Array(size),
    inside: new Int32Array(size),
    stretched: new Float64Array(size),
    count: 0,
  };
}

/** Finds what runs inside a window; returns the most that it needs there on any scale, in weeks of full load. */
export function measure({ densest }: RowContext, running: Running, window: Window): number {
  const { activities, weeks, firsts, lasts, shares, places, inside } = running;
  let most = 0;
  let count = 0;
  for (let k = 0; k < activities.length; k++) {
    const least = weeksInside(weeks[k] ?? 0, firsts[k] ?? 0, lasts[k] ?? 0, window);
    if (least <= 0) continue;
    places[count] = k;
    inside[count] = least;
    count += 1;
    most += least * (shares[k] ?? 0) * (densest[activities[k] ?? 0] ?? 0);
  }
  running.count = count;
  return most;
}

/** Least weeks of an activity of `weeks` inside a window, wherever it starts between `first` and `last`. */
export function weeksInside(
  weeks: number,
  first: number,
  last: number,
  { start, end }: Window,
): number {
  if (end === undefined) return Math.min(weeks, Math.max(0, first + weeks - start));
  const early = Math.min(end, first + weeks) - Math.max(start, first);
  const late = Math.min(end, last + weeks) - Math.max(start, last);
  return Math.max(0, Math.min(early, late));
}
