import type { SolveModel } from '../compile/coarse-weeks.js';
import type { ModelAnswer, ModelSolution, SearchOptions } from '../model/planning-model.js';
import type { PlanRequest } from '../request.js';
import { bestKnown } from '../search/known-solution.js';
import { firstSolutions } from './first-plans.js';
import { isTighter, type Patch, patchOf } from './patch.js';
import { patchedModel } from './patched-model.js';
import type { SessionBase, SolvedPatch } from './session-base.js';

/** Nodes after which a question is not called easy. */
const EASY_NODES = 60;
/** Answers that are kept of one base. */
const MOST_SOLVED = 40;

/**
 * Solves a request on a base, from what was solved on it before:
 *
 *   a plan found under other limits that keeps these, too, is where the search begins;
 *   a bound proven under looser limits holds under these, and a "no" is a "no".
 */
export function solveFromHere(
  base: SessionBase,
  request: PlanRequest,
  { solve, search }: { readonly solve: SolveModel; readonly search: SearchOptions },
): ModelAnswer {
  const patch = patchOf(request);
  const looser = base.solved.filter((one) => isTighter(patch, one.patch));
  if (looser.some(({ answer }) => answer.kind === 'infeasible'))
    return remember(base, patch, { kind: 'infeasible', nodes: 0 });
  const model = patchedModel(base.patchable, request);
  const floor = looser.reduce((bound, { answer }) => Math.max(bound, boundOf(answer)), 0);
  const { objective, horizonWeeks: until, budget } = model;
  const earliest = areWeeksFirst(request) ? Math.floor(floor / Math.max(1, objective.time)) : 0;
  const window = { objective, from: 0, until, budget };
  const known = [...solutionsOf(base.solved), ...base.elsewhere];
  const best = bestKnown(model, window, known);
  const isBest = best !== undefined && best.objective <= floor;
  if (isBest) return remember(base, patch, { kind: 'optimal', solution: best, nodes: 0 });
  const around = best === undefined ? known : [best];
  const from = { ...search, floor, earliest };
  // Most questions are easy: only for the others is it worth to look around first.
  const maxNodes = Math.min(search.maxNodes ?? EASY_NODES, EASY_NODES);
  const easy = solve(model, { ...from, known: around, maxNodes });
  if (easy.kind !== 'stopped' || isSpent(easy, search)) return remember(base, patch, easy);
  const found = easy.solution === undefined ? around : [easy.solution];
  const first = firstSolutions(model, found, solve, search);
  const bound = Math.max(floor, easy.bound);
  const left = { maxNodes: (search.maxNodes ?? Infinity) - easy.nodes };
  const answer = solve(model, { ...from, ...left, known: first, floor: bound });
  return remember(base, patch, { ...answer, nodes: answer.nodes + easy.nodes });
}

/** Then everything else together weighs less than one week, and a bound says a week. */
function areWeeksFirst({ aims, weights }: PlanRequest): boolean {
  return weights === undefined && aims[0] === 'time';
}

function isSpent({ nodes }: ModelAnswer, { maxNodes, shouldStop }: SearchOptions): boolean {
  return shouldStop?.() === true || nodes >= (maxNodes ?? Infinity);
}

function remember(base: SessionBase, patch: Patch, answer: ModelAnswer): ModelAnswer {
  base.solved = [{ patch, answer }, ...base.solved].slice(0, MOST_SOLVED);
  return answer;
}

function solutionsOf(solved: readonly SolvedPatch[]): readonly ModelSolution[] {
  return solved.flatMap(({ answer }) =>
    answer.kind === 'infeasible' || answer.solution === undefined ? [] : [answer.solution],
  );
}

function boundOf(answer: ModelAnswer): number {
  switch (answer.kind) {
    case 'optimal':
      return answer.solution.objective;
    case 'stopped':
      return answer.bound;
    case 'infeasible':
      return Infinity;
    default:
      return answer satisfies never;
  }
}
