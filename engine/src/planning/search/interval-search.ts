import { timeFrame } from '../reduce/time-frame.js';
import { searchFrame } from './branch-and-bound.js';
import { createMaster } from './master.js';
import { cutoffOf, type SearchState, shouldStop } from './search-state.js';

/** Completion weeks lo … hi that are still open; no plan in them costs less than `bound`. */
export interface Interval {
  readonly lo: number;
  readonly hi: number;
  readonly bound: number;
}

/**
 * Best-first search over intervals of the completion week.
 *
 * A frame [lo, hi] knows release weeks, deadlines and windows; the narrower it is, the more it proves. Each
 * interval gets a short branch and bound. If that does not close it, the interval is cut in two; a single
 * week is searched to the end.
 *
 * @returns the bound on what was left open; Infinity when nothing was.
 */
export function searchIntervals(state: SearchState, first: Interval): number {
  const open: Interval[] = [first];
  for (;;) {
    open.sort((a, b) => b.bound - a.bound || b.hi - a.hi);
    const interval = open.pop();
    if (interval === undefined || interval.bound >= cutoffOf(state)) return Infinity;
    state.outsideBound = open.at(-1)?.bound ?? Infinity;
    if (shouldStop(state)) return interval.bound;
    open.push(...searchInterval(state, interval));
    if (state.stopped) return Math.min(...open.map((i) => i.bound));
  }
}

/** What stays open of an interval after a bounded search. */
function searchInterval(state: SearchState, interval: Interval): readonly Interval[] {
  const { model, space } = state;
  const hi = Math.min(interval.hi, lastUsefulWeek(state));
  if (hi < interval.lo) return [];
  const frame = timeFrame(model, { lo: interval.lo, hi });
  const master = createMaster({ model, space, frame });
  const outcome = searchFrame(state, master, {
    maxNodes: effortFor(state, { ...interval, hi }),
    bound: interval.bound,
  });
  if (outcome.kind === 'closed') return [];
  const bound = Math.max(interval.bound, outcome.bound);
  const lo = master.lower[master.completion] ?? interval.lo;
  const last = master.upper[master.completion] ?? hi;
  if (state.stopped || lo >= last) return [{ lo, hi: last, bound }];
  const middle = Math.floor((lo + last) / 2);
  return [
    { lo, hi: middle, bound },
    { lo: middle + 1, hi: last, bound },
  ];
}

function lastUsefulWeek(state: SearchState): number {
  const { timeWeight } = state.model;
  return timeWeight > 0 ? Math.floor((cutoffOf(state) - 1) / timeWeight) : Infinity;
}

/** Nodes to spend before cutting: few while weeks weigh much against the gap, all on a single week. */
function effortFor(state: SearchState, { lo, hi, bound }: Interval): number {
  if (lo === hi) return Infinity;
  const gap = cutoffOf(state) - bound;
  return state.model.timeWeight * (hi - lo) > gap / 2 ? 20 : 400;
}
