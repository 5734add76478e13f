import { hullOf, type Range } from '../terms/index.js';
import { figureOfConversion } from './conversion-figure.js';
import type {
  ConvertedOn,
  CreditConversion,
  CreditDoubt,
  CreditQuestion,
} from './credit-conversion.js';
import { checkAmount } from './credit-hours.js';
import {
  type ConversionBasis,
  directRates,
  hourRate,
  type Pair,
  pivotRates,
  type Rate,
  yearRate,
} from './credit-rates.js';
import type { CreditSystem } from './credit-system.js';
import type { FrameworkData } from './framework-data.js';
import { hasBegun, hasEnded } from './span.js';

/** The order in which a basis is chosen when none is asked for. */
const CHOICE: readonly ConversionBasis[] = [
  'official',
  'conventional',
  'year-share',
  'hours',
  'published',
];

/**
 * Converts an amount of credit on a day, by every basis that both systems share.
 *
 * @throws CairnError `credit-amount-invalid` when the amount is negative or not finite
 */
export function convertCredit(data: FrameworkData, question: CreditQuestion): CreditConversion {
  checkAmount(question.amount);
  const from = data.creditSystems.get(question.from);
  if (!from) return { kind: 'unknown-system', system: question.from };
  const to = data.creditSystems.get(question.to);
  if (!to) return { kind: 'unknown-system', system: question.to };
  const { on, country, level } = question;
  const pair = {
    from,
    to,
    on,
    ...(country !== undefined && { country }),
    ...(level !== undefined && { level }),
  };
  const rates = ratesOf(pair);
  if (rates.length === 0) return obstacle(pair);
  const converted = mergeByBasis(rates.map((rate) => apply(rate, question.amount)));
  return choose(converted, pair, question);
}

function ratesOf(pair: Pair): readonly Rate[] {
  const { from, to, on } = pair;
  if (from.id === to.id) return [sameSystem(from)];
  if (!hasBegun(from, on) || !hasBegun(to, on)) return [];
  const direct = directRates(pair);
  if (!from.isConvertible || !to.isConvertible) return direct;
  return [...direct, ...pivotRates(pair), ...yearRate(pair), ...hourRate(pair)];
}

function sameSystem(system: CreditSystem): Rate {
  const one = { range: { min: 1, max: 1 }, typical: 1, unit: system.id };
  return {
    basis: 'official',
    numerator: one,
    denominator: one,
    knowing: 'read',
    notes: [],
    sources: system.sources,
  };
}

function obstacle({ from, to, on }: Pair): CreditConversion {
  const seatTime = [from, to].find((system) => !system.isConvertible);
  if (seatTime) return blockedBy(seatTime, 'seat-time');
  const future = [from, to].find((system) => !hasBegun(system, on));
  if (future) return blockedBy(future, 'system-not-begun');
  const ended = [from, to].find((system) => hasEnded(system, on));
  if (ended) return blockedBy(ended, 'system-ended');
  return blockedBy(from, 'no-common-basis');
}

function blockedBy(
  system: CreditSystem,
  reason: Extract<CreditConversion, { kind: 'not-convertible' }>['reason'],
): CreditConversion {
  const note = system.ratioNote ?? system.note;
  return { kind: 'not-convertible', reason, system: system.id, ...(note && { note }) };
}

function apply(rate: Rate, amount: number): ConvertedOn {
  const { basis, numerator, denominator } = rate;
  return {
    basis,
    rate,
    chosen: (amount * numerator.typical) / denominator.typical,
    range: {
      min: (amount * numerator.range.min) / denominator.range.max,
      max: (amount * numerator.range.max) / denominator.range.min,
    },
  };
}

/** Several statements of one kind make one entry: the first is chosen, the range holds all. */
function mergeByBasis(entries: readonly ConvertedOn[]): readonly ConvertedOn[] {
  return CHOICE.flatMap((basis) => {
    const [first, ...rest] = entries.filter((entry) => entry.basis === basis);
    if (!first) return [];
    const range = rest.reduce((hull, entry) => hullOf(hull, entry.range), first.range);
    return [{ ...first, range }];
  });
}

function choose(
  converted: readonly ConvertedOn[],
  pair: Pair,
  question: CreditQuestion,
): CreditConversion {
  const { basis } = question;
  const chosen = converted.find((entry) => basis === undefined || entry.basis === basis);
  if (chosen) return toConversion(chosen, converted, pair, question);
  if (basis === undefined) return obstacle(pair);
  return { kind: 'basis-not-available', basis, available: converted.map((entry) => entry.basis) };
}

function toConversion(
  chosen: ConvertedOn,
  converted: readonly ConvertedOn[],
  pair: Pair,
  question: CreditQuestion,
): CreditConversion {
  const alternatives = [chosen, ...converted.filter((entry) => entry !== chosen)];
  const range = alternatives.reduce((hull, entry) => hullOf(hull, entry.range), chosen.range);
  const from = { amount: question.amount, system: question.from };
  return {
    kind: 'converted',
    from,
    to: question.to,
    range,
    chosen: chosen.chosen,
    basis: chosen.basis,
    figure: figureOfConversion(from, question.to, { range, alternatives }),
    alternatives,
    doubts: doubtsOf(chosen, range, pair),
    sources: chosen.rate.sources,
    caveat: 'receiving-body-decides',
  };
}

function doubtsOf(chosen: ConvertedOn, range: Range, pair: Pair): readonly CreditDoubt[] {
  const { from, to, on, country } = pair;
  const doubts: CreditDoubt[] = [];
  if (range.min < range.max) doubts.push('bases-disagree');
  if (chosen.rate.knowing === 'recalled') doubts.push('recalled');
  if (hasEnded(from, on) || hasEnded(to, on)) doubts.push('system-ended');
  if (chosen.rate.purpose !== undefined) doubts.push('rate-for-one-purpose');
  if (country !== undefined && !hasOwnHours(pair)) doubts.push('country-without-own-hours');
  return doubts;
}

function hasOwnHours({ from, to, country }: Pair): boolean {
  return [from, to].some((system) =>
    system.countryHours.some((entry) => entry.country === country),
  );
}
