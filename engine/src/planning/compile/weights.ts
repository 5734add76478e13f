import { CairnError } from '../../terms/index.js';
import type { Activity, PlanningModel } from '../model/planning-model.js';
import type { PlanAim } from '../request.js';

const DEFAULT_ORDER: readonly PlanAim[] = ['time', 'cost', 'risk'];

/** Aims in full: those that were named, then the others in the order time, cost, risk, so that ties are settled. */
function completeAims(aims: readonly PlanAim[]): readonly PlanAim[] {
  return [...new Set([...aims, ...DEFAULT_ORDER])];
}

/**
 * Weights with which the sum orders plans exactly as the aims do, one after the other: a step of a more important
 * aim outweighs everything that the less important ones can add up to.
 * @throws CairnError `plan-objective-too-large` when the weights leave the whole numbers that a double holds.
 */
export function lexicographicWeights(
  aims: readonly PlanAim[],
  most: Readonly<Record<PlanAim, number>>,
): PlanningModel['objective'] {
  const weights = { time: 0, cost: 0, risk: 0 };
  let below = 0;
  for (const aim of completeAims(aims).toReversed()) {
    weights[aim] = below + 1;
    below += weights[aim] * most[aim];
  }
  if (!Number.isSafeInteger(below)) {
    throw new CairnError('plan-objective-too-large', 'Time, cost and risk do not fit one number', {
      most,
    });
  }
  return weights;
}

/** The most that each aim can come to in a best plan of so many units: the horizon, the budget or the highest prices. */
export function mostOfAims(
  activities: readonly Activity[],
  units: number,
  { horizonWeeks, budget }: { readonly horizonWeeks: number; readonly budget: number | undefined },
): Readonly<Record<PlanAim, number>> {
  const highest = (amountOf: (activity: Activity) => number) =>
    activities
      .map(amountOf)
      .toSorted((a, b) => b - a)
      .slice(0, units)
      .reduce((sum, amount) => sum + amount, 0);
  const cost = highest((activity) => activity.cost);
  return {
    time: horizonWeeks,
    cost: Math.min(cost, budget ?? cost),
    risk: highest((activity) => activity.risk),
  };
}
