import {
  type AssignmentProblem,
  type Choices,
  type Decision,
  TOLERANCE,
  UNCOUNTED,
} from './assignment-problem.js';
import {
  OPEN,
  type Relaxation,
  type RelaxationFrame,
  relax,
  relaxationFrame,
} from './relaxation.js';
import { compareScores, isAllowed, type Score, scoreOf } from './score.js';
import { mostOf, supplyLimits } from './supply-limits.js';
import { twinsOf } from './twins.js';

/** Steps that may still be done, shared by all searches of one evaluation, and how finely answers are compared. */
export interface WorkLimit {
  nodes: number;
  /** Figures of a score that are compared. */
  readonly figures: number;
}

/** The best choices found for a component; `exact` false when the work limit ended the search first. */
export interface SearchResult {
  readonly choices: Choices;
  readonly score: Score;
  readonly exact: boolean;
  /** No choices have a better score; equal to `score` when exact. */
  readonly bound: Score;
}

/**
 * The best choices for some decisions of a problem: depth-first branch and bound. Each step asks the flow
 * relaxation for a bound and a direction, closes when nothing better is possible, and otherwise decides one more
 * item. Items that differ in nothing but their id are decided in one order only.
 */
export function searchAssignment(
  problem: AssignmentProblem,
  decisions: readonly Decision[],
  sums: readonly number[],
  work: WorkLimit,
): SearchResult {
  const own: AssignmentProblem = {
    ...problem,
    sums: problem.sums.map((sum, index) =>
      sums.includes(index) ? sum : { ...sum, weight: 0, min: 0, max: 0, parts: [] },
    ),
  };
  const frame = relaxationFrame(own, decisions, sums, supplyLimits(own, decisions));
  const nothing = decisions.map(() => UNCOUNTED);
  const state: SearchState = {
    frame,
    twins: twinsOf(own, decisions),
    work,
    best: { choices: nothing, score: scoreOf(own, decisions, nothing) },
    isCut: false,
  };
  const open = decisions.map(() => OPEN);
  const root = relax(frame, open);
  offer(state, open, root.guide);
  if (work.nodes > 0 && compareScores(root.bound, state.best.score, work.figures) < 0) {
    const later = Math.floor(work.nodes / 2);
    work.nodes -= later;
    state.target = root.bound;
    visit(state, open, root);
    state.target = undefined;
    work.nodes += later;
    state.isCut = false;
  }
  visit(state, open, root);
  const { choices, score } = state.best;
  return { choices, score, exact: !state.isCut, bound: state.isCut ? root.bound : score };
}

interface SearchState {
  readonly frame: RelaxationFrame;
  /** For each decision the one before it that differs in nothing but its id. */
  readonly twins: readonly (number | undefined)[];
  readonly work: WorkLimit;
  best: { readonly choices: Choices; readonly score: Score };
  isCut: boolean;
  /** Only ways that may still reach this score are followed. */
  target?: Score | undefined;
}

function visit(state: SearchState, fixed: readonly number[], known?: Relaxation): void {
  if (state.work.nodes <= 0) {
    state.isCut = true;
    return;
  }
  state.work.nodes -= 1;
  const relaxed = known ?? relax(state.frame, fixed);
  if (compareScores(relaxed.bound, state.best.score, state.work.figures) >= 0) return;
  if (state.target && compareScores(relaxed.bound, state.target, state.work.figures) > 0) return;
  offer(state, fixed, relaxed.guide);
  if (compareScores(relaxed.bound, state.best.score, state.work.figures) >= 0) return;
  const branch = branchDecision(state, fixed, relaxed);
  if (branch === undefined) return;
  for (const choice of orderedChoices(state, fixed, branch, relaxed.guide[branch])) {
    const next = decide(state, fixed, branch, choice);
    if (next !== undefined) visit(state, next);
    if (state.isCut) return;
  }
}

/** Makes allowed choices out of the guide, dropping what does not fit or does not help, and keeps them if better. */
function offer(state: SearchState, fixed: readonly number[], guide: readonly number[]): void {
  const { problem, decisions } = state.frame;
  const choices = fixed.map((choice) => (choice === OPEN ? UNCOUNTED : choice));
  if (!isAllowed(problem, decisions, choices)) return;
  guide.forEach((choice, index) => {
    if (fixed[index] !== OPEN || choice === UNCOUNTED) return;
    choices[index] = choice;
    if (!isAllowed(problem, decisions, choices)) choices[index] = UNCOUNTED;
  });
  let score = scoreOf(problem, decisions, choices);
  for (let index = choices.length - 1; index >= 0; index -= 1) {
    const choice = choices[index] ?? UNCOUNTED;
    if (fixed[index] !== OPEN || choice === UNCOUNTED || score[6] <= TOLERANCE) continue;
    choices[index] = UNCOUNTED;
    const without = scoreOf(problem, decisions, choices);
    if (
      isAllowed(problem, decisions, choices) &&
      compareScores(without, score, state.work.figures) < 0
    )
      score = without;
    else choices[index] = choice;
  }
  if (compareScores(score, state.best.score, state.work.figures) < 0)
    state.best = { choices, score };
}

/** Pins first, then what the flow divides, then whatever is open; of twins the first open one. */
function branchDecision(
  state: SearchState,
  fixed: readonly number[],
  relaxed: Relaxation,
): number | undefined {
  const { decisions, problem } = state.frame;
  const isOpen = (index: number) => fixed[index] === OPEN;
  const pinned = decisions.findIndex((decision, index) => decision.pinned && isOpen(index));
  const limited = decisions.findIndex(
    (decision, index) =>
      isOpen(index) &&
      relaxed.guide[index] !== UNCOUNTED &&
      problem.exclusions.some(([a, b]) => a === decision.item || b === decision.item),
  );
  const found = [
    pinned,
    heaviest(state, relaxed.divided.filter(isOpen)) ?? -1,
    limited,
    heaviest(
      state,
      decisions.flatMap((_, index) =>
        isOpen(index) && relaxed.guide[index] !== UNCOUNTED ? [index] : [],
      ),
    ) ?? -1,
    decisions.findIndex((_, index) => isOpen(index)),
  ].find((index) => index >= 0);
  if (found === undefined) return undefined;
  let first = found;
  for (let twin = state.twins[first]; twin !== undefined; twin = state.twins[twin]) {
    if (isOpen(twin)) first = twin;
  }
  return first;
}

/** The surest and then largest of some decisions: what is hardest to place is placed first. */
function heaviest(state: SearchState, indexes: readonly number[]): number | undefined {
  const { problem, decisions } = state.frame;
  const rank = (index: number) => problem.items[decisions[index]?.item ?? -1]?.rank ?? 2;
  const most = (index: number) => mostOf(problem, decisions[index]);
  return [...indexes].sort((a, b) => rank(a) - rank(b) || most(b) - most(a) || a - b)[0];
}

/** The guided choice first, then by position, uncounted last; never before the choice of the twin ahead. */
function orderedChoices(
  state: SearchState,
  fixed: readonly number[],
  branch: number,
  guided: number | undefined,
): readonly number[] {
  const options = state.frame.decisions[branch]?.options.length ?? 0;
  const rank = (choice: number) => (choice === UNCOUNTED ? options : choice);
  const twin = state.twins[branch];
  const ahead = twin === undefined ? OPEN : (fixed[twin] ?? OPEN);
  const least = ahead === OPEN ? 0 : rank(ahead);
  const all = [...Array.from({ length: options }, (_, position) => position), UNCOUNTED];
  const allowed = all.filter((choice) => rank(choice) >= least);
  return guided !== undefined && allowed.includes(guided)
    ? [guided, ...allowed.filter((choice) => choice !== guided)]
    : allowed;
}

/** The decisions with one more taken and what follows from it; undefined when that breaks a rule. */
function decide(
  state: SearchState,
  fixed: readonly number[],
  branch: number,
  choice: number,
): readonly number[] | undefined {
  const { problem, decisions } = state.frame;
  const next = [...fixed];
  next[branch] = choice;
  if (choice !== UNCOUNTED) {
    const item = decisions[branch]?.item;
    const out = new Set(
      problem.exclusions.flatMap(([a, b]) => (a === item ? [b] : b === item ? [a] : [])),
    );
    decisions.forEach((decision, index) => {
      if (next[index] === OPEN && out.has(decision.item)) next[index] = UNCOUNTED;
    });
  }
  return isPossible(state, next) ? next : undefined;
}

/** Like {@link isAllowed}, but an open decision may still bring what a layer asks for. */
function isPossible(state: SearchState, fixed: readonly number[]): boolean {
  const { problem, decisions } = state.frame;
  const choices = fixed.map((choice) => (choice === OPEN ? UNCOUNTED : choice));
  const flat = { ...problem, layers: problem.layers.map(() => ({})) };
  if (!isAllowed(flat, decisions, choices)) return false;
  return decisions.every((decision, index) => {
    const within = problem.layers[decision.layer]?.within;
    if (within === undefined || (choices[index] ?? UNCOUNTED) === UNCOUNTED) return true;
    const outer = decisions.findIndex(
      (other) => other.item === decision.item && other.layer === within,
    );
    return outer >= 0 && fixed[outer] !== UNCOUNTED;
  });
}
