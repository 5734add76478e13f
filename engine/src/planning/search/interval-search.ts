import { type BetterPair, betterActivities } from '../reduce/better-activities.js';
import { isNarrow } from '../reduce/start-columns.js';
import { type FrameSearch, searchFrame, startFrameSearch } from './branch-and-bound.js';
import { tryFilling } from './fill/try-filling.js';
import { fittingSpace } from './fitting-space.js';
import { masterFor } from './frame-master.js';
import type { Interval } from './intervals.js';
import { narrowedSpace, spaceBefore, spaceOf } from './narrowing.js';
import { tryNeighbours } from './neighbours.js';
import { tryCores } from './primal/try-cores.js';
import { isHopeless, tryRebuilding } from './rebuild/try-rebuilding.js';
import {
  cutoffOf,
  isLong,
  isSlow,
  nodesOfProof,
  report,
  type SearchState,
  shouldStop,
} from './search-state.js';
import { tryShorter } from './shorter-plans.js';

/** Nodes for a first look at an interval, and for one that is nearly closed by its objective. */
const FIRST_LOOK = 20;
const LONG_LOOK = 400;
/** Nodes after which an interval is cut even though weeks weigh little. */
const PATIENCE = 1_000;
/** Nodes after which pairs of activities are looked for. */
const PAIRS_AFTER = 100;
/** Nodes after which what does not fit into the hours of an interval is left out: not before the first bound. */
const FIT_AFTER = 20;
const NARROW = 0.7;
/** Looks for some plan before anything is proven. */
const FIRST_LOOKS = 6;
const MOST_SEARCHES = 32;

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
  let open: readonly Interval[] = [{ ...first, spent: 0, space: undefined, search: undefined }];
  tryRebuilding(state, open);
  const looksFirst = isLong(state) && !isDoubtful(state) ? FIRST_LOOKS : 0;
  for (let looks = 0; looks < looksFirst && state.best === undefined && !state.stopped; looks++) {
    tryCores(state, open);
    tryShorter(state, open);
  }
  for (let turn = 0; ; turn++) {
    open = open.filter((interval) => interval.bound < cutoffOf(state));
    const interval = pick(open, turn);
    if (interval === undefined) return Infinity;
    const others = open.filter((other) => other !== interval);
    state.outsideBound = leastBound(others);
    if (shouldStop(state)) return Math.min(interval.bound, state.outsideBound);
    open = forgetSearches([...others, ...searchInterval(state, interval)]);
    if (state.stopped) return leastBound(open);
    state.outsideBound = leastBound(open);
    state.insideBound = Infinity;
    state.space = spaceOf(open, state.space);
    report(state);
    tryRebuilding(state, open);
    tryCores(state, open);
    tryFilling(state, open);
    tryShorter(state, open);
    tryNeighbours(state, open);
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

/** Drops the work on the intervals of greatest bound when too much is kept; they can begin again. */
function forgetSearches(open: readonly Interval[]): readonly Interval[] {
  const kept = open.filter((interval) => interval.search !== undefined);
  if (kept.length <= MOST_SEARCHES) return open;
  const worst = kept.reduce((a, b) => (b.bound > a.bound ? b : a));
  return open.map((interval) =>
    interval === worst ? { ...interval, search: undefined } : interval,
  );
}

function leastBound(open: readonly Interval[]): number {
  return open.reduce((least, interval) => Math.min(least, interval.bound), Infinity);
}

/** What stays open of an interval after a bounded search. */
function searchInterval(state: SearchState, interval: Interval): readonly Interval[] {
  const hi = Math.min(interval.hi, lastUsefulWeek(state));
  if (hi < interval.lo) return [];
  // Both take a moment in large models: pairs, and the rows of the frame.
  if (interval.search === undefined) pairsOf(state);
  if (shouldStop(state)) return [interval];
  const search = interval.search ?? beginSearch(state, { ...interval, hi });
  if (search === undefined) return [];
  const maxNodes = nodesFor(state, { ...interval, hi });
  const before = state.nodes;
  const outcome = searchFrame(state, search, maxNodes);
  if (outcome.kind === 'closed') return [];
  const bound = Math.max(interval.bound, outcome.bound);
  const { lower, upper, completion } = search.master;
  const lo = lower[completion] ?? interval.lo;
  const last = upper[completion] ?? hi;
  const spent = interval.spent + state.nodes - before;
  const narrowed = narrowedSpace(search.master);
  const space = narrowed ?? spaceBefore(search.master);
  // Most columns are out: begin again with those that are left.
  if (!state.stopped && narrowed !== undefined)
    return [{ lo, hi: last, bound, spent, space, search: undefined }];
  // A frame that has become much narrower knows more: begin again with it.
  if (!state.stopped && last - lo < NARROW * (search.master.context.frame.hi - lo))
    return [{ lo, hi: last, bound, spent, space, search: undefined }];
  if (state.stopped || lo >= last || isWorthGoingOn(state, { lo, hi: last, bound, spent }))
    return [{ lo, hi: last, bound, spent, space, search }];
  const middle = Math.floor((lo + last) / 2);
  return [
    { lo, hi: middle, bound, spent: 0, space, search: undefined },
    { lo: middle + 1, hi: last, bound, spent: 0, space, search: undefined },
  ];
}

/** A search of the columns that fit into the hours of the interval; undefined = none do. */
function beginSearch(
  state: SearchState,
  { lo, hi, bound, space }: Interval,
): FrameSearch | undefined {
  const range = { lo, hi, space: space ?? state.space, pairs: pairsOf(state) };
  const isEarly = nodesOfProof(state) < FIT_AFTER || !isLong(state);
  const fitting = isEarly ? range.space : fittingSpace(state, range);
  return fitting && startFrameSearch(masterFor(state, { ...range, space: fitting }), bound);
}

/** Pairs take a moment to find, which pays only where a search does not end at once. */
function pairsOf(state: SearchState): readonly BetterPair[] {
  if (nodesOfProof(state) < PAIRS_AFTER) return [];
  state.pairs ??= betterActivities(state.model, state.space);
  return state.pairs;
}

function lastUsefulWeek(state: SearchState): number {
  const { timeWeight } = state.model;
  return timeWeight > 0 ? Math.floor((cutoffOf(state) - 1) / timeWeight) : Infinity;
}

/** Whether it is open if there is a plan at all, so that one relaxation should come first. */
function isDoubtful({ best, rebuilding }: SearchState): boolean {
  return best === undefined && rebuilding !== undefined && isHopeless(rebuilding);
}

type Span = Pick<Interval, 'lo' | 'hi' | 'bound' | 'spent'>;

/** Whether weeks weigh so little against the gap that cutting would only repeat the same search. */
function isWorthGoingOn(state: SearchState, span: Span): boolean {
  return span.spent < PATIENCE && !weeksMatter(state, span);
}

/** Nodes to spend in one turn: few on an interval that will be cut. */
function nodesFor(state: SearchState, span: Span): number {
  if (isDoubtful(state) && span.spent === 0) return 1;
  if (span.lo < span.hi && weeksMatter(state, span)) return FIRST_LOOK;
  return Math.max(LONG_LOOK, span.spent);
}

function weeksMatter(state: SearchState, { lo, hi, bound }: Span): boolean {
  if (state.best === undefined) return true;
  if (!isNarrow({ lo, hi }) && saysMoreWhenNarrow(state)) return true;
  return state.model.timeWeight * (hi - lo) > (cutoffOf(state) - bound) / 2;
}

/** Whether short frames prove more whatever weeks weigh: where units lapse or start at set times. */
function saysMoreWhenNarrow(state: SearchState): boolean {
  const { activities } = state.model;
  const isTimed = ({ validityWeeks, intakes }: (typeof activities)[number]) =>
    validityWeeks !== undefined || intakes !== undefined;
  return isSlow(state) && activities.some(isTimed);
}
