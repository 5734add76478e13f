import type { Plan } from 'cairn/planning';
import type { Evaluation } from 'cairn/portfolio';
import { type Figure, weeksToMonths } from 'cairn/terms';

/*
 * The engine names the parts of a plan's figures by one key and puts the unit's title into the arithmetic; here each
 * part gets the title as its own name, and money is written in whole minor units as every figure on a page is.
 */

/** What is held and counts today, item by item. */
export function heldFigure(evaluation: Evaluation): Figure {
  const { headline, assignments, holdings } = evaluation;
  const title = new Map(holdings.map((holding) => [holding.id, holding.title]));
  const unit = headline.system ?? headline.measure;
  return {
    value: headline.counted,
    unit,
    key: 'figure.counted',
    parts: [
      ...assignments.map(({ item, amount }) => ({
        value: amount,
        unit: 'points',
        key: title.get(item) ?? item,
      })),
      { value: headline.required, unit, key: 'figure.required' },
    ],
  };
}

/** Study hours of the plan, unit by unit; assumed ones are named as such. */
export function workFigure(plan: Plan): Figure {
  const { value, unit, key, arithmetic } = plan.figures.workloadHours;
  const assumed = plan.steps.some((step) => step.assumed.includes('workloadHours'));
  return {
    value,
    unit,
    key,
    ...(arithmetic === undefined ? {} : { arithmetic }),
    parts: plan.steps.map((step) => ({
      value: step.workloadHours,
      unit: 'hours',
      key: step.title,
    })),
    ...(assumed ? { missing: ['workloadHours'] } : {}),
  };
}

/** Known fees of the plan, unit by unit; undefined when no unit has a price. */
export function feesFigure(plan: Plan): Figure {
  const { min, unknownSteps } = plan.fees;
  const known = plan.steps.filter((step) => step.fee !== undefined);
  const isUnknown = known.length === 0 && unknownSteps > 0;
  return {
    value: isUnknown ? undefined : min.minor,
    unit: min.currency,
    key: 'figure.fees',
    parts: known.map((step) => ({
      value: step.fee?.minor,
      unit: min.currency,
      key: step.title,
    })),
    ...(unknownSteps === 0 ? {} : { missing: ['fee'] }),
  };
}

/** Study hours a month while the plan runs, with the stacking rate among its parts. */
export function paceFigure(plan: Plan): Figure {
  const months = weeksToMonths(plan.weeks);
  const hours = plan.figures.workloadHours.value;
  if (months === 0 || typeof hours !== 'number') {
    return { value: undefined, unit: 'hours/month', key: 'figure.pace', missing: ['months'] };
  }
  const { pace } = plan.figures;
  const shown = Math.round(months * 100) / 100;
  return {
    value: hours / months,
    unit: 'hours/month',
    key: 'figure.pace',
    arithmetic: `${hours} h ÷ ${shown} = ${Math.round((hours / months) * 10) / 10}`,
    parts: [pace, ...(pace.parts ?? [])].map(({ parts: _, ...part }) => part),
  };
}

/**
 * Share of full-time study while the plan runs, where the credit system says what full time is. The engine's share is
 * over all that counts; here it is scaled to what the plan itself adds.
 */
export function fullTimeShareOf({ figures: { pace } }: Plan): number | undefined {
  const partOf = (key: string) => pace.parts?.find((part) => part.key === key)?.value;
  const [all, added] = [partOf('figure.fullTimeShare'), partOf('figure.serNew')];
  if (typeof all !== 'number' || typeof added !== 'number') return undefined;
  return typeof pace.value === 'number' && pace.value > 0 ? (all * added) / pace.value : undefined;
}

/**
 * What is earned and does not count: items that no rule takes, and credit beyond what the rules ask for. The parts are
 * the items, then the engine's shares and hours.
 */
export function besideFigure({ holdings }: Evaluation, plan: Plan): Figure {
  const { surplus } = plan.figures;
  const left = new Set(plan.uncounted);
  const items = holdings
    .filter(({ id }) => left.has(id))
    .map(
      ({ title, credit }): Figure => ({
        value: credit?.amount,
        unit: credit?.system ?? 'units',
        key: title,
      }),
    );
  const isCredit = surplus.unit !== 'units';
  return { ...surplus, parts: [...(isCredit ? items : []), ...(surplus.parts ?? [])] };
}

/** How many steps have a fee that is only the person's assumption. */
export function assumedFees(plan: Plan): number {
  return plan.steps.filter(({ assumed }) => assumed.includes('fee')).length;
}
