import { CairnError } from '../terms/index.js';
import { buildPlan } from './answer/build-plan.js';
import { explainInfeasible } from './answer/explain-infeasible.js';
import { checkPlan } from './check/check-plan.js';
import { type SolveModel, solveInBlocks } from './compile/coarse-weeks.js';
import { type CompiledRequest, compileRequest } from './compile/compile-request.js';
import type { ModelAnswer, SearchOptions } from './model/planning-model.js';
import type { Plan, PlanAnswer, PlanProof } from './plan.js';
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
  const compiled = compileRequest(request, data);
  if (compiled.kind !== 'compiled') return compiled;
  const answer = solve(compiled.model, search);
  switch (answer.kind) {
    case 'infeasible':
      return explainInfeasible(
        { request, data, solve, search: quietly(search), root: compiled.graph.root.id },
        compiled,
        answer.nodes,
      );
    case 'optimal':
      return {
        kind: 'optimal',
        plan: checkedPlan(compiled, answer.solution, request, data),
        proof: proofOf(answer),
      };
    case 'stopped':
      return {
        kind: 'stopped',
        ...(answer.solution === undefined
          ? {}
          : { plan: checkedPlan(compiled, answer.solution, request, data) }),
        proof: proofOf(answer),
      };
    default:
      return answer satisfies never;
  }
}

/** Questions about a conflict are many small searches; their progress would not be that of the plan. */
function quietly({ onProgress: _, ...search }: SearchOptions): SearchOptions {
  return search;
}

function checkedPlan(
  compiled: CompiledRequest,
  solution: Parameters<typeof buildPlan>[1],
  request: PlanRequest,
  data: PlanningData,
): Plan {
  const plan = buildPlan(compiled, solution, request, data);
  const findings = checkPlan(request, plan, data);
  const errors = findings.filter((finding) => finding.severity === 'error');
  if (errors.length === 0) return plan;
  throw new CairnError('plan-check-failed', errors.map(({ message }) => message).join('; '), {
    findings: errors,
  });
}

function proofOf(answer: ModelAnswer & { readonly kind: 'optimal' | 'stopped' }): PlanProof {
  const { nodes } = answer;
  if (answer.kind === 'optimal') {
    const { objective } = answer.solution;
    const statement =
      'No other choice of known units and weeks is better in the order of the aims.';
    return { objective, bound: objective, gapShare: 0, nodes, statement };
  }
  const { bound, solution } = answer;
  if (solution === undefined) {
    return { bound, nodes, statement: 'The search was stopped before a plan was found.' };
  }
  const { objective } = solution;
  const gapShare = objective === 0 ? 0 : (objective - bound) / objective;
  const statement = 'The search was stopped; a better plan may exist within the gap.';
  return { objective, bound, gapShare, nodes, statement };
}
