/** An award that the same plan is to finish, or that is worth having on the way. */
export interface AwardTarget {
  readonly qualification: string;
  readonly specialisation?: string;
}

/** Whether one item may count in several of the awards that a plan finishes, where their own rules do not say. */
export type DoubleCounting =
  | { readonly kind: 'allowed' }
  | { readonly kind: 'forbidden' }
  /** Up to so many units, or so much credit of a system, may count in two of them. */
  | { readonly kind: 'capped'; readonly max: number; readonly unit: string };

/** The awards that a person wants beside their target. */
export interface AwardWishes {
  /** Further awards to finish; the plan completes when all are. */
  readonly also?: readonly AwardTarget[];
  /** Absent = `forbidden`. */
  readonly doubleCounting?: DoubleCounting;
  /** Awards that are worth having on the way (off-ramps): weighed by the aim `awards`. */
  readonly onTheWay?: readonly AwardTarget[];
}

/**
 * What one step of each aim weighs, in whole points: a week, 100 minor units of money, a risk point, a halving of the
 * chance that all of it is passed and recognised, an award of `onTheWay` that is not earned. Absent = 0.
 */
export type AimWeights = Readonly<
  Partial<Record<'time' | 'cost' | 'risk' | 'recognition' | 'awards', number>>
>;
