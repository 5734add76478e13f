import { CairnError } from '../../terms/index.js';
import type { Activity, PlanningModel } from '../model/planning-model.js';
import type { ChanceRange, PlanAim } from '../request.js';
import { pointsOfChance } from './chances.js';

const DEFAULT_ORDER: readonly PlanAim[] = ['time', 'cost', 'risk'];

/** Aims in full: those that were named, then time, cost, risk, so that ties are settled; other aims only when named. */
function completeAims(aims: readonly PlanAim[]): readonly PlanAim[] {
  return [...new Set([...aims, ...DEFAULT_ORDER])];
}

/** True when risk is the last aim, so that its points can carry the number of units, which settles what is left. */
export function isRiskLast(aims: readonly PlanAim[]): boolean {
  return completeAims(aims).at(-1) === 'risk';
}

/**
 * Weights with which the sum orders plans exactly as the aims do, one after the other: a step of a more important
 * aim outweighs everything that the less important ones, and the units where those are counted last, can add up to. An
 * aim that is not asked weighs nothing.
 * @throws CairnError `plan-objective-too-large` when the weights leave the whole numbers that a double holds.
 */
export function lexicographicWeights(
  aims: readonly PlanAim[],
  most: Readonly<Record<PlanAim, number>>,
  units = 0,
): Readonly<Record<PlanAim, number>> {
  const { weights, below } = sumOfWeights(aims, most, units);
  if (!Number.isSafeInteger(below)) {
    throw new CairnError('plan-objective-too-large', 'The aims do not fit one whole number', {
      most,
    });
  }
  return weights;
}

/** Weights, and the most that everything can come to with them. */
function sumOfWeights(
  aims: readonly PlanAim[],
  most: Readonly<Record<PlanAim, number>>,
  units: number,
) {
  const weights = { time: 0, cost: 0, risk: 0, recognition: 0, awards: 0 };
  let below = isRiskLast(aims) ? 0 : units;
  for (const aim of completeAims(aims).toReversed()) {
    weights[aim] = below + 1;
    below += weights[aim] * most[aim];
  }
  return { weights, below };
}

/** An activity with what taking it adds to the aims that a model has no field for; absent = nothing. */
export interface AimedActivity extends Activity {
  /** Points of the chance that it fails or is not recognised. */
  readonly recognition?: number;
  /** That it is passed and counts; what its `recognition` is worked out from. */
  readonly chance?: ChanceRange;
  /** 1 for an activity that stands for an award that is not earned. */
  readonly awards?: number;
  /** It is a unit, of which there should be few where all else is equal. */
  readonly isUnit?: boolean;
}

/** Points for each halving of the chance: the finest that fits is taken. */
const POINTS_PER_HALVING = [1000, 100, 10] as const;

/**
 * Activities with the points of their chances, as fine as the weights of the aims allow. With s points for each
 * halving, a product of n chances is ordered exactly up to a factor of 2^(n/s): 0.07 % a step at the finest.
 */
export function withChancePoints(
  activities: readonly AimedActivity[],
  mayUse: (pointed: readonly AimedActivity[], pointsPerHalving: number) => boolean,
): { readonly activities: readonly AimedActivity[]; readonly pointsPerHalving: number } {
  const choices = POINTS_PER_HALVING.map((pointsPerHalving) => ({
    pointsPerHalving,
    activities: activities.map((activity) => ({
      ...activity,
      recognition: pointsOfChance(activity.chance, pointsPerHalving),
    })),
  }));
  const fitting =
    choices.find((choice) => mayUse(choice.activities, choice.pointsPerHalving)) ?? choices.at(-1);
  return fitting ?? { activities, pointsPerHalving: 0 };
}

/** True when the weights of the aims are whole numbers that a double holds. */
export function areWeightsSafe(
  aims: readonly PlanAim[],
  most: Readonly<Record<PlanAim, number>>,
  units = 0,
): boolean {
  return Number.isSafeInteger(sumOfWeights(aims, most, units).below);
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
 * Activities whose amounts and weights order plans as the given weights do. A model knows time, cost and risk; unless
 * these are all that is asked, `risk` of an activity becomes the weighted sum of everything but time and cost.
 */
export function weightedActivities(
  activities: readonly AimedActivity[],
  weights: Readonly<Record<PlanAim, number>>,
  { countsUnits }: { readonly countsUnits: boolean } = { countsUnits: false },
): WeightedActivities {
  const { time, cost } = weights;
  const isPlain = weights.recognition === 0 && weights.awards === 0 && !countsUnits;
  const sumOf = ({ risk, recognition = 0, awards = 0, isUnit = false }: AimedActivity) =>
    weights.risk * risk +
    weights.recognition * recognition +
    weights.awards * awards +
    Number(countsUnits && isUnit);
  return {
    objective: { time, cost, risk: isPlain ? weights.risk : 1 },
    activities: activities.map((activity) => {
      const { recognition: _, awards: __, chance: ___, isUnit: ____, ...plain } = activity;
      return { ...plain, risk: isPlain ? activity.risk : sumOf(activity) };
    }),
  };
}
