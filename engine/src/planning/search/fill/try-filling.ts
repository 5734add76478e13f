import { multipliersOf } from '../../bound/dual-simplex.js';
import { hoursUntil } from '../fitting-space.js';
import { masterFor } from '../frame-master.js';
import type { Interval } from '../intervals.js';
import { type Master, type Relaxed, relax } from '../master.js';
import { enterNode } from '../nodes.js';
import {
  cutoffOf,
  isLarge,
  isLong,
  nodesInTime,
  type SearchState,
  shouldStop,
} from '../search-state.js';
import { acceptFilling } from './accept-filling.js';
import { fillQuestion } from './fill-question.js';
import { fillWeeks } from './fill-weeks.js';

const MOST_STATES = 600;
/** What a look costs, about in nodes: its relaxations, and so many partial fillings and weeks for one node. */
const LOOK_COST = 60;
const STATES_A_NODE = 50;
const ANSWERS = 24;
const ROUNDS = 12;
/** Looks that are made in any case, and part of all nodes that may go here beyond them; about in nodes.
 * Less in large models, where plans are rebuilt as well. */
const FREE = 100;
const SHARE = 0.3;
const LARGE_SHARE = 0.1;
/** Nodes before the first look: what is easy needs none. */
const AFTER = 40;

/**
 * Looks for a plan that completes earlier than the best one: from the first week that is not out of reach to the
 * week before the best plan. A look at a week fills the weeks before it with what needs the least work. When no look
 * helps any more, the weeks of the best plan are filled with what costs the least.
 */
export function tryFilling(state: SearchState, open: readonly Interval[]): void {
  const { model } = state;
  if (model.timeWeight === 0 || nodesInTime(state) < AFTER || !isLong(state)) return;
  const first = firstWeek(state, open);
  const share = isLarge(state) ? LARGE_SHARE : SHARE;
  if (!weeksMatter(state, open, first)) return;
  for (
    let step = 1;
    state.fill.spent <= FREE + share * nodesInTime(state) && !shouldStop(state);
  ) {
    const last = state.best === undefined ? model.horizon + 1 : state.best.completionWeek;
    const failed = Math.max(state.fill.failedWeek, first - 1);
    if (failed + 1 >= last) {
      if (!widen(state, first < last)) lookCheaper(state);
      return;
    }
    // Without a plan the steps grow, so that some plan is found soon.
    const target = state.best === undefined ? Math.min(failed + step, last - 1) : failed + 1;
    const { states } = state.fill;
    const isFound = fillUntil(state, target, { states, aim: 'work' });
    spend(state, states * target);
    state.fill = { ...state.fill, failedWeek: isFound ? failed : target };
    step *= 2;
  }
}

/** Begins again with more partial fillings; false when there is no need or enough were kept. */
function widen(state: SearchState, isOpen: boolean): boolean {
  const { states } = state.fill;
  if (!isOpen || states >= MOST_STATES) return false;
  state.fill = { ...state.fill, failedWeek: -1, states: states * 3 };
  return true;
}

function lookCheaper(state: SearchState): void {
  const { best, fill } = state;
  if (best === undefined || fill.cheapStates >= MOST_STATES) return;
  const states = fill.cheapStates * 3;
  spend(state, states * best.completionWeek);
  const isFound = fillUntil(state, best.completionWeek, { states, aim: 'price' });
  if (!isFound) state.fill = { ...state.fill, cheapStates: states };
}

function spend(state: SearchState, stateWeeks: number): void {
  const spent = state.fill.spent + LOOK_COST + stateWeeks / STATES_A_NODE;
  state.fill = { ...state.fill, spent };
}

/** Whether the weeks that could be saved are a good part of what separates the best plan from the bound. */
function weeksMatter(
  { model, best }: SearchState,
  open: readonly Interval[],
  first: number,
): boolean {
  if (best === undefined) return true;
  const bound = open.reduce((least, interval) => Math.min(least, interval.bound), Infinity);
  const weeks = Math.max(1, best.completionWeek - first);
  return model.timeWeight * 4 * weeks >= best.objective - bound;
}

/** The first week in which a better plan can complete. */
function firstWeek({ model }: SearchState, open: readonly Interval[]): number {
  return open.reduce((week, { lo, hi, bound }) => {
    const byBound = Math.floor(bound / model.timeWeight);
    return Math.min(week, Math.min(hi, Math.max(lo, byBound)));
  }, Infinity);
}

interface Look {
  /** Partial fillings that are kept. */
  readonly states: number;
  /** What the fillings should have little of. */
  readonly aim: 'work' | 'price';
}

/** Fills the weeks up to `week`; whether that gave a better plan. */
export function fillUntil(state: SearchState, week: number, { states, aim }: Look): boolean {
  const range = { lo: week, hi: week };
  const work = (i: number) => state.model.activities[i]?.work ?? 0;
  const master = masterFor(state, range, aim === 'price' ? undefined : work);
  const relaxed = relaxRoot(state, master);
  if (relaxed === undefined) return false;
  const hours = hoursUntil(state.model, week);
  const most = aim === 'price' ? cutoffOf(state) - 1 : hours;
  const hourLoss = aim === 'price' ? hourPrice(master, hours) : 1;
  const mostLoss = most - relaxed.bound;
  const question = fillQuestion(master, { proof: relaxed.proof, hourLoss, mostLoss });
  const width = { states, answers: ANSWERS, shouldStop: () => shouldStop(state) };
  const before = cutoffOf(state);
  const fillings = fillWeeks(question, width);
  if (fillings.length === 0) return false;
  const prices = aim === 'price' ? master : masterFor(state, range);
  for (const filling of fillings) acceptFilling(state, prices, filling);
  return cutoffOf(state) < before;
}

/** What an hour more would save, spread evenly over the weeks. */
function hourPrice({ lp, rowKind }: Master, hours: number): number {
  const multipliers = multipliersOf(lp);
  const total = lp.rows.reduce(
    (sum, { max }, i) =>
      rowKind[i] === 'energy' ? sum + Math.max(0, -(multipliers[i] ?? 0)) * max : sum,
    0,
  );
  return total / Math.max(1, hours);
}

function relaxRoot(
  state: SearchState,
  master: Master,
): Extract<Relaxed, { kind: 'open' }> | undefined {
  if (shouldStop(state)) return undefined;
  enterNode(master, { bound: 0, depth: 0, decision: undefined, parent: undefined });
  state.nodes += 1;
  const relaxed = relax(master, {
    cutoff: Infinity,
    rounds: ROUNDS,
    withCuts: false,
    shouldStop: () => shouldStop(state),
  });
  return relaxed.kind === 'open' ? relaxed : undefined;
}
