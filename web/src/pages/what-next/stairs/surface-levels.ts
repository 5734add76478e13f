import type { Plan } from 'cairn/planning';

/** What is read of a choice. */
interface Choice {
  readonly plan: Pick<Plan, 'riskPoints'>;
}

/** A bound on what is left to confirm, in risk points; undefined = any. */
export type Bound = number | undefined;

const MOST_BOUNDS = 4;

/**
 * The bounds that a person can set, the widest first: none, then numbers of points that choices have, at most five in
 * all. One alone when every choice leaves as much.
 */
export function boundsOf(points: readonly Choice[]): readonly Bound[] {
  const levels = [...new Set(points.map(({ plan }) => plan.riskPoints))].toSorted((a, b) => b - a);
  const below = levels.slice(1);
  return [undefined, ...thinned(below)];
}

/** The first and the last stay; of those between, as many as there is room for. */
function thinned(levels: readonly number[]): readonly number[] {
  if (levels.length <= MOST_BOUNDS) return levels;
  const step = (levels.length - 1) / (MOST_BOUNDS - 1);
  const places = Array.from({ length: MOST_BOUNDS }, (_, at) => Math.round(at * step));
  return places.flatMap((at) => levels[at] ?? []);
}

/** Whether a choice leaves no more to confirm than the bound. */
export function isWithin({ plan }: Choice, bound: Bound): boolean {
  return bound === undefined || plan.riskPoints <= bound;
}

/** How much of what could be left to confirm is settled: 1 = nothing is left, 0 = as much as in no other choice. */
export function settledShare({ plan }: Choice, most: number): number {
  return most === 0 ? 1 : 1 - plan.riskPoints / most;
}
