import { searchFrame, startFrameSearch } from './branch-and-bound.js';
import { masterFor } from './frame-master.js';
import type { Interval } from './intervals.js';
import { cutoffOf, type SearchState } from './search-state.js';

/**
 * Looks for a first plan, or for one that completes earlier: bisects between the weeks that are out of
 * reach and the best plan, each time with a short search that asks for the least work (Σ weeks·hours)
 * instead of the least price. What needs little work fits into little time. Finds plans, proves nothing.
 */
export function tryShorter(state: SearchState, open: readonly Interval[]): void {
  const { model, best, look } = state;
  const first = open.reduce((week, interval) => Math.min(week, interval.lo), Infinity);
  const failed = Math.max(look.failedWeek, first - 1);
  const last = best === undefined ? model.horizon + 1 : best.completionWeek;
  const target = Math.floor((failed + last) / 2);
  if (target <= failed) {
    // Without any plan the next round looks longer; with one, only a better one opens a new round.
    if (best === undefined) state.look = { failedWeek: -1, nodes: look.nodes * 2 };
    return;
  }
  if (best !== undefined && !isWorthIt(state, open, last - failed)) return;
  const work = (i: number) => (model.activities[i]?.weeks ?? 0) * (model.activities[i]?.hours ?? 0);
  const lo = Math.max(0, first, Math.ceil((failed + target) / 2));
  const master = masterFor(state, { lo, hi: target }, work);
  const before = cutoffOf(state);
  searchFrame(state, startFrameSearch(master, 0, 'any'), look.nodes);
  if (cutoffOf(state) === before) state.look = { ...look, failedWeek: target };
}

/** Whether weeks are what separates the best plan from the bound. */
function isWorthIt(state: SearchState, open: readonly Interval[], weeks: number): boolean {
  const bound = open.reduce((least, interval) => Math.min(least, interval.bound), Infinity);
  const { timeWeight } = state.model;
  return timeWeight > 0 && timeWeight * 4 * weeks >= cutoffOf(state) - bound;
}
