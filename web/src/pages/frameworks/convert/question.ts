import {
  type ConversionBasis,
  type CreditConversion,
  convertCredit,
  type FrameworkData,
} from 'cairn/frameworks';
import type { IsoDate } from 'cairn/terms';
import type { Address } from '../../../reference/index.js';

/** What the form asks; `amount` is NaN while the field is empty. */
export interface ConvertQuestion {
  readonly amount: number;
  readonly from: string;
  readonly to: string;
  readonly on: IsoDate;
  readonly basis?: ConversionBasis;
  readonly country?: string;
}

/** What the page can say: nothing yet, what is wrong with the amount, or the engine's answer. */
export type ConvertAnswer =
  | { readonly kind: 'no-amount' }
  | { readonly kind: 'negative'; readonly amount: number }
  | { readonly kind: 'answered'; readonly conversion: CreditConversion };

export const BASES: readonly ConversionBasis[] = [
  'official',
  'conventional',
  'year-share',
  'hours',
  'published',
];
const START = { amount: '3', from: 'ects', to: 'nz-credit' };

/** The question of the address; a fresh page asks what three ECTS are in New Zealand. */
export function questionOf({ get }: Pick<Address, 'get'>, on: IsoDate): ConvertQuestion {
  const amount = get('amount') ?? START.amount;
  const basis = BASES.find((one) => one === get('basis'));
  const country = get('country');
  return {
    amount: amount.trim() === '' || amount === 'none' ? Number.NaN : Number(amount),
    from: get('from') ?? START.from,
    to: get('to') ?? START.to,
    on,
    ...(basis === undefined ? {} : { basis }),
    ...(country === undefined ? {} : { country }),
  };
}

export function answerOf(data: FrameworkData, question: ConvertQuestion): ConvertAnswer {
  const { amount } = question;
  if (!Number.isFinite(amount)) return { kind: 'no-amount' };
  if (amount < 0) return { kind: 'negative', amount };
  return { kind: 'answered', conversion: convertCredit(data, question) };
}

/** Countries that set their own hours in one of the two systems. */
export function countriesWithHours(
  { creditSystems }: FrameworkData,
  { from, to }: Pick<ConvertQuestion, 'from' | 'to'>,
): readonly string[] {
  const systems = [creditSystems.get(from), creditSystems.get(to)];
  const codes = systems.flatMap(
    (system) => system?.countryHours.map(({ country }) => country) ?? [],
  );
  return [...new Set(codes)];
}
