import type {
  Basis,
  CreditValue,
  IsoDate,
  Knowing,
  LevelRef,
  Money,
  Source,
} from '../terms/index.js';

/**
 * How a unit is taught. `exam`: only the examination is offered, study is one's own affair. A source that says
 * less (such as "part time") leaves the mode absent and its words in `modeNote`.
 */
export type StudyMode = 'online' | 'on-site' | 'blended' | 'exam';

/** Credit that a unit or a whole qualification carries at one target only. `amount` undefined = not known. */
export interface CreditAt {
  readonly qualification: string;
  readonly amount?: number;
  readonly system?: string;
  readonly condition?: string;
}

/** A unit on sale: when it may start, what it costs, how it is taught. */
export interface Offering {
  readonly id: string;
  readonly provider?: string;
  readonly platform?: string;
  /** First days of running offerings; absent = may start on any day. */
  readonly starts?: readonly IsoDate[];
  readonly durationWeeks?: number;
  /** Study hours in each running week. */
  readonly hoursPerWeek?: number;
  /** Study hours in its first, second … week, when they differ; stands instead of `hoursPerWeek`. */
  readonly hoursByWeek?: readonly number[];
  readonly fee?: Money;
  readonly feeYear?: number;
  readonly feePer?: string;
  readonly mode?: StudyMode;
  readonly language?: string;
}

/**
 * One OR-clause: at least one of these units must be held before. With `text` and no units it is something that
 * nobody here can compute (knowledge, an invitation): shown to the person, never decided.
 */
export interface PrerequisiteClause {
  readonly anyOf: readonly string[];
  readonly text?: string;
}

/**
 * The smallest thing in the catalogue that can be earned and counted.
 *
 * An absent field is *not known*, never zero. `knownFields` names the fields that were read in a source; the
 * others are recalled or derived and shown with a warning.
 */
export interface Unit {
  readonly id: string;
  readonly code?: string;
  readonly title: string;
  readonly kind: string;
  readonly awardingBody?: string;
  readonly provider?: string;
  /** Where it is taken, when that is not the provider's own site (Coursera, FutureLearn, edX). */
  readonly platform?: string;
  readonly country?: string;
  readonly level?: LevelRef;
  /** A hint of the level that the framework does not give officially (first digit of an AQF unit number). */
  readonly levelIndicator?: LevelRef & { readonly basis: string };
  readonly credit?: CreditValue;
  readonly creditAt: readonly CreditAt[];
  readonly workloadHours?: number;
  readonly durationWeeks?: number;
  /** Study hours in its first, second … week; an offering of another length or pace does not have them. */
  readonly hoursByWeek?: readonly number[];
  readonly fee?: Money;
  readonly feeYear?: number;
  readonly feePer?: string;
  readonly offerings: readonly Offering[];
  readonly mode?: StudyMode;
  readonly modeNote?: string;
  readonly language?: string;
  readonly assessment?: string;
  /** AND of OR-clauses. */
  readonly prerequisites: readonly PrerequisiteClause[];
  /** AND of OR-clauses: one unit of each is held, taken before, or begun in the same week at the latest. */
  readonly corequisites?: readonly PrerequisiteClause[];
  /** Units that may not be counted together with this one. */
  readonly exclusions: readonly string[];
  /** Months for which the unit stays valid after it was earned; absent = no known end. */
  readonly validityMonths?: number;
  /** What the source says about validity, also where it holds at one target only and is a constraint there. */
  readonly validityNote?: string;
  readonly skills: readonly string[];
  readonly outcomes: readonly string[];
  /** Stands for a choice or a size class, not for one thing that can be taken; never shown as a course. */
  readonly isSlot: boolean;
  readonly url?: string;
  readonly sources: readonly Source[];
  readonly checked: IsoDate;
  readonly basis: Basis;
  readonly knowing: Knowing;
  readonly knownFields: readonly string[];
  readonly note?: string;
}
