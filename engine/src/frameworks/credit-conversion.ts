import type { CreditValue, Figure, IsoDate, LevelRef, Range, Source } from '../terms/index.js';
import type { ConversionBasis, Rate } from './credit-rates.js';

/** A question about an amount of credit. */
export interface CreditQuestion {
  readonly amount: number;
  readonly from: string;
  readonly to: string;
  /** The day of award, which picks among dated rules. */
  readonly on: IsoDate;
  /** The basis that the receiving body's rule asks for; absent = the firmest there is. */
  readonly basis?: ConversionBasis;
  /** Level of what carries the credit, for rates that differ by level; absent = not known, so any of them may hold. */
  readonly level?: LevelRef;
  /** ISO 3166 code of the country that sets the hours of a shared system. */
  readonly country?: string;
}

/** What the amount is worth on one basis. */
export interface ConvertedOn {
  readonly basis: ConversionBasis;
  readonly range: Range;
  readonly chosen: number;
  readonly rate: Rate;
}

/** Why a conversion must be read with care; keys of the message catalogue. */
export type CreditDoubt =
  | 'bases-disagree'
  | 'recalled'
  | 'system-ended'
  | 'country-without-own-hours'
  | 'rate-for-one-purpose';

/** What an amount of credit is worth in another system, if anything. */
export type CreditConversion =
  | {
      readonly kind: 'converted';
      readonly from: CreditValue;
      readonly to: string;
      /** From the least to the most that any valid basis gives; never a single number where sources disagree. */
      readonly range: Range;
      /** The value on `basis`, unrounded. */
      readonly chosen: number;
      readonly basis: ConversionBasis;
      readonly figure: Figure;
      /** The value on every basis, the chosen one first. */
      readonly alternatives: readonly ConvertedOn[];
      readonly doubts: readonly CreditDoubt[];
      readonly sources: readonly Source[];
      /** Key of the sentence that must stand beside every conversion. */
      readonly caveat: 'receiving-body-decides';
    }
  | {
      readonly kind: 'not-convertible';
      readonly reason: 'seat-time' | 'system-ended' | 'system-not-begun' | 'no-common-basis';
      /** The system that stands in the way. */
      readonly system: string;
      readonly note?: string;
    }
  | {
      readonly kind: 'basis-not-available';
      readonly basis: ConversionBasis;
      readonly available: readonly ConversionBasis[];
    }
  | { readonly kind: 'unknown-system'; readonly system: string };
