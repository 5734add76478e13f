import { RISK_POINTS } from '../../scoring/index.js';
import type { Finding } from '../../terms/index.js';
import { breach } from './breach.js';
import type { PlanWorld } from './plan-world.js';

/** Findings on sums: fees, budget and risk. */
export function checkTotals(world: PlanWorld): readonly Finding[] {
  return [...checkFees(world), ...checkRisk(world)];
}

function checkFees({ plan, request }: PlanWorld): readonly Finding[] {
  const currencies = new Set(plan.steps.flatMap(({ fee }) => (fee ? [fee.currency] : [])));
  const minor = plan.steps.reduce((sum, { fee }) => sum + (fee?.minor ?? 0), 0);
  const unknown = plan.steps.filter(({ fee }) => fee === undefined).length;
  const { min, max, unknownSteps } = plan.fees;
  const isOneCurrency = [...currencies].every((currency) => currency === min.currency);
  const isMaxRight =
    unknown === 0 ? max?.minor === minor && max.currency === min.currency : max === undefined;
  const { budget } = request.limits;
  const isBudgetKept =
    budget === undefined ||
    minor === 0 ||
    (budget.currency === min.currency && minor <= budget.minor);
  const isSumRight = isOneCurrency && min.minor === minor && isMaxRight && unknownSteps === unknown;
  return [
    ...(isSumRight
      ? []
      : [breach('plan-fees-wrong', ['fees'], `The known fees are ${minor} in minor units.`)]),
    ...(isBudgetKept
      ? []
      : [breach('plan-budget-exceeded', ['fees'], `${minor} is above ${budget?.minor}.`)]),
  ];
}

function checkRisk({ plan }: PlanWorld): readonly Finding[] {
  const points = plan.steps
    .flatMap((step) => step.doubts)
    .reduce((sum, doubt) => sum + RISK_POINTS[doubt].points, 0);
  if (points === plan.riskPoints) return [];
  return [breach('plan-figure-wrong', ['riskPoints'], `The doubts come to ${points} points.`)];
}
