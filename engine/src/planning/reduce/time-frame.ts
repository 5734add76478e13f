import type { IndexedActivity, IndexedModel } from '../model/indexed-model.js';

/**
 * What follows from "the completion week C lies in [lo, hi]", hours and rules left aside.
 *
 * For each activity i with d weeks and validity v
 *
 *   end_i   ≥ C − v ≥ lo − v                                 (it must still be valid at C)
 *   est_i   = first intake ≥ max(lo − v − d, max over clauses of min over members of (est_j + d_j))
 *   lst_i   = last intake ≤ hi − d
 *
 * est is the least fixpoint over AND of OR clauses, so circles of prerequisites stay out of reach. Companions (one
 * member started by the start) may wait for each other: from the fixpoint without them, est only rises to
 * max over their clauses of min over members of est_j, or until it passes lst.
 */
export interface TimeFrame {
  readonly lo: number;
  readonly hi: number;
  /** Earliest start; Infinity when the activity cannot be done in the frame. */
  readonly est: readonly number[];
  /** Latest start; −1 when the activity cannot be done in the frame. */
  readonly lst: readonly number[];
}

/** Whether the activity can be taken by some plan that completes within the frame. */
export function isOpen(frame: TimeFrame, activity: number): boolean {
  return Number.isFinite(frame.est[activity] ?? Infinity);
}

/** Earliest and latest starts for completion weeks in [lo, hi]; `blocked` activities are left out. */
export function timeFrame(
  model: IndexedModel,
  range: { readonly lo: number; readonly hi: number },
  blocked: (activity: number) => boolean = () => false,
): TimeFrame {
  const lst = model.activities.map((activity, index) =>
    blocked(index) || activity.hours > model.weeklyHours
      ? -1
      : lastIntake(activity, range.hi - activity.weeks),
  );
  const est = withCompanions(model, lst, earliestStarts(model, lst, range.lo));
  return { ...range, est, lst: lst.map((week, i) => (Number.isFinite(est[i]) ? week : -1)) };
}

/** First allowed start at or after `week`; Infinity when there is none. */
export function firstIntake(activity: Pick<IndexedActivity, 'intakes'>, week: number): number {
  const { intakes } = activity;
  if (intakes === undefined) return Math.max(0, week);
  let low = 0;
  let high = intakes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((intakes[middle] ?? Infinity) < week) low = middle + 1;
    else high = middle;
  }
  return intakes[low] ?? Infinity;
}

/** Last allowed start at or before `week`; −1 when there is none. */
function lastIntake(activity: IndexedActivity, week: number): number {
  if (activity.intakes === undefined) return Math.max(-1, week);
  return activity.intakes.findLast((intake) => intake <= week) ?? -1;
}

function earliestStarts(model: IndexedModel, lst: readonly number[], lo: number): number[] {
  const est = model.activities.map(() => Infinity);
  const end = (j: number) => (est[j] ?? Infinity) + (model.activities[j]?.weeks ?? 0);
  for (let changed = true; changed; ) {
    changed = false;
    for (const [i, activity] of model.activities.entries()) {
      const release = Math.max(0, lo - activity.validityWeeks - activity.weeks);
      const ready = activity.clauses.reduce(
        (week, clause) => Math.max(week, Math.min(...clause.map(end))),
        release,
      );
      const start = firstIntake(activity, ready);
      if (start >= (est[i] ?? Infinity) || start > (lst[i] ?? -1)) continue;
      est[i] = start;
      changed = true;
    }
  }
  return est;
}

/** Raises earliest starts until every clause is kept; at any moment they are below those of every plan. */
function withCompanions(model: IndexedModel, lst: readonly number[], est: number[]): number[] {
  if (model.activities.every(({ companions }) => companions.length === 0)) return est;
  const start = (j: number) => est[j] ?? Infinity;
  const end = (j: number) => start(j) + (model.activities[j]?.weeks ?? 0);
  for (let changed = true; changed; ) {
    changed = false;
    for (const [i, activity] of model.activities.entries()) {
      const from = start(i);
      if (from === Infinity) continue;
      const ready = Math.max(
        from,
        ...activity.clauses.map((clause) => Math.min(...clause.map(end))),
        ...activity.companions.map((clause) => Math.min(...clause.map(start))),
      );
      if (ready <= from) continue;
      const first = firstIntake(activity, ready);
      est[i] = first > (lst[i] ?? -1) ? Infinity : first;
      changed = true;
    }
  }
  return est;
}
