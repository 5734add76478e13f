import type { IsoDate } from '../../terms/index.js';
import type { Estimate } from './estimate.js';

/** A share with the least and with the greatest chances of the request; both see the same luck. */
export interface EstimateRange {
  readonly low: Estimate;
  readonly high: Estimate;
}

/** Chance to have finished by the end of a week of the plan. */
export interface FinishByWeek extends EstimateRange {
  readonly weeks: number;
  /** Last day of that week. */
  readonly on: IsoDate;
}

/** So many of the runs were finished after so many weeks; undefined = fewer ever finish. */
export interface WeeksQuantile {
  readonly share: number;
  /** With the least chances. */
  readonly low: number | undefined;
  /** With the greatest chances. */
  readonly high: number | undefined;
}

/** What making a step certain would bring. */
export interface StepToSecure {
  readonly unit: string;
  readonly title: string;
  /** By how much the chance to finish by the target day rises when this step surely succeeds at once. */
  readonly gain: EstimateRange;
  /** Share of runs in which the plan cannot be finished because of it. */
  readonly ends: EstimateRange;
}

/** How a plan may turn out. */
export interface PlanChances {
  readonly runs: number;
  readonly seed: number;
  /** Most attempts at one unit. */
  readonly attempts: number;
  /** Day that is asked about. */
  readonly target: EstimateRange & { readonly on: IsoDate };
  /** To finish by this plan at all. */
  readonly ever: EstimateRange;
  /** From the first week in which a run finishes to the last, the shares rising. */
  readonly curve: readonly FinishByWeek[];
  readonly quantiles: readonly WeeksQuantile[];
  /** Steps whose chance is not 1, the one most worth securing first. */
  readonly secure: readonly StepToSecure[];
  /** Units for which the request takes no chance: taken as certain. */
  readonly takenAsCertain: readonly string[];
  /** Units to be recognised with a chance that is not known: anything from 0 to 1. */
  readonly notKnown: readonly string[];
  /** What the simulation takes for granted, in plain sentences. */
  readonly assumptions: readonly string[];
}

/** How to simulate; equal options give equal answers. */
export interface ChancesOptions {
  /** Default 1. */
  readonly seed?: number;
  /** Default 2,000. */
  readonly runs?: number;
  /** Most attempts at a unit whose number of attempts the request does not state; default 3. */
  readonly attempts?: number;
  /** Default: the deadline, else the day on which the plan completes. */
  readonly by?: IsoDate;
  /** Asked between runs of steps; yes = only the runs so far count. */
  readonly shouldStop?: () => boolean;
}
