import type { Qualification } from '../../catalogue/index.js';
import { numberText, stackingOverhead, stackingRate } from '../../scoring/index.js';
import { DAYS_PER_MONTH, type Figure, minorDigitsOf, weeksToMonths } from '../../terms/index.js';
import type { Plan, PlanStep } from '../plan.js';
import type { CreditFacts } from '../planning-data.js';
import type { Headline } from './headline.js';

/** What the figures of a plan are worked out from. */
export interface FigureInputs {
  readonly headline: Headline;
  readonly steps: readonly PlanStep[];
  /** Held amounts, in the unit of the headline, that the plan leaves uncounted. */
  readonly uncountedAmounts: readonly number[];
  readonly weeks: number;
  readonly fees: Plan['fees'];
  readonly target: Qualification;
  /** Facts of the credit system of the headline; undefined when it is not one or is not known. */
  readonly facts: CreditFacts | undefined;
}

/** Amounts are compared to this. */
const CRUMB = 1e-6;

/** Every figure of a plan, with its arithmetic. */
export function planFigures(inputs: FigureInputs): Plan['figures'] {
  return {
    months: monthsFigure(inputs),
    workloadHours: workloadFigure(inputs.steps),
    counted: countedFigure(inputs.headline),
    surplus: surplusFigure(inputs),
    fees: feesFigure(inputs),
    pace: paceFigure(inputs),
  };
}

/**
 * Months of a plan as people say them: mean months rounded to the nearest whole one, at least 1 when there is
 * anything to do.
 */
function wholeMonthsOf(weeks: number): number {
  return weeks === 0 ? 0 : Math.max(1, Math.round(weeksToMonths(weeks)));
}

function monthsFigure({ weeks, target }: FigureInputs): Figure {
  const exact = weeksToMonths(weeks);
  const months = wholeMonthsOf(weeks);
  return {
    value: months,
    unit: 'months',
    key: 'figure.months',
    arithmetic: `${weeks} × 7 ÷ ${DAYS_PER_MONTH} = ${numberText(exact)} → ${months}`,
    parts: [
      { value: weeks, unit: 'weeks', key: 'figure.weeks' },
      { value: exact, unit: 'months', key: 'figure.exactMonths' },
      savingFigure(months, target),
    ],
  };
}

/** Share of the ordinary time that the plan saves; negative when it takes longer. */
function savingFigure(months: number, target: Qualification): Figure {
  const base = { unit: 'share', key: 'figure.timeSaved', sources: target.sources };
  const ordinary = target.durationMonths;
  if (ordinary === undefined || ordinary.min <= 0) {
    return { ...base, value: undefined, missing: ['durationMonths'] };
  }
  const saved = (usual: number) => (usual - months) / usual;
  const { min, max } = ordinary;
  return {
    ...base,
    value: min === max ? saved(min) : { min: saved(min), max: saved(max) },
    arithmetic: [...new Set([min, max])]
      .map(
        (usual) =>
          `(${numberText(usual)} − ${months}) ÷ ${numberText(usual)} = ${numberText(saved(usual))}`,
      )
      .join('; '),
  };
}

function workloadFigure(steps: readonly PlanStep[]): Figure {
  const hours = steps.map((step) => step.workloadHours);
  const assumed = steps.filter((step) => step.assumed.includes('workloadHours'));
  return {
    value: sumOf(hours),
    unit: 'hours',
    key: 'figure.workloadHours',
    arithmetic: sumText(hours),
    parts: steps.map((step) => ({
      value: step.workloadHours,
      unit: 'hours',
      key: 'figure.stepHours',
      arithmetic: step.title,
    })),
    ...(assumed.length === 0 ? {} : { missing: assumed.map((step) => step.unit) }),
  };
}

function countedFigure({ unit, items, earned, counted, required }: Headline): Figure {
  const sum = sumText(items.map((entry) => entry.amount));
  const isAll = Math.abs(earned - counted) < CRUMB;
  const arithmetic = isAll ? sum : `${sum}, of which ${numberText(counted)} are asked for`;
  return {
    value: counted,
    unit,
    key: 'figure.counted',
    ...(items.length === 0 ? {} : { arithmetic }),
    parts: [
      {
        value: earned,
        unit,
        key: 'figure.earned',
        ...(items.length === 0 ? {} : { arithmetic: sum }),
      },
      { value: required, unit, key: 'figure.required' },
    ],
  };
}

function surplusFigure({ headline, uncountedAmounts, facts }: FigureInputs): Figure {
  const left = sumOf(uncountedAmounts);
  const hoursPerCredit = facts?.hoursPerCredit;
  const overhead = stackingOverhead({
    earned: { amount: headline.earned + left, system: headline.unit },
    counted: headline.counted,
    ...(hoursPerCredit === undefined ? {} : { hoursPerCredit }),
  });
  return { ...overhead, key: 'figure.surplus' };
}

function feesFigure({ steps, fees }: FigureInputs): Figure {
  const { currency } = fees.min;
  const major = (minor: number) => minor / 10 ** minorDigitsOf(currency);
  const known = steps.filter((step) => step.fee !== undefined);
  const unknown = steps.filter((step) => step.fee === undefined);
  return {
    value: major(fees.min.minor),
    unit: currency,
    key: 'figure.fees',
    arithmetic: sumText(known.map((step) => major(step.fee?.minor ?? 0))),
    parts: known.map((step) => ({
      value: major(step.fee?.minor ?? 0),
      unit: currency,
      key: 'figure.stepFee',
      arithmetic: step.title,
    })),
    ...(unknown.length === 0 ? {} : { missing: unknown.map((step) => step.unit) }),
  };
}

/** SER over all that is counted, on what the rules ask for, and on what the plan itself adds. */
function paceFigure({ headline, steps, weeks, facts }: FigureInputs): Figure {
  const months = wholeMonthsOf(weeks);
  const unit = `${headline.unit}/month`;
  if (months === 0) return { value: undefined, unit, key: 'figure.ser', missing: ['months'] };
  const taken = new Set(steps.map((step) => step.unit));
  const added = sumOf(
    headline.items.filter((entry) => taken.has(entry.item)).map((entry) => entry.amount),
  );
  const rate = stackingRate({
    earned: { amount: headline.earned, system: headline.unit },
    counted: headline.counted,
    months,
    ...facts,
  });
  const newRate: Figure = {
    value: added / months,
    unit,
    key: 'figure.serNew',
    arithmetic: `${numberText(added)} ÷ ${months} = ${numberText(added / months)}`,
  };
  return { ...rate, parts: [...(rate.parts ?? []), newRate] };
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

function sumText(values: readonly number[]): string {
  const sum = numberText(sumOf(values));
  return values.length <= 1 ? sum : `${values.map(numberText).join(' + ')} = ${sum}`;
}
