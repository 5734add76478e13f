import type { Finding } from '../../terms/index.js';
import type { Plan } from '../plan.js';
import type { PlanningData } from '../planning-data.js';
import type { PlanRequest } from '../request.js';
import { breach } from './breach.js';
import { checkConstraint } from './check-constraints.js';
import { checkCounting, resolveCounted } from './check-counting.js';
import { checkRules } from './check-rules.js';
import { checkSchedule } from './check-schedule.js';
import { checkSteps } from './check-steps.js';
import { checkTotals } from './check-totals.js';
import { checkValidity } from './check-validity.js';
import { checkChances } from './check-ways.js';
import { constraintScopes } from './constraint-scopes.js';
import { planWorldOf } from './plan-world.js';
import { placesOf, walkRules } from './rule-places.js';

/**
 * Checks a plan against every rule of the award and every limit of the request, from the rule tree and the units as
 * they are written. Nothing here is shared with the code that makes plans, so that a fault there shows.
 *
 * @returns every finding at once; errors say that the plan breaks a rule, warnings that a rule could not be decided
 *   for lack of a fact. Empty = the plan holds.
 */
export function checkPlan(
  request: PlanRequest,
  plan: Plan,
  data: PlanningData,
): readonly Finding[] {
  const target = data.catalogue.qualifications.get(request.qualification);
  if (target === undefined || plan.qualification !== request.qualification) {
    const message = `The plan is for ${plan.qualification}, asked was ${request.qualification}.`;
    return [breach('plan-target-wrong', ['qualification'], message)];
  }
  if (plan.specialisation !== request.specialisation) {
    const message = `Asked was the specialisation ${request.specialisation ?? 'none'}.`;
    return [breach('plan-target-wrong', ['specialisation'], message)];
  }
  const world = planWorldOf(request, plan, data);
  const root = walkRules(target, request.specialisation, data.catalogue);
  const { counted, findings } = resolveCounted(world, placesOf(root));
  return [
    ...findings,
    ...checkSteps(world),
    ...checkSchedule(world),
    ...checkCounting(world, counted),
    ...checkRules(world, root, counted),
    ...checkValidity(world, counted),
    ...constraintScopes(world, target, root, counted).flatMap((scope) =>
      checkConstraint(world, scope),
    ),
    ...checkChances(world),
    ...checkTotals(world, counted),
  ];
}
