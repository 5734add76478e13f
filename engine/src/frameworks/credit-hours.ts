import {
  type Basis,
  CairnError,
  type CreditValue,
  type IsoDate,
  type Knowing,
  type Range,
  type Source,
  scaleRange,
} from '../terms/index.js';
import type { CreditSystem, CreditsPerYear, HoursCounted } from './credit-system.js';
import type { FrameworkData } from './framework-data.js';
import { holdsOn } from './span.js';

/** Hours behind one credit on a day, for a country when it sets its own figure. */
export interface HoursBehind {
  readonly hours: Range;
  readonly typical: number;
  readonly counts: HoursCounted;
  readonly basis: Basis;
  readonly knowing: Knowing;
  /** The country whose own figure this is; absent = the figure of the system. */
  readonly country?: string;
  readonly sources: readonly Source[];
  readonly note?: string;
}

/** How many hours of learning an amount of credit stands for. */
export type LearningHours =
  | (HoursBehind & { readonly kind: 'known' })
  | { readonly kind: 'unknown-system'; readonly system: string }
  /** The system fixes no hours, or none are known for the day. */
  | { readonly kind: 'no-hours'; readonly system: string };

/**
 * The hours that an amount of credit stands for on a day, as a range with its typical value.
 *
 * @param country ISO 3166 code of the country that gave the credit, where countries set their own hours
 * @throws CairnError `credit-amount-invalid`
 */
export function hoursOf(
  data: FrameworkData,
  credit: CreditValue,
  on: IsoDate,
  country?: string,
): LearningHours {
  checkAmount(credit.amount);
  const system = data.creditSystems.get(credit.system);
  if (!system) return { kind: 'unknown-system', system: credit.system };
  const behind = hoursBehind(system, on, country);
  if (!behind) return { kind: 'no-hours', system: credit.system };
  return {
    ...behind,
    kind: 'known',
    hours: scaleRange(behind.hours, credit.amount),
    typical: behind.typical * credit.amount,
  };
}

/** The hours behind one credit on a day, or undefined when none are known. */
export function hoursBehind(
  system: CreditSystem,
  on: IsoDate,
  country?: string,
): HoursBehind | undefined {
  const general = system.hours.find((entry) => holdsOn(entry, on));
  const own = system.countryHours.find((entry) => entry.country === country && holdsOn(entry, on));
  return own ? { ...own, counts: general?.counts ?? 'total-learner-workload' } : general;
}

/** The credits that make one full-time year on a day, or undefined when that is not known. */
export function creditsPerYearOn(
  data: FrameworkData,
  system: string,
  on: IsoDate,
): CreditsPerYear | undefined {
  return data.creditSystems.get(system)?.creditsPerYear.find((entry) => holdsOn(entry, on));
}

/** @throws CairnError `credit-amount-invalid` when the amount is negative or not finite. */
export function checkAmount(amount: number): void {
  if (Number.isFinite(amount) && amount >= 0) return;
  throw new CairnError('credit-amount-invalid', `Not an amount of credit: ${amount}`, { amount });
}
