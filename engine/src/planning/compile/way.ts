import type { Offering, Unit } from '../../catalogue/index.js';
import type { IsoDate, Money } from '../../terms/index.js';
import type { PlanStep } from '../plan.js';
import type { ChanceRange } from '../request.js';

/** One way to take one unit: with everything that a step of the plan shows about it. */
export interface Way {
  /** Id of the activity: the unit, and the offering when the unit has several. */
  readonly id: string;
  readonly unit: Unit;
  readonly offering?: Offering;
  /** How the unit is got; absent = studied for the first time. */
  readonly by?: NonNullable<PlanStep['by']>;
  /** Taken only because another unit needs it first. */
  readonly isUncounted?: boolean;
  /** Weeks of study from its first day. */
  readonly studyWeeks: number;
  /** Weeks of the plan that it blocks: one more when it starts inside a week. */
  readonly weeks: number;
  /** With `studyHours` the most of them. */
  readonly hoursPerWeek: number;
  /** Hours in its first, second … week of study, when they differ. */
  readonly studyHours?: readonly number[];
  readonly workloadHours: number;
  readonly fee?: Money;
  readonly assumed: PlanStep['assumed'];
  /** Days on which it starts, by the week that holds them; undefined = any week. */
  readonly startDays?: ReadonlyMap<number, IsoDate>;
  /** The weeks in which it may start; absent = those that `startDays` names, or any. */
  readonly startWeeks?: ReadonlySet<number>;
  /** It counts only in plans that end at most so many weeks after it; absent = for ever. */
  readonly validityWeeks?: number;
  /** It does not start in an earlier week; absent = 0. */
  readonly firstWeek?: number;
  /** It does not start in a later week; absent = no limit. */
  readonly lastWeek?: number;
  /** That it is passed and counts, or is granted; absent = not known. */
  readonly chance?: ChanceRange;
}
