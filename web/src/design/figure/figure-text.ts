import type { Figure } from 'cairn/terms';
import type { Formats, Words } from '../../words/index.js';

const CURRENCY = /^[A-Z]{3}$/;
const PER_MONTH = '/month';
/** Scores are weighted sums of tenths, and readers compare them with the worked examples digit by digit. */
const SCORE_DIGITS = 3;

/** A figure as people read it: number or range with its unit, or "not known". */
export function figureText(figure: Figure, formats: Formats, { say, sayAny }: Words): string {
  const { value, unit } = figure;
  if (value === undefined) return say('design.notKnown');
  const range = typeof value === 'number' ? { min: value, max: value } : value;
  if (CURRENCY.test(unit)) return moneyText(range, unit, formats);
  if (unit === 'share') return shareText(range, formats);
  const amount = formats.range(range, unit === 'score' ? SCORE_DIGITS : 2);
  if (unit.endsWith(PER_MONTH) && unit !== 'hours/month') {
    const system = unit.slice(0, -PER_MONTH.length);
    return say('unit.perMonth', { value: amount, unit: sayAny(`system.${system}`, system) });
  }
  const plain = say('unit.other', { value: amount, unit: sayAny(`system.${unit}`, unit) });
  return sayAny(`unit.${unit}`, plain, { value: amount });
}

/** Figures carry money in whole minor units of the currency that is their unit. */
function moneyText(
  { min, max }: { readonly min: number; readonly max: number },
  currency: string,
  formats: Formats,
): string {
  return formats.moneyRange({ minor: min, currency }, { minor: max, currency });
}

function shareText(
  { min, max }: { readonly min: number; readonly max: number },
  { share }: Formats,
): string {
  return min === max ? share(min) : `${share(min)}–${share(max)}`;
}
