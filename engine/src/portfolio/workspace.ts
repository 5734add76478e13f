import type { Qualification, Unit } from '../catalogue/index.js';
import type { IsoDate, Money } from '../terms/index.js';
import type { AimWeights, AwardWishes } from './award-wishes.js';
import type { Holding, Pin, RuleException } from './holdings.js';
import type { DurationRange, FailedUnit, RecognitionOption, UnitChance } from './ways-to-earn.js';

/** The name of the file format; the number grows when old readers would misread a file. */
export const WORKSPACE_FORMAT = 'cairn-workspace/1';

/** Any value that JSON can say. */
export type JsonValue =
  | null
  | boolean
  | number
  | string
  | readonly JsonValue[]
  | { readonly [key: string]: JsonValue };

/** An award that the person works toward, with those that they want beside it. */
export interface Goal extends AwardWishes {
  readonly qualification: string;
  readonly specialisation?: string;
}

/** The person's limits as they are kept: without a `start`, a plan starts on the day it is asked for. */
export interface KeptLimits {
  readonly start?: IsoDate;
  /** Most study hours in any week. */
  readonly hoursPerWeek: number;
  readonly budget?: Money;
  readonly deadline?: IsoDate;
  /** Times without study: from the first day up to, not including, the last. */
  readonly breaks?: readonly { readonly from: IsoDate; readonly until: IsoDate }[];
  /** Other study hours than usual in some weeks; 0 = none. */
  readonly hoursCalendar?: readonly {
    readonly from: IsoDate;
    readonly until: IsoDate;
    readonly hoursPerWeek: number;
  }[];
  readonly languages?: readonly string[];
  readonly modes?: readonly string[];
  readonly countries?: readonly string[];
  readonly without?: readonly string[];
  readonly with?: readonly string[];
}

/** What to take for facts that no source gives; the person's own words on it stand in `note`. */
export interface KeptAssumptions {
  readonly workloadHours?: number;
  readonly hoursPerWeek?: number;
  readonly fee?: Money;
  readonly chances?: readonly UnitChance[];
  readonly durations?: readonly DurationRange[];
  readonly note?: string;
}

/** A plan that the person kept. Its content belongs to the planner; here it is carried unread. */
export interface KeptPlan {
  readonly id: string;
  readonly title: string;
  readonly keptOn?: IsoDate;
  readonly content: JsonValue;
}

/**
 * A credential that the person keeps, as it was read, so that it can be verified again without its host. The report
 * belongs to the verifier; here it is carried unread.
 */
export interface KeptCredential {
  /** SHA-256 of the credential's bytes, lower-case hex. */
  readonly id: string;
  readonly title: string;
  /** `open-badges-3.0` … */
  readonly format: string;
  /** The JSON text or token. */
  readonly content: string;
  readonly keptOn: IsoDate;
  /** Moment of the last verification, ISO UTC. */
  readonly checkedAt?: string;
  /** The last report. */
  readonly report?: JsonValue;
  /** An earlier report that said something else, kept until the person has seen what changed. */
  readonly before?: JsonValue;
  /** The last-good record: a dated, signed statement of what was found in order. */
  readonly record?: string;
}

/** All that a person keeps in Cairn, as one document that they own. */
export interface Workspace {
  readonly person: { readonly label: string; readonly note?: string };
  /** True for made-up people of samples and tests; pages say so. */
  readonly invented: boolean;
  readonly holdings: readonly Holding[];
  /** Units that the person entered, because the catalogue does not hold them. */
  readonly units: readonly Unit[];
  /** Awards that the person entered. */
  readonly qualifications: readonly Qualification[];
  /** Most important first. */
  readonly goals: readonly Goal[];
  readonly limits?: KeptLimits;
  readonly aims: readonly ('time' | 'cost' | 'risk' | 'recognition' | 'awards')[];
  /** Instead of one aim after the other, the sum of all with these weights is made small. */
  readonly weights?: AimWeights;
  readonly assumptions?: KeptAssumptions;
  /** What may be asked for instead of studying. */
  readonly recognition?: readonly RecognitionOption[];
  readonly failed?: readonly FailedUnit[];
  readonly pins: readonly Pin[];
  readonly exceptions: readonly RuleException[];
  readonly conditionsMet: readonly string[];
  readonly plans: readonly KeptPlan[];
  readonly credentials: readonly KeptCredential[];
}
