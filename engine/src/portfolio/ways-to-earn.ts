import type { IsoDate, Money } from '../terms/index.js';

/** A chance as a range, 0 ≤ min ≤ max ≤ 1. */
export interface ChanceRange {
  readonly min: number;
  readonly max: number;
}

/** What the person takes for the chances of a unit; each absent part falls back to the entry without a unit, else 1. */
export interface UnitChance {
  /** Absent = every unit without an entry of its own. */
  readonly unit?: string;
  /** To pass at one attempt. */
  readonly passes?: ChanceRange;
  /** To be recognised for the award once passed. */
  readonly recognised?: ChanceRange;
}

/** How long a unit may really take, as shares of its planned weeks: 0.5 = half, 1.5 = half as long again. */
export interface DurationRange {
  /** Absent = every unit without an entry of its own. */
  readonly unit?: string;
  readonly share: { readonly min: number; readonly max: number };
}

/** Recognition of prior learning, or an exemption, that can be asked for instead of studying a unit. */
export interface RecognitionOption {
  readonly unit: string;
  readonly kind: 'prior-learning' | 'exemption';
  /** Weeks from asking to the decision. */
  readonly weeks: number;
  /** Hours a week to prepare it; absent = none. */
  readonly hoursPerWeek?: number;
  /** Absent = not known. */
  readonly fee?: Money;
  /** That it is granted; absent = not known. */
  readonly chance?: ChanceRange;
}

/** Attempts at a unit that ended without a pass. */
export interface FailedUnit {
  readonly unit: string;
  readonly attempts: number;
  /** Attempts that the rules allow in all; absent = not known. */
  readonly mostAttempts?: number;
  /** A repeat may start on or after this day. */
  readonly notBefore?: IsoDate;
  /** Fee of a repeat, when it differs from that of the unit. */
  readonly fee?: Money;
}
