import type { Interval } from '../intervals.js';
import {
  cutoffOf,
  type FoundPlan,
  isLarge,
  offerPlan,
  roundsForNode,
  type SearchState,
  shouldStop,
} from '../search-state.js';
import type { Building } from './building.js';
import { isTaken, setChoice } from './choice.js';
import { completeChoice } from './complete-choice.js';
import { roll, rollBelow } from './dice.js';
import { loosenChoice } from './loosen-choice.js';
import { placeShort } from './place-choice.js';
import { type Rebuilding, startRebuilding } from './rebuilding.js';
import { placingOf, timetableOf } from './timetable.js';
import { frameAt } from './workshop.js';

/** Rounds to find some plan with. A round counts as a node. */
const FIRST = 1_500;
/** Rounds without a better plan with which the first descent ends. */
const DESCENT = 160;
/** Rounds in the time of each other node: so many times the gap, as a share of the best objective, and no more than the most. */
const FOR_GAP = 20;
const MOST_FOR_NODE = 4;
/** Rounds without a better plan after which they become half as many. */
const PATIENCE = 300;
/** Rounds in which no base became better than those before it, after which all begins anew. */
const MOST_STALE = 500;
/** Rounds without any complete choice after which the relaxation should say first whether there is one. */
const HOPELESS = 120;
/** Gap from which on plans are left to the proof. */
const CLOSE = 0.001;

/**
 * Looks for some plan by building one up, then for better ones by taking a part of the last one away and building it
 * up again in other ways. Every choice on the way fits into the weeks; in the end it keeps all rules. Finds plans,
 * proves nothing.
 */
export function tryRebuilding(state: SearchState, open: readonly Interval[]): void {
  // Getting ready takes a moment with many rows.
  if (!isLarge(state) || open.length === 0 || shouldStop(state)) return;
  state.rebuilding ??= startRebuilding(state.model, state.space);
  const { rebuilding } = state;
  const sink: PlanSink = {
    first: open.reduce((week, { lo }) => Math.min(week, lo), state.model.horizon),
    cutoff: () => cutoffOf(state),
    offer: (plan) => offerPlan(state, plan),
  };
  while (!shouldStop(state) && isWorthMore(state, rebuilding, open)) {
    state.nodes += 1;
    rebuilding.spent += 1;
    buildAgain(rebuilding, sink);
  }
}

function isWorthMore(
  state: SearchState,
  rebuilding: Rebuilding,
  open: readonly Interval[],
): boolean {
  const { spent, idle } = rebuilding;
  const others = state.nodes - spent;
  const cutoff = cutoffOf(state);
  if (cutoff === Infinity) return spent < (isHopeless(rebuilding) && others === 0 ? 0 : FIRST);
  const bound = open.reduce((least, interval) => Math.min(least, interval.bound), cutoff);
  const gap = (cutoff - bound) / cutoff;
  if (gap < CLOSE) return false;
  if (idle < DESCENT) return true;
  const share = roundsForNode(state) * Math.min(MOST_FOR_NODE, FOR_GAP * gap);
  return spent < (share * others) / (1 + idle / PATIENCE);
}

/** Whether nothing came to an end so far, so that a relaxation should say first whether there is a plan at all. */
export function isHopeless({ round, wasComplete }: Rebuilding): boolean {
  return round >= HOPELESS && !wasComplete;
}

/** Where plans go. */
export interface PlanSink {
  /** First week in which a better plan may complete. */
  readonly first: number;
  /** Objective that a better plan stays below. */
  readonly cutoff: () => number;
  /** Takes a plan; says whether it is better. */
  readonly offer: (plan: FoundPlan) => boolean;
}

/** One round: a week, a part of the base taken away, the rest completed; the base is replaced when that is good enough. */
export function buildAgain(rebuilding: Rebuilding, sink: PlanSink): void {
  if (rebuilding.stale > MOST_STALE) startOver(rebuilding);
  const { workshop, choice } = rebuilding;
  rebuilding.round += 1;
  rebuilding.idle += 1;
  rebuilding.stale += 1;
  const week = weekToTry(rebuilding, sink);
  const building = startBuilding(rebuilding, week);
  if (!completeChoice(building)) return;
  rebuilding.wasComplete = true;
  const limit = limitOf(rebuilding);
  if (worthOf(rebuilding, 0) > limit) return;
  const placing = placeShort(workshop, choice, placingOf(building.timetable));
  const worth = worthOf(rebuilding, placing.completion);
  if (worth > limit) return;
  if (worth < rebuilding.least) {
    rebuilding.stale = 0;
    rebuilding.least = worth;
  }
  rebuilding.base = { ...placing, columns: [...choice.on], worth };
  const columns = choice.on.flatMap((c) => workshop.space.columns[c] ?? []);
  if (sink.offer({ columns, ...placing })) rebuilding.idle = 0;
}

/** The base without a part of it, and when the rest starts. */
function startBuilding({ workshop, choice, dice, base }: Rebuilding, week: number): Building {
  const frame = frameAt(workshop, week);
  setChoice(choice, base?.columns ?? []);
  const starts = base?.starts ?? new Map();
  loosenChoice({ choice, dice, frame }, starts);
  const kept = new Map([...starts].filter(([i]) => isTaken(choice, i)));
  return { workshop, choice, dice, frame, timetable: timetableOf(workshop.model, frame, kept) };
}

/** Builds from nothing again: what comes of it hangs much on the first plan. */
function startOver(rebuilding: Rebuilding): void {
  rebuilding.base = undefined;
  rebuilding.late.fill(Infinity);
  rebuilding.stale = 0;
  rebuilding.least = Infinity;
}

/** Part of its weeks that work counts for, so that of plans of one length the lighter one goes on. */
const WORK_PART = 0.3;

function worthOf({ choice, workshop }: Rebuilding, completion: number): number {
  const { timeWeight, weeklyHours } = workshop.model;
  const weeks = completion + (WORK_PART * choice.work) / Math.max(1, weeklyHours);
  return choice.price + timeWeight * weeks;
}

/** Late acceptance: no worse than the base of some rounds ago, or than the base of now. */
function limitOf({ base, late, round }: Rebuilding): number {
  const place = round % late.length;
  const limit = Math.max(base?.worth ?? Infinity, late[place] ?? Infinity);
  late[place] = Math.min(late[place] ?? Infinity, base?.worth ?? Infinity);
  return limit;
}

/** Parts of the rounds that ask for the week of the base, and for one near it; the others ask for any. */
const SAME = 0.6;
const AROUND = 0.25;
const REACH = 4;
const GOLDEN = 0.618_033_988_75;

/** The completion week to build for. */
function weekToTry({ base, dice, round, workshop }: Rebuilding, sink: PlanSink): number {
  const { timeWeight, horizon } = workshop.model;
  const { first } = sink;
  const paid = timeWeight > 0 ? Math.floor((sink.cutoff() - 1) / timeWeight) : Infinity;
  const last = Math.max(first, Math.min(horizon, paid));
  if (base === undefined) return Math.round(first + ((round * GOLDEN) % 1) * (last - first));
  const way = roll(dice);
  if (way < SAME) return Math.min(last, base.completion);
  if (way >= SAME + AROUND) return first + rollBelow(dice, last - first + 1);
  const near = base.completion - REACH + rollBelow(dice, 2 * REACH + 1);
  return Math.max(first, Math.min(last, near));
}
