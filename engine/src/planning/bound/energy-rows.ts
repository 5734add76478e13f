import { isOpen } from '../reduce/time-frame.js';
import { type DualFeasible, dualFeasibleFunctions } from './dual-feasible.js';
import { type RowContext, takenTerms } from './frame-rows.js';
import { type IntegerRow, integerRow } from './integer-row.js';

/**
 * Energy rows for windows of weeks. With f dual feasible and p_i the least number of weeks that activity
 * i must run inside the window, wherever it starts in [est_i, lst_i],
 *
 *   window [a, C):  Σ f(h_i)·p_i·x_i ≤ f(W)·(C − a)⁺     p_i = min(d_i, max(0, est_i + d_i − a))
 *   window [a, b):  Σ f(h_i)·p_i·x_i ≤ f(W)·(b − a)      p_i = min(overlap at est_i, overlap at lst_i)
 *
 * (C − a)⁺ is C − a for a ≤ lo, and at most its chord (C − lo)·(hi − a) ÷ (hi − lo) for a > lo.
 * The overlap rises, stays and falls with the start, so its least value lies at one end of the range.
 *
 * @returns the most violated rows at the point x, at most `most`.
 */
export function violatedEnergyRows(
  context: RowContext,
  x: ArrayLike<number>,
  most: number,
): readonly IntegerRow[] {
  const running = runningActivities(context, x);
  if (running.length === 0) return [];
  const { model, frame, space } = context;
  const completion = x[space.columns.length] ?? frame.hi;
  const functions = dualFeasibleFunctions(
    model.weeklyHours,
    running.map(({ i }) => model.activities[i]?.hours ?? 0),
  );
  const found: { readonly window: Window; readonly excess: number }[] = [];
  for (const window of windowsOf(context, running)) {
    const inside = running.map(({ i, share }) => share * weeksInside(context, i, window));
    const length = lengthAt(context, window, completion);
    for (const f of functions) {
      let load = 0;
      for (const [k, weeks] of inside.entries())
        load += weeks * f(model.activities[running[k]?.i ?? -1]?.hours ?? 0);
      const excess = load / Math.max(1, f(model.weeklyHours)) - length;
      if (excess > 1e-4) found.push({ window: { ...window, f }, excess });
    }
  }
  found.sort((a, b) => b.excess - a.excess);
  return found.slice(0, most).map(({ window }) => energyRow(context, window));
}

type Term = readonly [column: number, coefficient: number];

interface Window {
  readonly start: number;
  /** undefined = up to completion. */
  readonly end: number | undefined;
  readonly f: DualFeasible;
}

interface Running {
  readonly i: number;
  readonly share: number;
}

function runningActivities(context: RowContext, x: ArrayLike<number>): readonly Running[] {
  const { space, frame } = context;
  return space.ofActivity.flatMap((columns, i) => {
    const share = columns.reduce((sum, c) => sum + (x[c] ?? 0), 0);
    return share > 1e-6 && isOpen(frame, i) ? [{ i, share }] : [];
  });
}

function windowsOf(context: RowContext, running: readonly Running[]): readonly Window[] {
  const { model, frame } = context;
  const f: DualFeasible = (h) => h;
  const starts = new Set([0, ...running.map(({ i }) => frame.est[i] ?? 0)]);
  const ends = new Set(
    running.map(({ i }) => (frame.lst[i] ?? 0) + (model.activities[i]?.weeks ?? 0)),
  );
  const windows: Window[] = [];
  for (const start of starts) {
    if (start <= frame.lo || frame.lo < frame.hi) windows.push({ start, end: undefined, f });
    for (const end of ends) if (end > start && end < frame.hi) windows.push({ start, end, f });
  }
  return windows;
}

function lengthAt({ frame }: RowContext, { start, end }: Window, completion: number): number {
  if (end !== undefined) return end - start;
  if (start <= frame.lo) return completion - start;
  return ((completion - frame.lo) * (frame.hi - start)) / (frame.hi - frame.lo);
}

function weeksInside({ model, frame }: RowContext, i: number, { start, end }: Window): number {
  const weeks = model.activities[i]?.weeks ?? 0;
  const est = frame.est[i] ?? 0;
  if (end === undefined) return Math.min(weeks, Math.max(0, est + weeks - start));
  const lst = frame.lst[i] ?? 0;
  const overlap = (s: number) => Math.max(0, Math.min(end, s + weeks) - Math.max(start, s));
  return Math.min(overlap(est), overlap(lst));
}

function energyRow(context: RowContext, window: Window): IntegerRow {
  const { model, frame, space } = context;
  const capacity = window.f(model.weeklyHours);
  const terms = model.activities.flatMap((activity, i) => {
    if (!isOpen(frame, i)) return [];
    const load = window.f(activity.hours) * weeksInside(context, i, window);
    return load > 0 ? takenTerms(context, i, load) : [];
  });
  if (window.end !== undefined)
    return integerRow(terms, { max: capacity * (window.end - window.start) });
  const { lo, hi } = frame;
  const completion = space.columns.length;
  if (window.start <= lo)
    return integerRow([...terms, [completion, -capacity]], { max: -capacity * window.start });
  const slope = capacity * (hi - window.start);
  return integerRow(
    [...terms.map(([c, load]): Term => [c, load * (hi - lo)]), [completion, -slope]],
    {
      max: -slope * lo,
    },
  );
}
