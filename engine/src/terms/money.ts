import { CairnError } from './errors.js';

/** An amount of money in whole minor units (cents) of an ISO 4217 currency. */
export interface Money {
  readonly minor: number;
  readonly currency: string;
}

/** Currencies whose minor unit is not a hundredth (ISO 4217 list one, exponents 0 and 3). */
const MINOR_DIGITS: Readonly<Record<string, number>> = {
  BIF: 0,
  CLP: 0,
  DJF: 0,
  GNF: 0,
  ISK: 0,
  JPY: 0,
  KMF: 0,
  KRW: 0,
  PYG: 0,
  RWF: 0,
  UGX: 0,
  VND: 0,
  VUV: 0,
  XAF: 0,
  XOF: 0,
  XPF: 0,
  BHD: 3,
  IQD: 3,
  JOD: 3,
  KWD: 3,
  LYD: 3,
  OMR: 3,
  TND: 3,
};

/** Digits after the decimal point of a currency: 2 for most, 0 for JPY, 3 for KWD. */
export function minorDigitsOf(currency: string): number {
  return MINOR_DIGITS[currency] ?? 2;
}

/**
 * Money from an amount in major units (12.5 AUD → 1250 minor).
 * @throws CairnError `money-invalid` when the amount is not finite or has more digits than the currency.
 */
export function moneyOf(amount: number, currency: string): Money {
  const minor = amount * 10 ** minorDigitsOf(currency);
  const whole = Math.round(minor);
  if (!Number.isFinite(minor) || Math.abs(minor - whole) > 1e-6) {
    throw new CairnError(
      'money-invalid',
      `Not a whole number of minor units: ${amount} ${currency}`,
      {
        amount,
        currency,
      },
    );
  }
  return { minor: whole, currency };
}

/**
 * The sum of amounts in one currency.
 * @throws CairnError `money-mixed` when the currencies differ; Cairn never applies an exchange rate silently.
 */
export function addMoney(a: Money, b: Money): Money {
  if (a.currency !== b.currency) {
    throw new CairnError('money-mixed', `Cannot add ${b.currency} to ${a.currency}`, { a, b });
  }
  return { minor: a.minor + b.minor, currency: a.currency };
}
