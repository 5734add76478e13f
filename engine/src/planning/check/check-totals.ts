import { RISK_POINTS } from '../../scoring/index.js';
import { type Finding, minorDigitsOf } from '../../terms/index.js';
import { breach } from './breach.js';
import type { Counted } from './check-counting.js';
import type { PlanWorld } from './plan-world.js';

/** Amounts are compared to this. */
const CRUMB = 1e-6;

/** Findings on sums: fees, budget, risk, and the figures that are shown. */
export function checkTotals(world: PlanWorld, counted: readonly Counted[]): readonly Finding[] {
  return [
    ...checkFees(world),
    ...checkRisk(world),
    ...checkFigures(world),
    ...checkCountedFigure(world, counted),
  ];
}

function checkFees({ plan, request }: PlanWorld): readonly Finding[] {
  const currencies = new Set(plan.steps.flatMap(({ fee }) => (fee ? [fee.currency] : [])));
  const minor = plan.steps.reduce((sum, { fee }) => sum + (fee?.minor ?? 0), 0);
  const unknown = plan.steps.filter(({ fee }) => fee === undefined).length;
  const { min, max, unknownSteps } = plan.fees;
  const isOneCurrency = [...currencies].every((currency) => currency === min.currency);
  const isMaxRight = unknown === 0 ? max?.minor === minor : max === undefined;
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

function checkFigures({ plan }: PlanWorld): readonly Finding[] {
  const { figures, fees, steps } = plan;
  const hours = steps.reduce((sum, step) => sum + step.workloadHours, 0);
  const money = fees.min.minor / 10 ** minorDigitsOf(fees.min.currency);
  const exactMonths = (plan.weeks * 7) / 30.436875;
  const months = plan.weeks === 0 ? 0 : Math.max(1, Math.round(exactMonths));
  const expected = { workloadHours: hours, fees: money, months };
  return (['workloadHours', 'fees', 'months'] as const).flatMap((name) =>
    isNear(figures[name].value, expected[name]) ? [] : [wrongFigure(name, expected[name])],
  );
}

/** Where one rule counts everything, and counts credit, what is counted toward it can be added up. */
function checkCountedFigure({ plan }: PlanWorld, counted: readonly Counted[]): readonly Finding[] {
  const [place, ...others] = new Set(counted.map((entry) => entry.place));
  if (place?.rule.op !== 'creditsFrom' || others.length > 0) return [];
  const sum = counted.reduce((amount, { assignment }) => amount + assignment.amount, 0);
  const expected = Math.min(place.rule.min, sum);
  const isSameUnit = plan.figures.counted.unit === place.rule.system;
  const isRight = !isSameUnit || isNear(plan.figures.counted.value, expected);
  return isRight ? [] : [wrongFigure('counted', expected)];
}

function isNear(value: unknown, expected: number): boolean {
  return typeof value === 'number' && Math.abs(value - expected) <= CRUMB;
}

function wrongFigure(name: string, expected: number): Finding {
  return breach('plan-figure-wrong', ['figures', name], `${name} comes to ${expected}.`);
}
