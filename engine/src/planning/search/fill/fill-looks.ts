/** How far the looks for short plans by filling weeks have come. */
export interface FillLooks {
  /** Last completion week that gave none at this width. */
  readonly failedWeek: number;
  /** Partial fillings that are kept. */
  readonly states: number;
  /** Likewise in the last look for a cheaper plan of the same length. */
  readonly cheapStates: number;
  /** What all looks cost so far, about in nodes. */
  readonly spent: number;
}

/** Nothing looked for yet. */
export const NO_LOOKS: FillLooks = { failedWeek: -1, states: 40, cheapStates: 30, spent: 0 };
