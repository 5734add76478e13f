import { type Money, minorDigitsOf } from '../../terms/index.js';

/** An amount of money as text in major units: `1050.00 AUD`. */
export function moneyText({ minor, currency }: Money): string {
  const digits = minorDigitsOf(currency);
  return `${(minor / 10 ** digits).toFixed(digits)} ${currency}`;
}
