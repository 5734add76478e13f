import { type FrameSearch, searchFrame, startFrameSearch } from './branch-and-bound.js';
import { masterFor } from './frame-master.js';
import type { Interval } from './intervals.js';
import { cutoffOf, type SearchState, shouldStop } from './search-state.js';
import { tryShorter } from './shorter-plans.js';

/** Nodes for a first look at an interval, and for one that is nearly closed by its objective. */
const FIRST_LOOK = 20;
const LONG_LOOK = 400;

/**
 * Search over intervals of the completion week.
 *
 * A frame [lo, hi] knows release weeks, deadlines and windows; the narrower it is, the more it proves. An
 * interval that its share of nodes does not close is cut in two; a single week is put back with more nodes
 * to come. Turns alternate between the interval of least bound (it carries the proof) and the one that
 * was looked at least (it may hold a better plan).
 *
 * @returns the bound on what was left open; Infinity when nothing was.
 */
export function searchIntervals(
  state: SearchState,
  first: Pick<Interval, 'lo' | 'hi' | 'bound'>,
): number {
  let open: readonly Interval[] = [{ ...first, spent: 0, search: undefined }];
  for (let turn = 0; ; turn++) {
    open = open.filter((interval) => interval.bound < cutoffOf(state));
    const interval = pick(open, turn);
    if (interval === undefined) return Infinity;
    const others = open.filter((other) => other !== interval);
    state.outsideBound = leastBound(others);
    if (shouldStop(state)) return Math.min(interval.bound, state.outsideBound);
    open = [...others, ...searchInterval(state, interval)];
    if (state.stopped) return leastBound(open);
    tryShorter(state, open);
    if (state.stopped) return leastBound(open);
  }
}

function pick(open: readonly Interval[], turn: number): Interval | undefined {
  const isBefore = (a: Interval, b: Interval) =>
    turn % 2 === 0 || a.spent === b.spent
      ? a.bound < b.bound || (a.bound === b.bound && a.hi < b.hi)
      : a.spent < b.spent;
  return open.reduce<Interval | undefined>(
    (best, interval) => (best === undefined || isBefore(interval, best) ? interval : best),
    undefined,
  );
}

function leastBound(open: readonly Interval[]): number {
  return open.reduce((least, interval) => Math.min(least, interval.bound), Infinity);
}

/** What stays open of an interval after a bounded search. */
function searchInterval(state: SearchState, interval: Interval): readonly Interval[] {
  const hi = Math.min(interval.hi, lastUsefulWeek(state));
  if (hi < interval.lo) return [];
  const search = interval.search ?? beginSearch(state, { ...interval, hi });
  const maxNodes = nodesFor(state, { ...interval, hi });
  const before = state.nodes;
  const outcome = searchFrame(state, search, maxNodes);
  if (outcome.kind === 'closed') return [];
  const bound = Math.max(interval.bound, outcome.bound);
  const { lower, upper, completion } = search.master;
  const lo = lower[completion] ?? interval.lo;
  const last = upper[completion] ?? hi;
  const spent = interval.spent + state.nodes - before;
  if (state.stopped || lo >= last) return [{ lo, hi: last, bound, spent, search }];
  const middle = Math.floor((lo + last) / 2);
  return [
    { lo, hi: middle, bound, spent: 0, search: undefined },
    { lo: middle + 1, hi: last, bound, spent: 0, search: undefined },
  ];
}

function beginSearch(state: SearchState, { lo, hi, bound }: Interval): FrameSearch {
  return startFrameSearch(masterFor(state, { lo, hi }), bound);
}

function lastUsefulWeek(state: SearchState): number {
  const { timeWeight } = state.model;
  return timeWeight > 0 ? Math.floor((cutoffOf(state) - 1) / timeWeight) : Infinity;
}

/** Nodes to spend in one turn: few on an interval whose weeks weigh much against the gap. */
function nodesFor(state: SearchState, { lo, hi, bound, spent }: Interval): number {
  if (lo === hi) return Math.max(LONG_LOOK, spent);
  const gap = cutoffOf(state) - bound;
  return state.model.timeWeight * (hi - lo) > gap / 2 ? FIRST_LOOK : LONG_LOOK;
}
