import { CairnError } from '../../terms/index.js';
import type { AimWeights, PlanAim } from '../request.js';
import { greatestCommonDivisor } from './model-draft.js';
import type { AimedActivity, WeightedActivities } from './weights.js';

/** Minor units of money that the weight of `cost` is about. */
const MINOR_UNITS = 100;

/** What the amounts of the activities are measured in. */
export interface AimMeasures {
  /** Minor units of the currency in one unit of cost. */
  readonly feeStep: number;
  /** Points of `recognition` for each halving of the chance; 0 when there are none. */
  readonly pointsPerHalving: number;
  /** Units that a best plan has at most. */
  readonly units: number;
}

/**
 * Activities whose amounts order plans by the weighted sum of weeks, hundreds of minor units, risk points, halvings
 * of the chance and awards that are not earned; of plans with the same sum, the one with the fewest units is least.
 *
 * The weights are scaled to whole numbers, so that the sum is exact.
 * @param activities with plain risk points; `isUnit` says which of them are units
 * @throws CairnError `plan-weights-wrong` when a weight is no whole number from 0, or none is above 0.
 * @throws CairnError `plan-objective-too-large` when the sum leaves the whole numbers that a double holds.
 */
export function weightedSum(
  activities: readonly (AimedActivity & { readonly isUnit: boolean })[],
  weights: AimWeights,
  measures: AimMeasures,
  most: Readonly<Record<PlanAim, number>>,
): WeightedActivities {
  const whole = wholeWeights(weights, measures);
  const tie = measures.units + 1;
  if (!isSumSafe(weights, measures, most)) {
    throw new CairnError('plan-objective-too-large', 'The aims do not fit one whole number', {
      most,
      weights,
    });
  }
  return {
    objective: { time: whole.time * tie, cost: whole.cost * tie, risk: 1 },
    activities: activities.map(
      ({ recognition = 0, awards = 0, chance: _, isUnit, ...activity }) => ({
        ...activity,
        risk:
          tie *
            (whole.risk * activity.risk + whole.recognition * recognition + whole.awards * awards) +
          Number(isUnit),
      }),
    ),
  };
}

/** True when the weighted sum is a whole number that a double holds, whatever a plan is. */
export function isSumSafe(
  weights: AimWeights,
  measures: AimMeasures,
  most: Readonly<Record<PlanAim, number>>,
): boolean {
  const whole = wholeWeights(weights, measures);
  const largest = AIMS.reduce((sum, aim) => sum + whole[aim] * most[aim], 0);
  return Number.isSafeInteger(largest * (measures.units + 1) + measures.units);
}

/** The same order in whole numbers for the amounts of a model, divided by what all have in common. */
function wholeWeights(
  weights: AimWeights,
  { feeStep, pointsPerHalving }: AimMeasures,
): Readonly<Record<PlanAim, number>> {
  const given = AIMS.map((aim) => weights[aim] ?? 0);
  if (!given.every((one) => Number.isSafeInteger(one) && one >= 0) || given.every((one) => !one)) {
    throw new CairnError('plan-weights-wrong', 'Weights are whole numbers from 0, one above 0', {
      weights,
    });
  }
  const halving = weights.recognition === undefined ? 1 : pointsPerHalving || 1;
  const scaled = {
    time: (weights.time ?? 0) * MINOR_UNITS * halving,
    cost: (weights.cost ?? 0) * feeStep * halving,
    risk: (weights.risk ?? 0) * MINOR_UNITS * halving,
    recognition: (weights.recognition ?? 0) * MINOR_UNITS,
    awards: (weights.awards ?? 0) * MINOR_UNITS * halving,
  };
  const divisor = AIMS.reduce((gcd, aim) => greatestCommonDivisor(gcd, scaled[aim]), 0) || 1;
  return {
    time: scaled.time / divisor,
    cost: scaled.cost / divisor,
    risk: scaled.risk / divisor,
    recognition: scaled.recognition / divisor,
    awards: scaled.awards / divisor,
  };
}

const AIMS = [
  'time',
  'cost',
  'risk',
  'recognition',
  'awards',
] as const satisfies readonly PlanAim[];
