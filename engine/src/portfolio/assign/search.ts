import {
  type AssignmentProblem,
  type Choices,
  type Decision,
  UNCOUNTED,
} from './assignment-problem.js';
import { draftOf, isDraftAllowed } from './choice-draft.js';
import { offerChoices } from './offer-choices.js';
import { OPEN } from './overshoot.js';
import { type Relaxation, type RelaxationFrame, relax, relaxationFrame } from './relaxation.js';
import { compareScores, type Score, scoreOf, UP_TO_CONDITIONS } from './score.js';
import { supplyLimits } from './supply-limits.js';
import { twinsOf } from './twins.js';

/**
 * Steps that may still be done, shared by all searches of one evaluation, and how finely answers are compared. A
 * step on many decisions counts as several, in proportion to their number.
 */
export interface WorkLimit {
  nodes: number;
  /** Steps for the first look at each component, which is taken even when no other steps are left. */
  looks: number;
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

/** A step on so many decisions takes about a tenth of a millisecond. */
const DECISIONS_A_STEP = 64;

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
  const share = decisions.length / DECISIONS_A_STEP;
  work.looks -= share;
  const frame = relaxationFrame(own, decisions, sums, supplyLimits(own, decisions));
  const nothing = decisions.map(() => UNCOUNTED);
  const state: SearchState = {
    frame,
    twins: twinsOf(own, decisions),
    work,
    cost: Math.max(1, share),
    figures: work.figures,
    best: { choices: nothing, score: scoreOf(own, decisions, nothing) },
    isCut: false,
  };
  const open = decisions.map(() => OPEN);
  const root = relax(frame, open);
  offer(state, open, root.guide);
  let proven: Score = root.bound;
  // What is missing matters most: it is settled first, with half of the steps, before finer figures are compared.
  const passes =
    work.figures > UP_TO_CONDITIONS ? [UP_TO_CONDITIONS, work.figures] : [work.figures];
  for (const figures of passes) {
    state.figures = figures;
    const later = figures === work.figures ? 0 : Math.floor(work.nodes / 2);
    work.nodes -= later;
    const reached = deepen(state, open, root);
    if (state.isCut) {
      state.isCut = false;
      visit(state, open, root);
    }
    work.nodes += later;
    proven = state.isCut
      ? laterOf(proven, reached)
      : laterOf(proven, headOf(state.best.score, root.bound, figures));
    if (figures === work.figures) break;
    state.isCut = false;
  }
  const { choices, score } = state.best;
  return { choices, score, exact: !state.isCut, bound: state.isCut ? proven : score };
}

/** The worse of two bounds: it says more. */
function laterOf(a: Score, b: Score): Score {
  return compareScores(a, b) >= 0 ? a : b;
}

/** A bound whose first figures are proven, with the rest from a weaker one. */
function headOf(proven: Score, weaker: Score, figures: number): Score {
  const at = (position: 0 | 1 | 2 | 3 | 4 | 5 | 6) =>
    position < figures ? proven[position] : weaker[position];
  return [at(0), at(1), at(2), at(3), at(4), at(5), at(6)];
}

/**
 * Half of the work: looks for choices that reach the bound itself, and when there are none, the next score that was
 * cut off, and so on. Gives the last score that may still be reached; unless cut off, the best found is the best.
 */
function deepen(state: SearchState, open: readonly number[], root: Relaxation): Score {
  const { work } = state;
  const later = Math.floor(work.nodes / 2);
  work.nodes -= later;
  let target: Score | undefined = root.bound;
  let reached = root.bound;
  while (target !== undefined && compareScores(target, state.best.score, state.figures) < 0) {
    reached = target;
    state.target = target;
    state.next = undefined;
    visit(state, open, root);
    if (state.isCut) break;
    target = state.next;
  }
  state.target = undefined;
  work.nodes += later;
  return reached;
}

interface SearchState {
  readonly frame: RelaxationFrame;
  /** For each decision the one before it that differs in nothing but its id. */
  readonly twins: readonly (number | undefined)[];
  readonly work: WorkLimit;
  /** What one step counts as. */
  readonly cost: number;
  /** Figures of a score that are compared now. */
  figures: number;
  best: { readonly choices: Choices; readonly score: Score };
  isCut: boolean;
  /** Only ways that may still reach this score are followed. */
  target?: Score | undefined;
  /** The best score of the ways that were not followed. */
  next?: Score | undefined;
}

function visit(state: SearchState, fixed: readonly number[], known?: Relaxation): void {
  if (state.work.nodes <= 0) {
    state.isCut = true;
    return;
  }
  state.work.nodes -= state.cost;
  const relaxed = known ?? relax(state.frame, fixed);
  if (compareScores(relaxed.bound, state.best.score, state.figures) >= 0) return;
  if (state.target && compareScores(relaxed.bound, state.target, state.figures) > 0) {
    const { next } = state;
    const isNearer = !next || compareScores(relaxed.bound, next, state.figures) < 0;
    if (isNearer) state.next = relaxed.bound;
    return;
  }
  offer(state, fixed, relaxed.guide);
  if (compareScores(relaxed.bound, state.best.score, state.figures) >= 0) return;
  const branch = branchDecision(state, fixed, relaxed);
  if (branch === undefined) return;
  for (const choice of orderedChoices(state, fixed, branch, relaxed.guide[branch])) {
    const next = decide(state, fixed, branch, choice);
    if (next !== undefined) visit(state, next);
    if (state.isCut) return;
  }
}

/** Keeps the choices that a guide leads to, if they are better than the best so far. */
function offer(state: SearchState, fixed: readonly number[], guide: readonly number[]): void {
  const found = offerChoices(state.frame, fixed, guide);
  if (found && compareScores(found.score, state.best.score, state.figures) < 0) {
    state.best = found;
  }
}

/** Pins first, then what the flow divides, then whatever is open; of twins the first open one. */
function branchDecision(
  state: SearchState,
  fixed: readonly number[],
  relaxed: Relaxation,
): number | undefined {
  const { decisions, links } = state.frame;
  const isOpen = (index: number) => fixed[index] === OPEN;
  const isGuided = (index: number) => isOpen(index) && relaxed.guide[index] !== UNCOUNTED;
  const limited = decisions.findIndex(
    (decision, index) => isGuided(index) && links.partners.has(decision.item),
  );
  const found = [
    decisions.findIndex((decision, index) => decision.pinned && isOpen(index)),
    hardest(state, relaxed.divided.filter(isOpen)),
    limited,
    links.surestFirst.find(isGuided) ?? -1,
    fixed.indexOf(OPEN),
  ].find((index) => index >= 0);
  if (found === undefined) return undefined;
  let first = found;
  for (let twin = state.twins[first]; twin !== undefined; twin = state.twins[twin]) {
    if (isOpen(twin)) first = twin;
  }
  return first;
}

/** The surest and then largest of some decisions: what is hardest to place is placed first. -1 = there is none. */
function hardest({ frame }: SearchState, indexes: readonly number[]): number {
  const { position } = frame.links;
  return indexes.reduce(
    (best, index) => (best < 0 || (position[index] ?? 0) < (position[best] ?? 0) ? index : best),
    -1,
  );
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
  const { decisions, links } = state.frame;
  const next = [...fixed];
  next[branch] = choice;
  if (choice !== UNCOUNTED) {
    for (const partner of links.partners.get(decisions[branch]?.item ?? -1) ?? []) {
      for (const index of links.ofItem.get(partner) ?? []) {
        if (next[index] === OPEN) next[index] = UNCOUNTED;
      }
    }
  }
  // An open decision may still bring what a layer asks for.
  const mayCount = (index: number) => next[index] !== UNCOUNTED;
  return isDraftAllowed(draftOf(state.frame, next), mayCount) ? next : undefined;
}
