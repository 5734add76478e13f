import type { CreditValue, Figure, Range } from '../terms/index.js';
import type { ConvertedOn } from './credit-conversion.js';
import type { Measure } from './credit-rates.js';

/** Digits after the point in arithmetic shown to a person; values themselves are never rounded. */
const SHOWN_DIGITS = 4;

/** The conversion as a number that opens: one part for each basis, the chosen one first, with its arithmetic. */
export function figureOfConversion(
  from: CreditValue,
  to: string,
  result: { readonly range: Range; readonly alternatives: readonly ConvertedOn[] },
): Figure {
  const parts = result.alternatives.map((entry) => partOf(from, to, entry));
  const [first] = parts;
  return {
    key: 'figure.credit-converted',
    unit: to,
    value: figureValue(result.range),
    ...(first?.arithmetic !== undefined && { arithmetic: first.arithmetic }),
    parts,
    ...(first?.sources && { sources: first.sources }),
  };
}

function partOf(from: CreditValue, to: string, entry: ConvertedOn): Figure {
  const { rate, range } = entry;
  return {
    key: `figure.credit-by-${entry.basis}`,
    unit: to,
    value: figureValue(range),
    arithmetic:
      entry.basis === 'hours'
        ? byHours(from.amount, entry)
        : `${shown(from.amount)} × ${side(rate.numerator)} ÷ ${side(rate.denominator)} = ${between(range)}`,
    sources: rate.sources,
  };
}

/** Hours are worked out in two visible steps: credits to hours, hours to credits. */
function byHours(amount: number, { rate, range }: ConvertedOn): string {
  const { min, max } = rate.numerator.range;
  const hours = { min: min * amount, max: max * amount };
  return (
    `${shown(amount)} × ${side(rate.numerator)} h = ${between(hours)} h; ` +
    `${between(hours)} h ÷ ${side(rate.denominator)} h = ${between(range)}`
  );
}

function figureValue(range: Range): number | Range {
  return range.min === range.max ? range.min : range;
}

function side({ range }: Measure): string {
  return between(range);
}

function between({ min, max }: Range): string {
  return shown(min) === shown(max) ? shown(min) : `${shown(min)}–${shown(max)}`;
}

function shown(value: number): string {
  return String(Number(value.toFixed(SHOWN_DIGITS)));
}
