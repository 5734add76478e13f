import {
  CairnError,
  type CreditValue,
  type Figure,
  type Range,
  type Source,
  scaleRange,
} from '../terms/index.js';
import type { Metric } from './metric.js';
import { numberText } from './number-text.js';

/*
 * SER           = credit ⁄ months                          credits of one system a month
 * SER counted   = counted credit ⁄ months
 * learning load = SER · hours behind one credit            hours a month, a range when the hours are one
 * full-time share = 12 · SER ⁄ credits of a full-time year
 */

/** What SER needs. Facts about the credit system come from its data file; absent = not known. */
export interface SerInputs {
  readonly earned: CreditValue;
  /** Amount, in the same system, that the target counts. */
  readonly counted?: number;
  /** Months over which `earned` was earned; above 0. */
  readonly months: number;
  readonly hoursPerCredit?: Range;
  readonly creditsPerFullTimeYear?: number;
  readonly sources?: readonly Source[];
}

const MONTHS_PER_YEAR = 12;

/** SER as the methods page tells it. */
export const SER_METRIC: Metric = {
  id: 'ser',
  labelKey: 'metric.ser',
  formula:
    'SER = credit ⁄ months; counted: counted credit ⁄ months; full-time share = yearMonths · SER ⁄ credits of a full-time year',
  constants: [{ name: 'yearMonths', value: MONTHS_PER_YEAR, text: 'months of a year' }],
  unit: 'credits of one system a month',
  notes: [
    'A rate without its credit system says nothing: 0.5 ECTS is a tenth of full time, 0.5 New Zealand credits a twentieth.',
    'There is no norm. A goal line is the reader’s own and can be changed.',
  ],
};

/**
 * Credits a month with its system; parts: the rate on counted credit, learning hours a month, share of full
 * time. A part without its input is unknown and names it. Unrounded: 14 in 8 months → 1.75.
 * @throws CairnError `months-not-positive` when months ≤ 0, `credit-out-of-range` when an amount is negative.
 */
export function stackingRate(inputs: SerInputs): Figure {
  const { earned, counted, months } = inputs;
  requireMonths(months);
  requireAmount(earned.amount);
  if (counted !== undefined) requireAmount(counted);
  const rate = earned.amount / months;
  return {
    value: rate,
    unit: `${earned.system}/month`,
    key: 'figure.ser',
    arithmetic: `${earned.amount} ÷ ${months} = ${numberText(rate)}`,
    parts: [countedRate(inputs), loadOf(inputs, rate), fullTimeShare(inputs, rate)],
    ...sourcesOf(inputs),
  };
}

function countedRate({ earned, counted, months }: SerInputs): Figure {
  const base = { unit: `${earned.system}/month`, key: 'figure.serCounted' };
  if (counted === undefined) return { ...base, value: undefined, missing: ['counted'] };
  const rate = counted / months;
  return { ...base, value: rate, arithmetic: `${counted} ÷ ${months} = ${numberText(rate)}` };
}

function loadOf(inputs: SerInputs, rate: number): Figure {
  const base = { unit: 'hours/month', key: 'figure.learningHoursPerMonth', ...sourcesOf(inputs) };
  const hours = inputs.hoursPerCredit;
  if (hours === undefined) return { ...base, value: undefined, missing: ['hoursPerCredit'] };
  const load = scaleRange(hours, rate);
  const isPoint = load.min === load.max;
  return {
    ...base,
    value: isPoint ? load.min : load,
    arithmetic: `${numberText(rate)} × ${textOf(hours)} = ${textOf(load)}`,
  };
}

function fullTimeShare(inputs: SerInputs, rate: number): Figure {
  const base = { unit: 'share', key: 'figure.fullTimeShare', ...sourcesOf(inputs) };
  const perYear = inputs.creditsPerFullTimeYear;
  if (perYear === undefined) {
    return { ...base, value: undefined, missing: ['creditsPerFullTimeYear'] };
  }
  const share = (MONTHS_PER_YEAR * rate) / perYear;
  return {
    ...base,
    value: share,
    arithmetic: `${MONTHS_PER_YEAR} × ${numberText(rate)} ÷ ${perYear} = ${numberText(share)}`,
  };
}

function sourcesOf(inputs: SerInputs): { readonly sources?: readonly Source[] } {
  return inputs.sources === undefined ? {} : { sources: inputs.sources };
}

function textOf(range: Range): string {
  const [min, max] = [numberText(range.min), numberText(range.max)];
  return min === max ? min : `(${min} … ${max})`;
}

function requireMonths(months: number): void {
  if (months > 0 && Number.isFinite(months)) return;
  throw new CairnError('months-not-positive', `Months must be above 0, not ${months}`, { months });
}

function requireAmount(amount: number): void {
  if (amount >= 0 && Number.isFinite(amount)) return;
  throw new CairnError('credit-out-of-range', `Credit cannot be ${amount}`, { amount });
}
