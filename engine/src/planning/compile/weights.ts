import { CairnError } from '../../terms/index.js';
import type { Activity, PlanningModel } from '../model/planning-model.js';
import type { PlanAim } from '../request.js';

const DEFAULT_ORDER: readonly PlanAim[] = ['time', 'cost', 'risk'];

/** Aims in full: those that were named, then time, cost, risk, so that ties are settled; other aims only when named. */
function completeAims(aims: readonly PlanAim[]): readonly PlanAim[] {
  return [...new Set([...aims, ...DEFAULT_ORDER])];
}

/**
 * Weights with which the sum orders plans exactly as the aims do, one after the other: a step of a more important
 * aim outweighs everything that the less important ones can add up to. An aim that is not asked weighs nothing.
 * @throws CairnError `plan-objective-too-large` when the weights leave the whole numbers that a double holds.
 */
export function lexicographicWeights(
  aims: readonly PlanAim[],
  most: Readonly<Record<PlanAim, number>>,
): Readonly<Record<PlanAim, number>> {
  const weights = { time: 0, cost: 0, risk: 0, recognition: 0, awards: 0 };
  let below = 0;
  for (const aim of completeAims(aims).toReversed()) {
    weights[aim] = below + 1;
    below += weights[aim] * most[aim];
  }
  if (!Number.isSafeInteger(below)) {
    throw new CairnError('plan-objective-too-large', 'The aims do not fit one whole number', {
      most,
    });
  }
  return weights;
}

/** An activity with what taking it adds to the aims that a model has no field for; absent = nothing. */
export interface AimedActivity extends Activity {
  /** Points of the chance that it fails or is not recognised. */
  readonly recognition?: number;
  /** 1 for an activity that stands for an award that is not earned. */
  readonly awards?: number;
}

/** The most that each aim can come to in a best plan of so many units: the horizon, the budget or the highest prices. */
export function mostOfAims(
  activities: readonly AimedActivity[],
  units: number,
  { horizonWeeks, budget }: { readonly horizonWeeks: number; readonly budget: number | undefined },
): Readonly<Record<PlanAim, number>> {
  const highest = (amountOf: (activity: AimedActivity) => number) =>
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
    recognition: highest((activity) => activity.recognition ?? 0),
    awards: activities.reduce((sum, { awards = 0 }) => sum + awards, 0),
  };
}

/** Objective and activities of a model. */
export interface WeightedActivities {
  readonly objective: PlanningModel['objective'];
  readonly activities: readonly Activity[];
}

/**
 * Activities whose amounts and weights order plans as the given weights do. A model knows time, cost and risk; with
 * further aims, `risk` of an activity becomes the weighted sum of everything but time and cost, and weighs 1.
 */
export function weightedActivities(
  activities: readonly AimedActivity[],
  weights: Readonly<Record<PlanAim, number>>,
): WeightedActivities {
  const { time, cost } = weights;
  const isPlain = weights.recognition === 0 && weights.awards === 0;
  return {
    objective: { time, cost, risk: isPlain ? weights.risk : 1 },
    activities: activities.map(({ recognition = 0, awards = 0, ...activity }) => ({
      ...activity,
      risk: isPlain
        ? activity.risk
        : weights.risk * activity.risk +
          weights.recognition * recognition +
          weights.awards * awards,
    })),
  };
}
