import type {
  AlternativePlan,
  Alternatives,
  Plan,
  PlanningData,
  PlanRequestFile,
  PlanTrait,
  Staircase,
  StaircaseGap,
} from 'cairn/planning';
import { numberText } from './figure-text.js';
import { headLines, moneyText } from './plan-text.js';

/** A staircase in lines for a person: one line a point, its units below it. */
export function staircaseLines(
  { points, axes, gaps, unpriced, statement }: Staircase,
  file: PlanRequestFile,
  data: PlanningData,
): readonly string[] {
  return [
    ...headLines(file, data),
    ...points.flatMap(({ plan, isProven }) => [
      `${planLine(plan)}${axes === 'weeks-fees' ? '' : `, ${plan.riskPoints} risk points`}${isProven ? '' : ', not proven'}`,
      `    ${unitsText(plan)}`,
    ]),
    ...gaps.map(gapText),
    ...unpricedLines(unpriced),
    statement,
  ];
}

function unpricedLines(unpriced: readonly string[]): readonly string[] {
  if (unpriced.length === 0) return [];
  return [`No price is known for ${unpriced.join(', ')}: the fees leave them out.`];
}

function gapText({ fromWeek, untilWeek, mostFee, mostRiskPoints }: StaircaseGap): string {
  const fee = mostFee === undefined ? '' : ` for ${moneyText(mostFee)} or less`;
  const risk = mostRiskPoints === undefined ? '' : ` with ${mostRiskPoints} risk points or fewer`;
  return `  Not searched whole: plans of ${fromWeek} to ${untilWeek} weeks${fee}${risk}.`;
}

/** The best plan and the others, with what speaks for and against each. */
export function alternativesLines(
  { best, plans, statement }: Alternatives,
  file: PlanRequestFile,
  data: PlanningData,
): readonly string[] {
  return [
    ...headLines(file, data),
    `Best${best.isProven ? '' : ' so far'}:`,
    planLine(best.plan),
    `    ${unitsText(best.plan)}`,
    ...plans.flatMap((other, at) => alternativeLines(other, at, best.plan)),
    statement,
  ];
}

function alternativeLines(other: AlternativePlan, at: number, best: Plan): readonly string[] {
  const { plan, isProven, comparison, traits } = other;
  const { currency } = best.fees.min;
  const text = traits.map(
    ({ trait, best: from, other: to, isBetter }) =>
      `${isBetter ? 'better' : 'worse'} in ${TRAIT_WORDS[trait]}: ${valueText(trait, to, currency)} instead of ${valueText(trait, from, currency)}`,
  );
  return [
    `Other ${at + 1}${isProven ? '' : ', not proven'}:`,
    planLine(plan),
    `    ${comparison.onlyInB.join(', ') || 'nothing new'} instead of ${comparison.onlyInA.join(', ')}`,
    ...(text.length === 0
      ? ['    equal in every fact that is known']
      : text.map((one) => `    ${one}`)),
  ];
}

const TRAIT_WORDS: Readonly<Record<PlanTrait, string>> = {
  weeks: 'weeks',
  fees: 'fees',
  workloadHours: 'study hours',
  units: 'units',
  providers: 'providers',
  countries: 'countries',
  onlineShare: 'share taught online',
  doubts: 'doubts',
};

function valueText(trait: PlanTrait, value: number, currency: string): string {
  if (trait === 'fees') return moneyText({ minor: value, currency });
  return trait === 'onlineShare' ? `${numberText(value * 100)} %` : numberText(value);
}

function planLine(plan: Plan): string {
  const { min, unknownSteps } = plan.fees;
  const open = unknownSteps === 0 ? '' : ` and ${unknownSteps} fees not known`;
  return `  ${plan.weeks} weeks, done on ${plan.completesOn}, ${moneyText(min)}${open}`;
}

function unitsText(plan: Plan): string {
  return plan.steps.map(({ unit }) => unit).join(', ') || 'nothing to take';
}
