import { type IsoDate, type Money, minorDigitsOf, type Range } from 'cairn/terms';
import { createContext, useContext } from 'react';

/** Numbers, dates and amounts in the person's locale. Nothing here rounds more than it shows. */
export interface Formats {
  readonly locale: string;
  /** At most `digits` decimals (default 2), trailing zeros left out. */
  readonly number: (value: number, digits?: number) => string;
  /** `25–30`, or one number when both ends are the same. */
  readonly range: (range: Range, digits?: number) => string;
  /** `21 Nov 2026` */
  readonly day: (day: IsoDate) => string;
  /** `Nov 2026` */
  readonly month: (day: IsoDate) => string;
  /** A moment (ISO UTC) in the reader's own time zone: `21 Nov 2026, 14:05` */
  readonly moment: (iso: string) => string;
  /** With the currency code, because more than one currency may be on a page: `AUD 1,050`. */
  readonly money: (money: Money) => string;
  readonly moneyRange: (min: Money, max: Money) => string;
  readonly share: (share: number, digits?: number) => string;
  readonly list: (items: readonly string[]) => string;
  /** Country name by ISO 3166-1 code, or the code when the browser has no name. */
  readonly country: (code: string) => string;
  /** Orders text as the language does. */
  readonly compare: (a: string, b: string) => number;
}

export function makeFormats(locale: string): Formats {
  const number = (value: number, digits = 2) =>
    new Intl.NumberFormat(locale, { maximumFractionDigits: digits }).format(value);
  const dayWith = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
    return (day: IsoDate) => format.format(new Date(`${day}T00:00:00Z`));
  };
  const money = (amount: Money) => `${amount.currency} ${majorOf(locale, amount)}`;
  const collator = new Intl.Collator(locale, { numeric: true, sensitivity: 'base' });
  const countries = new Intl.DisplayNames(locale, { type: 'region', fallback: 'code' });
  return {
    locale,
    number,
    range: ({ min, max }, digits) =>
      min === max ? number(min, digits) : `${number(min, digits)}–${number(max, digits)}`,
    day: dayWith({ day: 'numeric', month: 'short', year: 'numeric' }),
    month: dayWith({ month: 'short', year: 'numeric' }),
    moment: (iso) =>
      new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(
        new Date(iso),
      ),
    money,
    moneyRange: (min, max) =>
      min.minor === max.minor ? money(min) : `${money(min)}–${majorOf(locale, max)}`,
    share: (share, digits = 0) =>
      new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: digits }).format(
        share,
      ),
    list: (items) => new Intl.ListFormat(locale, { type: 'conjunction' }).format(items),
    country: (code) => (/^[A-Z]{2}$/.test(code) ? (countries.of(code) ?? code) : code),
    compare: collator.compare,
  };
}

/** Whole amounts without cents, others with all of them. */
function majorOf(locale: string, { minor, currency }: Money): string {
  const digits = minorDigitsOf(currency);
  const major = minor / 10 ** digits;
  const shown = Number.isInteger(major) ? 0 : digits;
  return new Intl.NumberFormat(locale, {
    minimumFractionDigits: shown,
    maximumFractionDigits: shown,
  }).format(major);
}

export const FormatsContext = createContext<Formats>(makeFormats('en-GB'));

export function useFormats(): Formats {
  return useContext(FormatsContext);
}
