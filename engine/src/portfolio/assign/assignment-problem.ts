/**
 * Which item is counted where, as numbers: the neutral problem under an evaluation.
 *
 * Every index is a position in the lists of the problem. Amounts are in the measure of their sum; `weight`
 * turns them into the headline measure, in which sums are compared.
 */
export interface AssignmentProblem {
  /** In id order; ties between equal answers break by it. */
  readonly items: readonly ProblemItem[];
  readonly sums: readonly ProblemSum[];
  readonly places: readonly Place[];
  readonly layers: readonly ProblemLayer[];
  readonly caps: readonly ProblemCap[];
  /** Pairs of items of which at most one may be counted. */
  readonly exclusions: readonly (readonly [number, number])[];
}

/** 0 verified, 1 claimed, 2 planned: of equal answers the one that rests on surer items is taken. */
export type Rank = 0 | 1 | 2;

/** Something that may be counted once in each layer, at one of its options. */
export interface ProblemItem {
  readonly id: string;
  readonly rank: Rank;
  readonly options: readonly ItemOption[];
  /** Layer in which the person wants it counted; the options of that layer are then the wanted ones. */
  readonly pinnedLayer?: number;
}

/** A place that takes the item, and the amount (> 0) that it counts there. */
export interface ItemOption {
  readonly layer: number;
  readonly place: number;
  readonly amount: number;
}

/** A rule that adds up amounts: `min` is asked, more than `max` does not count. Σ min of parts ≤ min ≤ max. */
export interface ProblemSum {
  readonly id: string;
  readonly weight: number;
  readonly min: number;
  readonly max: number;
  readonly parts: readonly ProblemPart[];
}

/** A group of places with bounds of its own. */
export interface ProblemPart {
  readonly min: number;
  readonly max: number;
  readonly places: readonly number[];
}

/** A slot: where it belongs, and the most that counts in it. */
export interface Place {
  readonly sum: number;
  readonly part: number;
  readonly max: number;
}

/** `within`: what counts here must count in that layer too. */
export interface ProblemLayer {
  readonly within?: number;
}

/** Σ weights of the items counted in one of `places` may not pass `max`. */
export interface ProblemCap {
  readonly id: string;
  readonly max: number;
  readonly weights: ReadonlyMap<number, number>;
  readonly places: ReadonlySet<number>;
}

/** One decision: where an item is counted in one layer. */
export interface Decision {
  readonly item: number;
  readonly layer: number;
  readonly options: readonly ItemOption[];
  readonly pinned: boolean;
}

/** A choice for each decision: position in its options, or {@link UNCOUNTED}. */
export type Choices = readonly number[];

/** The choice "not counted". */
export const UNCOUNTED = -1;

/** Amounts are sums of small decimals; differences below this are none. */
export const TOLERANCE = 1e-6;

/** The decisions of a problem in item order, then layer order. */
export function decisionsOf(problem: AssignmentProblem): readonly Decision[] {
  return problem.items.flatMap((item, index) =>
    problem.layers.flatMap((_, layer) => {
      const options = item.options.filter((option) => option.layer === layer);
      const pinned = item.pinnedLayer === layer;
      return options.length > 0 ? [{ item: index, layer, options, pinned }] : [];
    }),
  );
}
