import type {
  AimWeights,
  AwardWishes,
  DurationRange,
  FailedUnit,
  Holding,
  Pin,
  RecognitionOption,
  RuleException,
  UnitChance,
} from '../portfolio/index.js';
import type { IsoDate, Money } from '../terms/index.js';

export type {
  AimWeights,
  AwardTarget,
  ChanceRange,
  DoubleCounting,
  DurationRange,
  FailedUnit,
  RecognitionOption,
  UnitChance,
} from '../portfolio/index.js';

/**
 * What a plan should be best in, most important first: weeks, fees and risk points are made small, the chance that all
 * of it is passed and recognised (`recognition`) and the number of awards earned on the way (`awards`) great.
 */
export type PlanAim = 'time' | 'cost' | 'risk' | 'recognition' | 'awards';

/** Days without study: from the first one up to, not including, the last. */
export interface StudyBreak {
  readonly from: IsoDate;
  readonly until: IsoDate;
}

/** Other study hours than usual, from the first day up to, not including, the last; a week has the least of its days. */
export interface StudyHours {
  readonly from: IsoDate;
  readonly until: IsoDate;
  /** 0 = nothing can be studied, but a unit may pause in it where its own weeks allow that. */
  readonly hoursPerWeek: number;
}

/** The person's own limits; each absent one is "no limit". */
export interface PlanLimits {
  /** First day of week 0. */
  readonly start: IsoDate;
  /** Most study hours in any week that `hoursCalendar` does not name. */
  readonly hoursPerWeek: number;
  readonly hoursCalendar?: readonly StudyHours[];
  readonly budget?: Money;
  /** The plan must be finished on or before this day. */
  readonly deadline?: IsoDate;
  /** Times in which no unit may run. */
  readonly breaks?: readonly StudyBreak[];
  readonly languages?: readonly string[];
  readonly modes?: readonly string[];
  readonly countries?: readonly string[];
  /** Units the person refuses. */
  readonly without?: readonly string[];
  /** Units the person insists on. */
  readonly with?: readonly string[];
}

/**
 * What to take for facts that no source gives. Each is the person's to edit, is marked `assumption` on every
 * step it touches, and is never stored as data about the unit.
 */
export interface PlanAssumptions {
  /** Total study hours of a unit whose workload is not known and cannot be derived from its credit. */
  readonly workloadHours?: number;
  /** Study hours a week inside a unit whose pace is not known. */
  readonly hoursPerWeek?: number;
  /** Fee of a unit whose price is not known; absent = left out of the sum and counted as unknown. */
  readonly fee?: Money;
  readonly chances?: readonly UnitChance[];
  readonly durations?: readonly DurationRange[];
}

/** The question "what next?" in full. Equal requests on equal data give equal answers. */
export interface PlanRequest extends AwardWishes {
  readonly qualification: string;
  readonly specialisation?: string;
  readonly holdings: readonly Holding[];
  readonly pins?: readonly Pin[];
  readonly exceptions?: readonly RuleException[];
  /** Conditions of the rule tree that the person states as met. */
  readonly conditionsMet?: readonly string[];
  readonly limits: PlanLimits;
  readonly aims: readonly PlanAim[];
  /** Instead of one aim after the other, the sum of all with these weights is made small. */
  readonly weights?: AimWeights;
  readonly assumptions?: PlanAssumptions;
  /** What may be asked for instead of studying. */
  readonly recognition?: readonly RecognitionOption[];
  readonly failed?: readonly FailedUnit[];
}
