import type { Plan, PlanRequest } from 'cairn/planning';

/** Where a unit stands toward a plan. */
export type UnitStanding = 'in-plan' | 'held' | 'other';

export function unitStanding(unit: string, plan: Plan, request: PlanRequest): UnitStanding {
  if (plan.steps.some((step) => step.unit === unit)) return 'in-plan';
  const isHeld = request.holdings.some(
    (holding) => holding.unit === unit && holding.state !== 'planned',
  );
  return isHeld ? 'held' : 'other';
}
