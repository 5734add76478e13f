import { CairnError } from '../../terms/index.js';
import { checkPlan } from '../check/check-plan.js';
import type { CompiledRequest } from '../compile/compile-request.js';
import type { ModelSolution } from '../model/planning-model.js';
import type { Plan } from '../plan.js';
import type { PlanningData } from '../planning-data.js';
import type { PlanRequest } from '../request.js';
import { buildPlan } from './build-plan.js';

/**
 * A solution of the model as a plan that the check has accepted.
 * @throws CairnError `plan-check-failed` when the plan breaks a rule, which is a fault of the engine.
 */
export function checkedPlan(
  compiled: CompiledRequest,
  solution: ModelSolution,
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
