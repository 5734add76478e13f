import { type DualFeasible, dualFeasibleFunctions } from './dual-feasible.js';
import { isOpenColumn, type RowContext } from './frame-rows.js';
import { distinctRow, type IntegerRow } from './integer-row.js';
import { measure, type Running, runningActivities, type Window, weeksInside } from './running.js';
import { capacityOf, leastWeeks, loadIn, type VaryingScale } from './varying-hours.js';

/**
 * Energy rows for windows of weeks. With f dual feasible and p_i the least number of weeks that activity
 * i must run inside the window, wherever it starts in [est_i, lst_i],
 *
 *   window [a, C):  Σ f(h_i)·p_i·x_i ≤ f(W)·(C − a)⁺     p_i = min(d_i, max(0, est_i + d_i − a))
 *   window [a, b):  Σ f(h_i)·p_i·x_i ≤ f(W)·(b − a)      p_i = min(overlap at est_i, overlap at lst_i)
 *
 *   window [a, hi): Σ f(h_i)·g(p_i)·x_i ≤ f(W)·g(hi − a)  g dual feasible for hi − a weeks
 *
 * The last: jobs cut into strips of one (scaled) hour are intervals of which at most f(W) overlap, so they fit
 * into f(W) lanes, and the strips of a lane follow one another within hi − a weeks.
 * (C − a)⁺ is C − a for a ≤ lo, and at most its chord (C − lo)·(hi − a) ÷ (hi − lo) for a > lo.
 * The overlap rises, stays and falls with the start, so its least value lies at one end of the range.
 *
 * Where hours vary within an activity, f(h_i)·p_i is the least Σ f over p_i of its weeks in a row; where they vary
 * between weeks, f(W)·(b − a) is Σ f(W_t) over the window, and of a window up to C the weeks from lo on count as
 * full ones.
 *
 * @returns the most violated rows at the point x, at most `most`; `withLanes` includes the last kind, which takes longest to look for.
 */
export function violatedEnergyRows(
  context: RowContext,
  x: ArrayLike<number>,
  options: EnergyOptions,
): readonly IntegerRow[] {
  const running = runningActivities(context, x);
  const completion = x[context.space.columns.length] ?? context.frame.hi;
  const found: Violated[] = [];
  for (const window of windowsOf(context, running)) {
    const least = leastRoom(context, window, completion);
    if (measure(context, running, window) <= least + LEAST_EXCESS) continue;
    for (const scale of context.scales) {
      const excess = loadOf(running, scale) - roomOn(context, scale, window, completion);
      if (excess > LEAST_EXCESS) found.push({ window, scale, excess });
    }
  }
  if (options.withLanes) found.push(...violatedLanes(context, running));
  found.sort((a, b) => b.excess - a.excess);
  return found
    .slice(0, options.most)
    .map((violated) => energyRow(context, violated, options.upper));
}

interface EnergyOptions {
  readonly most: number;
  readonly withLanes: boolean;
  /** By column: 0 = left out, as it is 0 in all that is looked for; absent = none is. */
  readonly upper?: ArrayLike<number> | undefined;
}

interface Violated {
  readonly window: Window;
  readonly scale: VaryingScale;
  readonly excess: number;
}

const LEAST_EXCESS = 1e-4;
/** Scales of hours that are combined with those of weeks. */
const LANE_SCALES = 5;

/** Weeks of full load that the running activities bring into the window at work. */
function loadOf(
  { activities, shares, places, inside, count }: Running,
  scale: VaryingScale,
): number {
  let load = 0;
  for (let t = 0; t < count; t++) {
    const k = places[t] ?? 0;
    load += (shares[k] ?? 0) * loadIn(scale, activities[k] ?? -1, inside[t] ?? 0);
  }
  return load / Math.max(1, scale.capacity);
}

/** Windows up to the end of the frame with each g that treats the overlaps in them unevenly. */
function violatedLanes(context: RowContext, running: Running): readonly Violated[] {
  const { hi } = context.frame;
  const found: Violated[] = [];
  for (const start of new Set([0, ...running.firsts])) {
    if (start >= hi) continue;
    const window = { start, end: hi };
    measure(context, running, window);
    const lengths = new Set(running.inside.subarray(0, running.count));
    for (const stretch of dualFeasibleFunctions(hi - start, lengths).slice(1)) {
      const length = stretch(hi - start);
      const least = length + LEAST_EXCESS * Math.max(1, length);
      if (stretchShares(context, running, stretch) <= least) continue;
      for (const scale of context.scales.slice(0, LANE_SCALES)) {
        const excess = (laneLoadOf(running, scale) - length) / Math.max(1, length);
        if (excess > LEAST_EXCESS) found.push({ window: { ...window, stretch }, scale, excess });
      }
    }
  }
  return found;
}

/** Works the shares times stretched weeks out; returns the most that these are on any scale, in full loads. */
function stretchShares(
  { densest }: RowContext,
  { activities, shares, places, inside, stretched, count }: Running,
  stretch: DualFeasible,
): number {
  let most = 0;
  for (let t = 0; t < count; t++) {
    const k = places[t] ?? 0;
    const weeks = (shares[k] ?? 0) * stretch(inside[t] ?? 0);
    stretched[t] = weeks;
    most += weeks * (densest[activities[k] ?? 0] ?? 0);
  }
  return most;
}

/** Full loads of the stretched weeks. */
function laneLoadOf(
  { activities, places, stretched, count }: Running,
  { loads, capacity }: VaryingScale,
): number {
  let load = 0;
  for (let t = 0; t < count; t++)
    load += (stretched[t] ?? 0) * (loads[activities[places[t] ?? 0] ?? -1] ?? 0);
  return load / Math.max(1, capacity);
}

/** Windows between starts and ends of what may move, and each single week when something has its start fixed. */
function windowsOf({ frame }: RowContext, { firsts, lasts, weeks }: Running): readonly Window[] {
  const starts = new Set([0]);
  const ends = new Set<number>();
  let moving = 0;
  for (let k = 0; k < firsts.length; k++) {
    if ((firsts[k] ?? 0) === (lasts[k] ?? 0)) continue;
    moving += 1;
    starts.add(firsts[k] ?? 0);
    ends.add((lasts[k] ?? 0) + (weeks[k] ?? 0));
  }
  const windows: Window[] = [];
  for (const start of new Set([0, ...firsts]))
    if (start <= frame.lo || frame.lo < frame.hi) windows.push({ start, end: undefined });
  for (const start of starts)
    for (const end of ends) if (end > start && end < frame.hi) windows.push({ start, end });
  if (moving < firsts.length)
    for (let t = 0; t < frame.hi; t++) windows.push({ start: t, end: t + 1 });
  return windows;
}

/** Weeks of full load that a window has room for on any scale. */
function leastRoom(
  { frame, scales }: RowContext,
  { start, end }: Window,
  completion: number,
): number {
  const { lo, hi } = frame;
  if (end !== undefined) return leastWeeks(scales, start, end);
  if (start <= lo) return leastWeeks(scales, start, lo) + completion - lo;
  return ((completion - lo) * (hi - start)) / (hi - lo);
}

/** Weeks of full load that a window has room for on one scale. */
function roomOn(
  { frame }: RowContext,
  scale: VaryingScale,
  { start, end }: Window,
  completion: number,
): number {
  const { lo, hi } = frame;
  const capacity = Math.max(1, scale.capacity);
  if (end !== undefined) return capacityOf(scale, start, end) / capacity;
  if (start <= lo) return capacityOf(scale, start, lo) / capacity + completion - lo;
  return ((completion - lo) * (hi - start)) / (hi - lo);
}

function energyRow(
  context: RowContext,
  { window, scale }: Violated,
  upper: ArrayLike<number> | undefined,
): IntegerRow {
  const { frame, space } = context;
  const { capacity } = scale;
  const { lo, hi } = frame;
  const { start, end, stretch } = window;
  const terms = loadsOfColumns(context, { window, scale, upper });
  if (end !== undefined) {
    const max =
      stretch === undefined ? capacityOf(scale, start, end) : capacity * stretch(end - start);
    return distinctRow(terms, { max });
  }
  if (capacity > 0) terms.columns.push(space.columns.length);
  if (start <= lo) {
    if (capacity > 0) terms.coefficients.push(-capacity);
    return distinctRow(terms, { max: capacityOf(scale, start, lo) - capacity * lo });
  }
  const slope = capacity * (hi - start);
  const coefficients = terms.coefficients.map((load) => load * (hi - lo));
  if (slope > 0) coefficients.push(-slope);
  return distinctRow({ columns: terms.columns, coefficients }, { max: -slope * lo });
}

/** The columns that need something in a window, with what they need at least. */
function loadsOfColumns(
  context: RowContext,
  { window, scale, upper }: Pick<Violated, 'window' | 'scale'> & Pick<EnergyOptions, 'upper'>,
): { readonly columns: number[]; readonly coefficients: number[] } {
  const { model, space, firstStart, lastStart } = context;
  const columns: number[] = [];
  const coefficients: number[] = [];
  for (let c = 0; c < space.columns.length; c++) {
    const i = space.columns[c]?.activity ?? -1;
    if (i < 0 || !isOpenColumn(context, c) || upper?.[c] === 0) continue;
    const length = model.activities[i]?.weeks ?? 0;
    const weeks = weeksInside(length, firstStart[c] ?? 0, lastStart[c] ?? 0, window);
    if (weeks === 0) continue;
    const load =
      window.stretch === undefined
        ? loadIn(scale, i, weeks)
        : (scale.loads[i] ?? 0) * window.stretch(weeks);
    if (load === 0) continue;
    columns.push(c);
    coefficients.push(load);
  }
  return { columns, coefficients };
}
