import { checkedPlan } from '../answer/checked-plan.js';
import { compileRequest } from '../compile/compile-request.js';
import type { Plan, PlanAnswer } from '../plan.js';
import type { PlanningData } from '../planning-data.js';
import type { PlanRequest } from '../request.js';
import { solveModel } from '../search/solve-model.js';

/** What a request comes to without any session and without explanations, to compare sessions with. */
export function coldAnswer(
  request: PlanRequest,
  data: PlanningData,
):
  | { readonly kind: 'plan'; readonly plan: Plan }
  | { readonly kind: Exclude<PlanAnswer['kind'], 'optimal'> } {
  const compiled = compileRequest(request, data);
  if (compiled.kind !== 'compiled') return { kind: compiled.kind };
  const answer = solveModel(compiled.model);
  if (answer.kind !== 'optimal') return { kind: answer.kind };
  return { kind: 'plan', plan: checkedPlan(compiled, answer.solution, request, data) };
}
