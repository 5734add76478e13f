import { type DualFeasible, dualFeasibleFunctions } from './dual-feasible.js';
import { isOpenColumn, type RowContext } from './frame-rows.js';
import { type IntegerRow, integerRow } from './integer-row.js';
import { capacityOf, loadIn, type VaryingScale } from './varying-hours.js';

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
  options: { readonly most: number; readonly withLanes: boolean },
): readonly IntegerRow[] {
  const running = runningActivities(context, x);
  const completion = x[context.space.columns.length] ?? context.frame.hi;
  const inside = new Float64Array(running.length);
  const found: Violated[] = [];
  for (const window of windowsOf(context, running)) {
    for (let k = 0; k < running.length; k++)
      inside[k] = weeksInside(context, running[k] ?? NOTHING, window);
    for (const scale of context.scales) {
      const length = lengthAt(context, scale, window, completion);
      const excess = loadOf(running, inside, scale) - length;
      if (excess > LEAST_EXCESS) found.push({ window, scale, excess });
    }
  }
  for (const window of options.withLanes ? laneWindowsOf(context, running) : []) {
    for (let k = 0; k < running.length; k++) {
      const run = running[k] ?? NOTHING;
      inside[k] = run.share * window.stretch(weeksInside(context, run, window));
    }
    const length = window.stretch(context.frame.hi - window.start);
    for (const scale of context.scales.slice(0, LANE_SCALES)) {
      const excess = (laneLoadOf(running, inside, scale) - length) / Math.max(1, length);
      if (excess > LEAST_EXCESS) found.push({ window, scale, excess });
    }
  }
  found.sort((a, b) => b.excess - a.excess);
  return found.slice(0, options.most).map((violated) => energyRow(context, violated));
}

interface Window {
  readonly start: number;
  /** undefined = up to completion. */
  readonly end: number | undefined;
  /** The dual feasible function g over weeks; undefined = identity. */
  readonly stretch?: DualFeasible;
}

interface Violated {
  readonly window: Window;
  readonly scale: VaryingScale;
  readonly excess: number;
}

/** An activity with the weeks in which it may start by the columns that are meant. */
interface Starts {
  readonly i: number;
  readonly first: number;
  readonly last: number;
}

interface Running extends Starts {
  readonly share: number;
}

type Term = readonly [column: number, coefficient: number];

/** More than any plan has: tells activities with start weeks apart. */
const MOST_WEEKS = 1_000_000;
const LEAST_EXCESS = 1e-4;
/** Scales of hours that are combined with those of weeks. */
const LANE_SCALES = 5;
const NOTHING: Running = { i: -1, first: 0, last: 0, share: 0 };

/** Weeks of full load that the running activities bring into a window, of which `inside` weeks lie in it. */
function loadOf(running: readonly Running[], inside: Float64Array, scale: VaryingScale): number {
  let load = 0;
  for (let k = 0; k < running.length; k++) {
    const { i, share } = running[k] ?? NOTHING;
    load += share * loadIn(scale, i, inside[k] ?? 0);
  }
  return load / Math.max(1, scale.capacity);
}

/** Likewise with stretched weeks, that carry the shares already. */
function laneLoadOf(
  running: readonly Running[],
  inside: Float64Array,
  scale: VaryingScale,
): number {
  let load = 0;
  for (let k = 0; k < running.length; k++)
    load += (inside[k] ?? 0) * (scale.loads[running[k]?.i ?? -1] ?? 0);
  return load / Math.max(1, scale.capacity);
}

/** What runs at x, columns with equal starts of one activity taken together. */
function runningActivities(context: RowContext, x: ArrayLike<number>): readonly Running[] {
  const { space } = context;
  const running = new Map<number, Running>();
  for (let c = 0; c < space.columns.length; c++) {
    const share = x[c] ?? 0;
    const i = space.columns[c]?.activity ?? -1;
    if (share <= 1e-6 || i < 0 || !isOpenColumn(context, c)) continue;
    const first = context.firstStart[c] ?? 0;
    const last = context.lastStart[c] ?? 0;
    const key = i * MOST_WEEKS + first;
    running.set(key, { i, first, last, share: share + (running.get(key)?.share ?? 0) });
  }
  return [...running.values()];
}

/** Windows between starts and ends of what may move, and each single week when something has its start fixed. */
function windowsOf({ model, frame }: RowContext, running: readonly Running[]): readonly Window[] {
  const moving = running.filter(({ first, last }) => first < last);
  const starts = new Set([0, ...moving.map(({ first }) => first)]);
  const ends = new Set(moving.map(({ i, last }) => last + (model.activities[i]?.weeks ?? 0)));
  const windows: Window[] = [];
  for (const start of new Set([0, ...running.map(({ first }) => first)]))
    if (start <= frame.lo || frame.lo < frame.hi) windows.push({ start, end: undefined });
  for (const start of starts)
    for (const end of ends) if (end > start && end < frame.hi) windows.push({ start, end });
  if (moving.length < running.length)
    for (let t = 0; t < frame.hi; t++) windows.push({ start: t, end: t + 1 });
  return windows;
}

/** Windows up to the end of the frame with each g that treats the overlaps in them unevenly. */
function laneWindowsOf(
  context: RowContext,
  running: readonly Running[],
): readonly (Window & { readonly stretch: DualFeasible })[] {
  const { frame } = context;
  const starts = new Set([0, ...running.map(({ first }) => first)]);
  return [...starts]
    .filter((start) => start < frame.hi)
    .flatMap((start) => {
      const window = { start, end: frame.hi };
      const weeks = new Set(running.map((run) => weeksInside(context, run, window)));
      const functions = dualFeasibleFunctions(frame.hi - start, weeks);
      return functions.slice(1).map((stretch) => ({ ...window, stretch }));
    });
}

/** Weeks of full load that a window has room for. */
function lengthAt(
  { frame }: RowContext,
  scale: VaryingScale,
  { start, end }: Window,
  completion: number,
): number {
  const capacity = Math.max(1, scale.capacity);
  if (end !== undefined) return capacityOf(scale, start, end) / capacity;
  if (start <= frame.lo)
    return capacityOf(scale, start, frame.lo) / capacity + completion - frame.lo;
  return ((completion - frame.lo) * (frame.hi - start)) / (frame.hi - frame.lo);
}

function weeksInside(
  { model }: RowContext,
  { i, first, last }: Starts,
  { start, end }: Window,
): number {
  const weeks = model.activities[i]?.weeks ?? 0;
  if (end === undefined) return Math.min(weeks, Math.max(0, first + weeks - start));
  const early = Math.min(end, first + weeks) - Math.max(start, first);
  const late = Math.min(end, last + weeks) - Math.max(start, last);
  return Math.max(0, Math.min(early, late));
}

function energyRow(context: RowContext, { window, scale }: Violated): IntegerRow {
  const { frame, space, firstStart, lastStart } = context;
  const terms: Term[] = [];
  for (const [c, { activity }] of space.columns.entries()) {
    if (activity < 0 || !isOpenColumn(context, c)) continue;
    const starts = { i: activity, first: firstStart[c] ?? 0, last: lastStart[c] ?? 0 };
    const weeks = weeksInside(context, starts, window);
    const load =
      window.stretch === undefined
        ? loadIn(scale, activity, weeks)
        : (scale.loads[activity] ?? 0) * window.stretch(weeks);
    if (load > 0) terms.push([c, load]);
  }
  const { capacity } = scale;
  const { lo, hi } = frame;
  const completion = space.columns.length;
  if (window.end !== undefined) {
    const max =
      window.stretch === undefined
        ? capacityOf(scale, window.start, window.end)
        : capacity * window.stretch(window.end - window.start);
    return integerRow(terms, { max });
  }
  if (window.start <= lo)
    return integerRow([...terms, [completion, -capacity]], {
      max: capacityOf(scale, window.start, lo) - capacity * lo,
    });
  const slope = capacity * (hi - window.start);
  const spread = terms.map(([c, load]): Term => [c, load * (hi - lo)]);
  return integerRow([...spread, [completion, -slope]], { max: -slope * lo });
}
