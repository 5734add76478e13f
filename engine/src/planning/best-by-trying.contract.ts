import { acceptedPlans } from './every-plan.contract.js';
import type { Plan } from './plan.js';
import type { PlanningCase } from './planning-cases.contract.js';

/** A plan of a small question as one number, the first aim first: fees stay below 1,000 and weeks below 10. */
export function worthOf({ request }: PlanningCase, plan: Plan): number {
  const isFast = request.aims[0] === 'time';
  const fees = plan.fees.min.minor;
  return isFast ? plan.weeks * 10_000 + fees : fees * 100 + plan.weeks;
}

/** The worth of the best of all plans that the check accepts. */
export function bestByTrying(question: PlanningCase): number | undefined {
  let best: number | undefined;
  const isBetter = (plan: Plan) => best === undefined || worthOf(question, plan) < best;
  for (const plan of acceptedPlans(question, isBetter)) best = worthOf(question, plan);
  return best;
}
