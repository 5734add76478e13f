import {
  type AssignmentProblem,
  type Choices,
  type Decision,
  decisionsOf,
  UNCOUNTED,
} from './assignment-problem.js';
import { componentsOf } from './components.js';
import { type ProblemTree, problemOf, type Scenario, scenariosOf } from './scenarios.js';
import { ALL_FIGURES, addScores, compareScores, type Score, UP_TO_CONDITIONS } from './score.js';
import { searchAssignment, type WorkLimit } from './search.js';

/** The best assignment over all ways through the tree. */
export interface AssignmentAnswer {
  readonly scenario: Scenario;
  /** The problem with the sums of the scenario, its decisions, and the choice for each. */
  readonly problem: AssignmentProblem;
  readonly decisions: readonly Decision[];
  readonly choices: Choices;
  readonly score: Score;
  /** False when the work limit ended the search before the answer was proven best. */
  readonly exact: boolean;
  /** No assignment has a better score; equal to `score` when exact. */
  readonly bound: Score;
}

/** How a problem is solved. */
export interface SolveOptions {
  readonly workLimit?: number | undefined;
  /** Compare only pins, missing amounts and conditions: quicker, and the rest of the answer is any one. */
  readonly only?: 'missing';
}

/**
 * Search steps of one evaluation when the caller sets none; each costs about a tenth of a millisecond. With more than
 * some dozens of holdings a step of the search counts as several.
 */
export const DEFAULT_WORK_LIMIT = 3_000;

/**
 * The assignment with the best {@link Score}, exactly: every way through the choices of the tree whose own bound
 * is good enough is solved, component by component. Equal input gives equal output; of equal ways the first in
 * the tree is taken.
 */
export function solveAssignment(
  problem: AssignmentProblem,
  tree: ProblemTree,
  options: SolveOptions = {},
): AssignmentAnswer {
  const figures = options.only === 'missing' ? UP_TO_CONDITIONS : ALL_FIGURES;
  const { scenarios, complete } = scenariosOf(tree);
  const reach = reachOf(problem);
  const ranked = scenarios
    .map((scenario) => ({ scenario, bound: quickBound(problem, scenario, reach) }))
    .sort((a, b) => compareScores(a.bound, b.bound));
  const steps = options.workLimit ?? DEFAULT_WORK_LIMIT;
  const work: WorkLimit = { nodes: steps, looks: steps, figures };
  let best: AssignmentAnswer | undefined;
  let openBound: Score | undefined;
  for (const { scenario, bound } of ranked) {
    if (best !== undefined && compareScores(bound, best.score, figures) >= 0) break;
    if (best !== undefined && work.looks <= 0) {
      // The others are no better bounded than this one.
      openBound = better(openBound, bound);
      break;
    }
    const answer = solveScenario(problem, scenario, work);
    if (!answer.exact) openBound = better(openBound, answer.bound);
    if (best === undefined || compareScores(answer.score, best.score, figures) < 0) best = answer;
  }
  if (best === undefined) return solveScenario(problem, NOTHING_ASKED, work);
  if (!complete) openBound = NO_KNOWN_BOUND;
  const exact = openBound === undefined || compareScores(openBound, best.score, figures) >= 0;
  return { ...best, exact, bound: exact ? best.score : (openBound ?? best.score) };
}

const NOTHING_ASKED: Scenario = { sums: [], openConditions: 0, taken: new Map() };

const NO_KNOWN_BOUND: Score = [0, 0, 0, ...infinite(), 0];

function infinite(): [number, number, number] {
  return [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
}

function better(a: Score | undefined, b: Score): Score {
  return a !== undefined && compareScores(a, b) <= 0 ? a : b;
}

function solveScenario(
  whole: AssignmentProblem,
  scenario: Scenario,
  work: WorkLimit,
): AssignmentAnswer {
  const problem = problemOf(whole, scenario);
  const decisions = decisionsOf(problem);
  const choices = decisions.map(() => UNCOUNTED);
  let score: Score = [lostPins(problem), 0, scenario.openConditions, 0, 0, 0, 0];
  let bound = score;
  let exact = true;
  for (const component of componentsOf(problem, decisions)) {
    const own = component.decisions.flatMap((index) => decisions[index] ?? []);
    const found = searchAssignment(problem, own, component.sums, work);
    component.decisions.forEach((index, at) => {
      choices[index] = found.choices[at] ?? UNCOUNTED;
    });
    score = addScores(score, found.score);
    bound = addScores(bound, found.bound);
    exact &&= found.exact;
  }
  return { scenario, problem, decisions, choices, score, exact, bound };
}

/** Pins to rules that take no part in this scenario, or that do not take the item. */
function lostPins(problem: AssignmentProblem): number {
  return problem.items.filter(
    (item) =>
      item.pinnedLayer !== undefined &&
      item.options.every((option) => option.layer !== item.pinnedLayer),
  ).length;
}

/** What each sum has when items count everywhere at once. */
function reachOf(problem: AssignmentProblem): readonly number[] {
  const reach = problem.sums.map(() => 0);
  for (const item of problem.items) {
    const most = new Map<number, number>();
    for (const option of item.options) {
      const sum = problem.places[option.place]?.sum ?? -1;
      most.set(sum, Math.max(most.get(sum) ?? 0, option.amount));
    }
    for (const [sum, amount] of most) reach[sum] = (reach[sum] ?? 0) + amount;
  }
  return reach;
}

/** What a scenario must miss at least. */
function quickBound(
  problem: AssignmentProblem,
  scenario: Scenario,
  reach: readonly number[],
): Score {
  const missing = scenario.sums.reduce((total, index) => {
    const sum = problem.sums[index];
    return total + (sum ? Math.max(0, sum.min - (reach[index] ?? 0)) * sum.weight : 0);
  }, 0);
  return [0, missing, scenario.openConditions, ...infinite(), 0];
}
