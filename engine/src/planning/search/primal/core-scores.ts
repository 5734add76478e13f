import type { IndexedModel } from '../../model/indexed-model.js';
import type { ColumnSpace } from '../../reduce/columns.js';

/** What activities are worth to a plan, before anything is solved; Infinity = of no use by itself. */
export interface CoreScores {
  /** Objective points for each share of a demand that is met, with what must be done first: least is best. */
  readonly byPrice: Float64Array;
  /** Likewise hours of work. */
  readonly byWork: Float64Array;
  /** For each demand that few can meet, the activities that can. */
  readonly rare: readonly number[];
}

const FEW = 6;

/**
 * Rates activities by ratio. A demand is a row with a minimum; what an activity adds to it, as a part of the minimum
 * and at most 1, is its share. Points are its price and its part of the full weeks of work; of each clause the least
 * member is added.
 */
export function coreScores(model: IndexedModel, space: ColumnSpace): CoreScores {
  const shares = new Float64Array(model.activities.length);
  const rare = new Set<number>();
  for (const row of model.rows) {
    if (row.min === undefined) continue;
    const helpers = new Map<number, number>();
    for (const { variable, coefficient } of row.terms) {
      if (coefficient <= 0) continue;
      for (const c of space.ofVariable[variable] ?? []) {
        const activity = space.columns[c]?.activity ?? -1;
        if (activity >= 0) helpers.set(activity, Math.max(helpers.get(activity) ?? 0, coefficient));
      }
    }
    if (helpers.size <= FEW) for (const activity of helpers.keys()) rare.add(activity);
    for (const [activity, most] of row.min > 0 ? helpers : [])
      shares[activity] = (shares[activity] ?? 0) + Math.min(1, most / row.min);
  }
  const { timeWeight, weeklyHours } = model;
  const price = ({ price: own, work }: IndexedModel['activities'][number]) =>
    1 + own + (timeWeight * work) / Math.max(1, weeklyHours);
  return {
    byPrice: perShare(shares, withChains(model, space, price)),
    byWork: perShare(
      shares,
      withChains(model, space, ({ work }) => 1 + work),
    ),
    rare: [...rare],
  };
}

function perShare(shares: Float64Array, points: Float64Array): Float64Array {
  return points.map((each, i) => ((shares[i] ?? 0) > 0 ? each / (shares[i] ?? 1) : Infinity));
}

const ROUNDS = 6;

/** Points of each activity with the least of what it waits for, through chains of a few links. */
function withChains(
  { activities }: IndexedModel,
  space: ColumnSpace,
  own: (activity: IndexedModel['activities'][number]) => number,
): Float64Array {
  let points = Float64Array.from(activities, (activity, i) =>
    (space.ofActivity[i] ?? []).length > 0 ? own(activity) : Infinity,
  );
  for (let round = 0; round < ROUNDS; round++) {
    const last = points;
    points = Float64Array.from(activities, (activity, i) =>
      [...activity.clauses, ...activity.companions].reduce(
        (sum, clause) => sum + clause.reduce((least, j) => Math.min(least, last[j] ?? 0), Infinity),
        (space.ofActivity[i] ?? []).length > 0 ? own(activity) : Infinity,
      ),
    );
  }
  return points;
}
