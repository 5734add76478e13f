import type {
  PlanComparison,
  PlanConflicts,
  PlanningData,
  PlanReasons,
  PlanRequestFile,
  PlanWhyNot,
  StepPrice,
  StepReason,
  WhyNot,
} from 'cairn/planning';
import { conflictText, headLines, moneyText } from './plan-text.js';

/** A plan with the reasons for each unit and the price of leaving it out, in lines for a person. */
export function reasonsLines(
  { plan, steps, prices, complete, proof }: PlanReasons,
  file: PlanRequestFile,
  data: PlanningData,
): readonly string[] {
  const priceOf = new Map(prices.map((price) => [price.unit, price]));
  return [
    ...headLines(file, data),
    `Done on ${plan.completesOn}: ${plan.weeks} weeks from ${plan.startsOn}.`,
    ...plan.steps.flatMap(({ unit, title, startsOn }) => [
      `  ${startsOn}  ${title}`,
      ...(steps.find((step) => step.unit === unit)?.reasons ?? []).map(
        (reason) => `    because ${reasonText(reason, data)}`,
      ),
      `    ${priceText(priceOf.get(unit))}`,
    ]),
    ...(complete ? [] : ['The search was stopped before every price was known.']),
    proof.statement,
  ];
}

function reasonText(reason: StepReason, data: PlanningData): string {
  switch (reason.kind) {
    case 'counts':
      return `${reason.label} counts it${reason.isOnly ? ', and nothing else can stand in' : ''}`;
    case 'needed-first':
      return `${titleOf(reason.by, data)} needs it first`;
    case 'insisted-on':
      return 'you insist on it';
    default:
      return reason satisfies never;
  }
}

function priceText(price: StepPrice | undefined): string {
  switch (price?.kind) {
    case 'price':
      return price.sameInEveryAim
        ? 'Without it: another plan is as good.'
        : `Without it: ${differenceText(price.comparison)}${price.isProven ? '' : ' or less'}.`;
    case 'needed':
      return `Without it: impossible (${price.answer.conflict.map(conflictText).join('; ')}).`;
    case 'not-known':
    case undefined:
      return 'Without it: not known.';
    default:
      return price satisfies never;
  }
}

/** Why a plan does not take a unit. */
export function whyNotLines(
  { unit, why }: PlanWhyNot,
  file: PlanRequestFile,
  data: PlanningData,
): readonly string[] {
  return [...headLines(file, data), `${titleOf(unit, data)}: ${whyText(why)}`];
}

function whyText(why: WhyNot): string {
  switch (why.kind) {
    case 'in-plan':
      return 'the plan takes it.';
    case 'held':
      return `it is held (${why.holding}).`;
    case 'other-plan':
      return why.sameInEveryAim
        ? 'a plan with it is as good; the units of this one come first by their ids.'
        : `with it ${differenceText(why.comparison)}.`;
    case 'impossible':
      return `no plan can take it. These clash: ${why.answer.conflict.map(conflictText).join('; ')}.`;
    case 'not-known':
      return 'not known: the search was stopped, or an assumption is missing.';
    default:
      return why satisfies never;
  }
}

/** What the second plan has more or less of. */
function differenceText({ deltas }: PlanComparison): string {
  const parts = deltas.flatMap(({ measure, change, unit }) => {
    if (change === undefined) return measure === 'fees' ? ['fees that are not all known'] : [];
    if (change === 0) return [];
    const sign = change > 0 ? '+' : '−';
    const amount = Math.abs(change);
    switch (measure) {
      case 'weeks':
        return [`${sign}${amount} weeks`];
      case 'fees':
        return [`${sign}${moneyText({ minor: amount, currency: unit })}`];
      case 'riskPoints':
        return [`${sign}${amount} risk points`];
      default:
        return [];
    }
  });
  return parts.length === 0 ? 'other units, and nothing else' : parts.join(', ');
}

/** All smallest conflicts, and what would have to be given up. */
export function conflictsLines(
  answer: PlanConflicts | { readonly kind: 'possible' | 'not-known' },
  file: PlanRequestFile,
  data: PlanningData,
): readonly string[] {
  const head = headLines(file, data);
  switch (answer.kind) {
    case 'possible':
      return [...head, 'Nothing clashes: there is a plan.'];
    case 'not-known':
      return [...head, 'The search was stopped before it was known whether there is a plan.'];
    case 'conflicts':
      return [
        ...head,
        ...answer.conflicts.flatMap((conflict, at) => [
          `Clash ${at + 1}; without any one of these it is none:`,
          ...conflict.map((member) => `  - ${conflictText(member)}`),
        ]),
        ...(answer.corrections.length === 0
          ? []
          : ['All clashes end when one of these lines is given up whole:']),
        ...answer.corrections.map((set) => `  - ${set.map(conflictText).join('; ')}`),
        answer.statement,
      ];
    default:
      return answer satisfies never;
  }
}

function titleOf(unit: string, { catalogue }: PlanningData): string {
  return catalogue.units.get(unit)?.title ?? unit;
}
