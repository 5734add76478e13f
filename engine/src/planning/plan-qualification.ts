import { checkedPlan } from './answer/checked-plan.js';
import { explainInfeasible } from './answer/explain-infeasible.js';
import { bestStatement, planProofOf } from './answer/plan-proof.js';
import { type SolveModel, solveInBlocks } from './compile/coarse-weeks.js';
import { compileInTime } from './compile/compile-request.js';
import type { SearchOptions } from './model/planning-model.js';
import type { PlanAnswer } from './plan.js';
import type { PlanningData } from './planning-data.js';
import type { PlanRequest } from './request.js';
import { solveModel } from './search/solve-model.js';

/** How to search. `solve` replaces the engine's own solver, for a second opinion. */
export interface PlanOptions extends SearchOptions {
  readonly solve?: SolveModel;
}

/**
 * Which units to take, in which weeks, to finish a qualification: best in the order of the aims, with a proof; or
 * the best found so far with its gap; or why it cannot be done and what would help.
 *
 * Every plan is checked against the rules by code that shares nothing with the search before it is given back.
 * @throws CairnError `qualification-unknown`, `specialisation-unknown`, `qualification-cycle` for a wrong request
 *   or broken data; `plan-check-failed` when a plan breaks a rule, which is a fault of the engine.
 */
export function planQualification(
  request: PlanRequest,
  data: PlanningData,
  options: PlanOptions = {},
): PlanAnswer {
  const { solve: solver = solveModel, ...search } = options;
  const solve = solveInBlocks(solver);
  const compiled = compileInTime(request, data, search);
  if (compiled.kind !== 'compiled') return compiled;
  const answer = solve(compiled.model, search);
  switch (answer.kind) {
    case 'infeasible':
      return explainInfeasible({ request, data, solve, search }, compiled, answer.nodes);
    case 'optimal':
      return {
        kind: 'optimal',
        plan: checkedPlan(compiled, answer.solution, request, data),
        proof: planProofOf(answer, bestStatement(request)),
      };
    case 'stopped':
      return {
        kind: 'stopped',
        ...(answer.solution === undefined
          ? {}
          : { plan: checkedPlan(compiled, answer.solution, request, data) }),
        proof: planProofOf(answer, bestStatement(request)),
      };
    default:
      return answer satisfies never;
  }
}
