import { masterFor } from '../frame-master.js';
import type { Interval } from '../intervals.js';
import { type Master, type Relaxed, relax } from '../master.js';
import { enterNode } from '../nodes.js';
import { cutoffOf, type SearchState, shouldStop } from '../search-state.js';
import { acceptFilling } from './accept-filling.js';
import { fillQuestion, hoursUntil } from './fill-question.js';
import { fillWeeks } from './fill-weeks.js';

const MOST_STATES = 2_000;
const ANSWERS = 24;
const ROUNDS = 12;
/** Looks that are made in any case, and part of all nodes that may go here beyond them; about in nodes. */
const FREE = 400;
const SHARE = 0.25;

/**
 * Looks for a plan that completes earlier than the best one: from the first week that is not out of reach to the
 * week before the best plan. A look at a week fills the weeks before it with what needs the least work.
 */
export function tryFilling(state: SearchState, open: readonly Interval[]): void {
  const { model } = state;
  if (model.timeWeight === 0) return;
  const first = firstWeek(state, open);
  for (let step = 1; state.fill.spent <= FREE + SHARE * state.nodes && !shouldStop(state); ) {
    const last = state.best === undefined ? model.horizon + 1 : state.best.completionWeek;
    const failed = Math.max(state.fill.failedWeek, first - 1);
    if (failed + 1 >= last) {
      widen(state, first < last);
      return;
    }
    // Without a plan the steps grow, so that some plan is found soon.
    const target = state.best === undefined ? Math.min(failed + step, last - 1) : failed + 1;
    const { states, spent } = state.fill;
    const isFound = fillUntil(state, target, states);
    state.fill = {
      states,
      failedWeek: isFound ? failed : target,
      spent: spent + 20 + states / 2,
    };
    step *= 2;
  }
}

function widen(state: SearchState, isOpen: boolean): void {
  const { states, spent } = state.fill;
  if (isOpen && states < MOST_STATES) state.fill = { failedWeek: -1, states: states * 3, spent };
}

/** The first week in which a better plan can complete. */
function firstWeek({ model }: SearchState, open: readonly Interval[]): number {
  return open.reduce((week, { lo, hi, bound }) => {
    const byBound = Math.floor(bound / model.timeWeight);
    return Math.min(week, Math.min(hi, Math.max(lo, byBound)));
  }, Infinity);
}

/** Fills the weeks up to `week` with what needs the least work; whether that gave a better plan. */
export function fillUntil(state: SearchState, week: number, states: number): boolean {
  const work = (i: number) => state.model.activities[i]?.work ?? 0;
  const master = masterFor(state, { lo: week, hi: week }, work);
  const relaxed = relaxRoot(state, master);
  if (relaxed === undefined) return false;
  const mostLoss = hoursUntil(state.model, week) - relaxed.bound;
  const question = fillQuestion(master, { proof: relaxed.proof, hourLoss: 1, mostLoss });
  const width = { states, answers: ANSWERS, shouldStop: () => shouldStop(state) };
  const fillings = fillWeeks(question, width);
  if (fillings.length === 0) return false;
  const prices = masterFor(state, { lo: week, hi: week });
  const before = cutoffOf(state);
  for (const filling of fillings) acceptFilling(state, prices, filling);
  return cutoffOf(state) < before;
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
