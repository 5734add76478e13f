import {
  type AssignmentProblem,
  type ItemOption,
  type ProblemItem,
  TOLERANCE,
} from './assignment-problem.js';

/** Where items may be counted and how often: the problem without its items and exclusions. */
export type ProblemFrame = Omit<AssignmentProblem, 'items' | 'exclusions'>;

/** What a problem item stands for, as far as exclusions go. */
export interface Thing {
  /** Items of one thing exclude the same others. */
  readonly name: string;
  /** At most one of them counts. */
  readonly isOnce: boolean;
}

/**
 * The items with nothing left to choose for those that earlier ones make needless. Of items that differ in nothing
 * but their id at most so many count as their places, or a cap, have room for; it may as well be the first ones.
 *
 * @param thingOf what the item at a position stands for
 */
export function withoutRepeats(
  items: readonly ProblemItem[],
  frame: ProblemFrame,
  thingOf: (position: number) => Thing,
): readonly ProblemItem[] {
  const room = new Map<string, number>();
  return items.map((item, position) => {
    if (item.options.length === 0) return item;
    const thing = thingOf(position);
    const weights = frame.caps.map((cap) => cap.weights.get(position) ?? 0);
    const options = item.options.map(({ place, amount }) => [place, amount]);
    const key = JSON.stringify([thing, item.rank, item.pinnedLayer ?? null, options, weights]);
    const left = room.get(key) ?? (thing.isOnce ? 1 : mostCounted(frame, item, weights));
    room.set(key, left - 1);
    return left >= 1 ? item : { ...item, options: [] };
  });
}

/** How many items like this one can count at most: all that fit into its places, or under one cap on all of them. */
function mostCounted(
  frame: ProblemFrame,
  { options }: ProblemItem,
  weights: readonly number[],
): number {
  const placed = options.reduce((total, option) => total + mostInPlace(frame, option), 0);
  const capped = frame.caps.map((cap, index) => {
    const weight = weights[index] ?? 0;
    const isUnder = weight > TOLERANCE && options.every(({ place }) => cap.places.has(place));
    return isUnder ? Math.floor((cap.max + TOLERANCE) / weight) : Number.POSITIVE_INFINITY;
  });
  return Math.min(placed, ...capped);
}

/**
 * With a amount of the item and r room of its place, the last of k items still counts while (k − 1) · a < r. The room
 * is what the place, its part and its sum take beyond what is kept for the other parts.
 */
function mostInPlace(frame: ProblemFrame, option: ItemOption): number {
  const place = frame.places[option.place];
  const sum = frame.sums[place?.sum ?? -1];
  const part = sum?.parts[place?.part ?? -1];
  if (place === undefined || sum === undefined || part === undefined) return 0;
  const kept = sum.parts.reduce((total, other) => total + other.min, 0) - part.min;
  const room = Math.min(place.max, part.max, sum.max - kept);
  return Math.ceil(room / option.amount);
}
