import { TOLERANCE } from '../assign/assignment-problem.js';
import type { ProblemParts } from '../evaluate/problem-of.js';
import { compareText } from '../evaluate/scene.js';
import { activeSums, type SolvedScene, solveScene } from '../evaluate/solved-scene.js';
import type { CompletionUnit } from './completion-units.js';

/** What a search for completions may cost. */
export interface CompletionLimits {
  readonly mostSets: number;
  /** Most assignments that are solved. */
  readonly mostSteps: number;
}

/** The best sets found. */
export interface FoundCompletions {
  /** Figures of the best sets in the order of the aims; undefined when no set completes. */
  readonly least?: readonly number[];
  readonly sets: readonly (readonly CompletionUnit[])[];
  /** Every set with these figures is listed. */
  readonly allListed: boolean;
  /** No set has better figures. */
  readonly proven: boolean;
}

/**
 * Every set of units with the least figures that closes all gaps. Each step takes a unit or lets it go; a branch
 * ends when what it has and must still add is not better than the best known, or when all units that are left
 * could not complete the award together.
 */
export function searchCompletions(
  parts: ProblemParts,
  units: readonly CompletionUnit[],
  options: CompletionLimits & { readonly aims: number },
): FoundCompletions {
  const state: SearchState = {
    parts,
    aims: options.aims,
    gains: new Map(units.map((unit) => [unit, gainOf(parts, unit)])),
    steps: options.mostSteps,
    mostSets: options.mostSets,
    least: undefined,
    floor: undefined,
    sets: [],
    isCut: false,
    isUnsure: false,
    isFull: false,
  };
  const first = isComplete(solve(state, units)) ? thinnedOut(state, units) : undefined;
  if (first === undefined) return { sets: [], allListed: true, proven: !state.isUnsure };
  state.least = figuresOf(state, first);
  state.floor = floorOf(state, units);
  walk(state, [], units);
  return {
    least: state.least,
    sets: state.sets.length > 0 ? state.sets : [first],
    allListed: !state.isCut && !state.isUnsure && !state.isFull,
    proven: isAtFloor(state, state.least) || (!state.isCut && !state.isUnsure),
  };
}

/** What every set must have at least, from what is missing before anything is taken. */
function floorOf(
  state: SearchState,
  units: readonly CompletionUnit[],
): readonly number[] | undefined {
  const { score, bound } = solve(state, []).answer;
  return bound[0] === score[0] ? leastToAdd(state, Math.max(0, bound[1]), units) : undefined;
}

function isAtFloor(state: SearchState, figures: readonly number[]): boolean {
  return state.floor !== undefined && compareFigures(figures, state.floor) <= 0;
}

/** A set without superfluous members: from all units the largest are dropped that are not needed. */
function thinnedOut(
  state: SearchState,
  units: readonly CompletionUnit[],
): readonly CompletionUnit[] {
  const largestFirst = [...units].sort((a, b) => compareFigures(b.amounts, a.amounts));
  return largestFirst.reduce<readonly CompletionUnit[]>((kept, unit) => {
    const without = kept.filter((other) => other !== unit);
    return isComplete(solve(state, without)) ? without : kept;
  }, units);
}

function figuresOf(state: SearchState, taken: readonly CompletionUnit[]): readonly number[] {
  const none = Array.from({ length: state.aims }, () => 0);
  return taken.reduce<readonly number[]>((sums, unit) => addAll(sums, unit.amounts), none);
}

interface SearchState {
  readonly parts: ProblemParts;
  /** Figures of each unit. */
  readonly aims: number;
  /** The most that each unit can take off what is missing. */
  readonly gains: ReadonlyMap<CompletionUnit, number>;
  readonly mostSets: number;
  steps: number;
  least: readonly number[] | undefined;
  floor: readonly number[] | undefined;
  sets: (readonly CompletionUnit[])[];
  isCut: boolean;
  /** Some assignment was not solved to the end, so a set may have been missed. */
  isUnsure: boolean;
  isFull: boolean;
}

function walk(
  state: SearchState,
  taken: readonly CompletionUnit[],
  left: readonly CompletionUnit[],
): void {
  if (state.steps <= 0) state.isCut = true;
  if (state.isCut) return;
  const solved = solve(state, taken);
  const missing = solved.answer.score[1];
  const figures = figuresOf(state, taken);
  if (missing <= TOLERANCE) {
    keep(state, taken, figures);
    return;
  }
  const bound = addAll(figures, leastToAdd(state, missing, left));
  if (isUseless(state, bound)) return;
  const next = nextUnit(solved, left);
  if (next === undefined) return;
  const rest = left.filter((unit) => unit !== next);
  walk(state, [...taken, next], rest);
  if (isUseless(state, bound)) return;
  if (isComplete(solve(state, [...taken, ...rest]))) walk(state, taken, rest);
}

/** Nothing from here on can be listed: too large, or no better while the list of ties is full. */
function isUseless(state: SearchState, bound: readonly number[]): boolean {
  if (state.least === undefined) return false;
  const order = compareFigures(bound, state.least);
  return order > 0 || (state.isFull && order === 0);
}

function solve(state: SearchState, taken: readonly CompletionUnit[]): SolvedScene {
  state.steps -= 1;
  const held = [...state.parts.scene.held, ...taken.map((unit) => unit.held)].sort((a, b) =>
    compareText(a.holding.id, b.holding.id),
  );
  const solved = solveScene({ ...state.parts, held }, 'missing');
  if (!solved.answer.exact) state.isUnsure = true;
  return solved;
}

function isComplete(solved: SolvedScene): boolean {
  const { score } = solved.answer;
  return score[0] === 0 && score[1] <= TOLERANCE;
}

function keep(
  state: SearchState,
  taken: readonly CompletionUnit[],
  figures: readonly number[],
): void {
  const order = state.least === undefined ? -1 : compareFigures(figures, state.least);
  if (order > 0) return;
  if (!isAtFloor(state, figures) && hasSuperfluous(state, taken)) return;
  if (order < 0) {
    state.least = figures;
    state.sets = [];
    state.isFull = false;
  }
  if (state.sets.length < state.mostSets) state.sets.push(taken);
  else state.isFull = true;
}

function hasSuperfluous(state: SearchState, taken: readonly CompletionUnit[]): boolean {
  return taken.some((unit) =>
    isComplete(
      solve(
        state,
        taken.filter((other) => other !== unit),
      ),
    ),
  );
}

/**
 * What must be added at least, aim by aim: as if units could be divided and the cheapest for their gain were taken
 * until the gap is closed. Whole figures stay whole.
 */
function leastToAdd(
  state: SearchState,
  missing: number,
  left: readonly CompletionUnit[],
): readonly number[] {
  return Array.from({ length: state.aims }, (_, aim) => {
    const offers = left
      .map((unit) => ({ amount: unit.amounts[aim] ?? 0, gain: state.gains.get(unit) ?? 0 }))
      .filter(({ gain }) => gain > TOLERANCE)
      .sort((a, b) => a.amount / a.gain - b.amount / b.gain);
    let open = missing;
    let least = 0;
    for (const { amount, gain } of offers) {
      if (open <= TOLERANCE) break;
      least += amount * Math.min(1, open / gain);
      open -= gain;
    }
    const isWhole = offers.every(({ amount }) => Number.isInteger(amount));
    return isWhole ? Math.ceil(least - TOLERANCE) : least;
  });
}

/** The unit to decide on: one that fits the gap with the fewest units left, else any, by id. */
function nextUnit(
  solved: SolvedScene,
  left: readonly CompletionUnit[],
): CompletionUnit | undefined {
  const { parts } = solved;
  const gaps = activeSums(solved)
    .filter((node) => (solved.amounts.get(node.id)?.missing ?? node.min) > TOLERANCE)
    .map((node) =>
      left.filter((unit) =>
        parts.scene.slots.some(
          (slot) =>
            slot.node === node.id &&
            parts.verdicts.get(unit.held.holding.id)?.get(slot.id)?.kind === 'counts',
        ),
      ),
    )
    .filter((fitting) => fitting.length > 0)
    .sort((a, b) => a.length - b.length);
  return gaps[0]?.[0] ?? left[0];
}

/** The most that a unit can take off what is missing: in each layer what it counts in its best slot there. */
function gainOf(parts: ProblemParts, { held }: CompletionUnit): number {
  const byLayer = new Map<string, number>();
  for (const slot of parts.scene.slots) {
    const verdict = parts.verdicts.get(held.holding.id)?.get(slot.id);
    if (verdict?.kind !== 'counts') continue;
    const gain = verdict.amount * (parts.headline.weights.get(slot.node) ?? 1);
    byLayer.set(slot.layer, Math.max(byLayer.get(slot.layer) ?? 0, gain));
  }
  return [...byLayer.values()].reduce((total, gain) => total + gain, 0);
}

function addAll(a: readonly number[], b: readonly number[]): readonly number[] {
  return a.map((amount, index) => amount + (b[index] ?? 0));
}

function compareFigures(a: readonly number[], b: readonly number[]): number {
  for (let index = 0; index < a.length; index += 1) {
    const difference = (a[index] ?? 0) - (b[index] ?? 0);
    if (Math.abs(difference) > TOLERANCE) return difference;
  }
  return 0;
}
