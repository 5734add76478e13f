import { searchFrame, startFrameSearch } from './branch-and-bound.js';
import { masterFor } from './frame-master.js';
import type { Interval } from './intervals.js';
import { cutoffOf, isLarge, type SearchState } from './search-state.js';

/** Part of all nodes that may go here, while no plan is known and after. */
const FIRST_SHARE = 0.7;
const SHARE = 0.25;

/**
 * Looks for a first plan, or for one that completes earlier: bisects between the weeks that are out of
 * reach and the best plan, each time with a short search that asks for the least work (Σ weeks·hours)
 * instead of the least price. What needs little work fits into little time. Finds plans, proves nothing.
 */
export function tryShorter(state: SearchState, open: readonly Interval[]): void {
  const { model, best, look } = state;
  // In large models plans are rebuilt, which comes to shorter ones sooner.
  if (best !== undefined && isLarge(state)) return;
  if (look.spent > (best === undefined ? FIRST_SHARE : SHARE) * state.nodes) return;
  const first = open.reduce((week, interval) => Math.min(week, interval.lo), Infinity);
  const failed = Math.max(look.failedWeek, first - 1);
  const last = best === undefined ? model.horizon + 1 : best.completionWeek;
  const target = Math.floor((failed + last) / 2);
  if (target <= failed || !isWorthIt(state, open, last - failed)) {
    if (best === undefined || isWorthIt(state, open, last - first))
      state.look = { ...look, failedWeek: -1, nodes: look.nodes * 2 };
    return;
  }
  const work = (i: number) => (model.activities[i]?.weeks ?? 0) * (model.activities[i]?.hours ?? 0);
  const lo = Math.max(0, first, Math.ceil((failed + target) / 2));
  const master = masterFor(state, { lo, hi: target }, work);
  const before = { cutoff: cutoffOf(state), nodes: state.nodes };
  searchFrame(state, startFrameSearch(master, 0, 'any'), look.nodes);
  const spent = look.spent + state.nodes - before.nodes;
  const failedWeek = cutoffOf(state) < before.cutoff ? look.failedWeek : target;
  state.look = { ...look, spent, failedWeek };
}

/** Whether so many weeks are a good part of what separates the best plan from the bound. */
function isWorthIt(state: SearchState, open: readonly Interval[], weeks: number): boolean {
  if (state.best === undefined) return true;
  const bound = open.reduce((least, interval) => Math.min(least, interval.bound), Infinity);
  const { timeWeight } = state.model;
  return timeWeight > 0 && timeWeight * 4 * weeks >= cutoffOf(state) - bound;
}
