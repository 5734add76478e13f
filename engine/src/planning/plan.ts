import type { Assignment } from '../portfolio/index.js';
import type { RiskDoubt } from '../scoring/index.js';
import type { Figure, IsoDate, Money } from '../terms/index.js';
import type { ChanceRange } from './request.js';

/** One unit of a plan, in its weeks. */
export interface PlanStep {
  readonly unit: string;
  readonly title: string;
  /** How the unit is got; absent = studied for the first time. */
  readonly by?: 'prior-learning' | 'exemption' | 'repeat';
  /** Attempts at the unit that were not passed before; absent = none, or for a repeat one at least. */
  readonly failedBefore?: number;
  readonly offering?: string;
  /** Weeks from the start of the plan; the step runs in weeks `startWeek` … `endWeek − 1`. */
  readonly startWeek: number;
  readonly endWeek: number;
  readonly startsOn: IsoDate;
  /** Last day of study. */
  readonly endsOn: IsoDate;
  /** With `hoursByWeek` the most of them. */
  readonly hoursPerWeek: number;
  /** Hours in the weeks `startWeek` … `endWeek − 1`, when they differ. */
  readonly hoursByWeek?: readonly number[];
  readonly workloadHours: number;
  /** Absent = no known price. */
  readonly fee?: Money;
  /** Which fields rest on an assumption of the request. */
  readonly assumed: readonly ('workloadHours' | 'hoursPerWeek' | 'durationWeeks' | 'fee')[];
  /** What the unit counts as; absent when it is taken only because another unit needs it first. */
  readonly countsAs?: Assignment;
  /** Units of the plan that need this one first. */
  readonly neededBy: readonly string[];
  /** Why it may not count, or not as planned; each has its risk points. */
  readonly doubts: readonly RiskDoubt[];
  /** That it is passed and counts, or is granted; absent = not known. */
  readonly chance?: ChanceRange;
}

/** The chance that every step of a plan is passed and counts. */
export interface PlanChance {
  /** Products of the lower and of the upper ends of the chances that are known. */
  readonly min: number;
  readonly max: number;
  /** Units whose chance is not known; they are not in the products. */
  readonly unknown: readonly string[];
}

/** Something that goes with the plan and that no computation here decides. */
export interface PlanNote {
  /**
   * `to-satisfy`: a condition that the person has not stated as met; `stated`: stated as met by the person;
   * `to-read`: a rule in words; `to-confirm`: a rule that could not be decided for lack of a fact.
   */
  readonly kind: 'to-satisfy' | 'stated' | 'to-read' | 'to-confirm';
  /** Id of the rule, constraint, unit or holding that it is about; or the name of a fact that is not known. */
  readonly about: string;
  readonly text: string;
}

/** An award that a plan finishes before or with its target. */
export interface AwardInPlan {
  readonly qualification: string;
  readonly specialisation?: string;
  /** Week and day from which it is complete. */
  readonly week: number;
  readonly completesOn: IsoDate;
  readonly assignments: readonly Assignment[];
}

/** A finding of the check that the person accepts in a plan of their own, with the reason. */
export interface PlanOverride {
  /** Code of the finding. */
  readonly code: string;
  /** Unit, rule, constraint or `week.N` that it is about; else the field of the plan. */
  readonly about: string;
  readonly reason: string;
}

/** A way to finish the target, with every number opened. */
export interface Plan {
  readonly qualification: string;
  readonly specialisation?: string;
  readonly steps: readonly PlanStep[];
  /** Held and planned items with the rules that count them. */
  readonly assignments: readonly Assignment[];
  /** Holdings that the plan leaves uncounted. */
  readonly uncounted: readonly string[];
  readonly startsOn: IsoDate;
  readonly completesOn: IsoDate;
  readonly weeks: number;
  /** Fees: known sum as `min`; `max` undefined when a step has no known price. */
  readonly fees: { readonly min: Money; readonly max?: Money; readonly unknownSteps: number };
  readonly riskPoints: number;
  /** Only when the request speaks of chances. */
  readonly chance?: PlanChance;
  /** The further awards that were asked for. */
  readonly also?: readonly AwardInPlan[];
  /** Awards earned on the way, earliest first. */
  readonly onTheWay?: readonly AwardInPlan[];
  readonly notes: readonly PlanNote[];
  /** What the person accepts although the check refuses it; only in plans that were changed by hand. */
  readonly overrides?: readonly PlanOverride[];
  readonly figures: {
    readonly months: Figure;
    readonly workloadHours: Figure;
    readonly counted: Figure;
    readonly surplus: Figure;
    readonly fees: Figure;
    readonly pace: Figure;
  };
  /** Version and content hash of the data the plan was made from. */
  readonly data: { readonly version: string; readonly hash: string };
}

/** One member of a smallest conflict: a rule of the award or a limit of the person. */
export type ConflictMember =
  | {
      readonly kind: 'rule';
      readonly rule: string;
      readonly label: string;
      /** The award it belongs to, when the plan is to finish several. */
      readonly award?: string;
    }
  | {
      readonly kind: 'constraint';
      readonly constraint: string;
      readonly label: string;
      readonly award?: string;
    }
  | {
      readonly kind:
        | 'budget'
        | 'deadline'
        | 'hours'
        | 'calendar'
        | 'breaks'
        | 'languages'
        | 'modes'
        | 'countries'
        | 'prerequisites'
        | 'intakes'
        | 'validity'
        | 'double-counting';
      readonly label: string;
    }
  /** `about` is the unit (with, without, attempts: all are used up) or the holding (pin). */
  | {
      readonly kind: 'with' | 'without' | 'attempts' | 'pin';
      readonly about: string;
      readonly label: string;
    };

/**
 * A change that makes the target reachable, proven by solving again; `applyRepair` makes it. `take-outside`: a unit
 * that the person insists on is taken beside the award instead of being counted in it. `allow-…` names a language, a
 * mode or a country, and stands for any when it names none; so does `drop-break`, by its first day, for all.
 */
export interface Repair {
  readonly kind:
    | 'raise-budget'
    | 'move-deadline'
    | 'add-hours'
    | 'usual-hours'
    | 'allow-language'
    | 'allow-mode'
    | 'allow-country'
    | 'drop-break'
    | 'drop-rule'
    | 'allow-unit'
    | 'take-outside'
    | 'allow-double-counting'
    | 'drop-award'
    | 'drop-pin';
  readonly label: string;
  /** Least change that works, as the new limit: minor units of money, or hours a week, by kind. */
  readonly amount?: number;
  readonly currency?: string;
  readonly untilDay?: IsoDate;
  /** Rule, constraint, unit, holding, award, name or day that the change is about. */
  readonly about?: string;
  /** `drop-rule` of a rule over the whole award, which a request cannot waive. */
  readonly isConstraint?: boolean;
  /** False: the search for the least amount was ended; this one works, a smaller one may, too. */
  readonly isLeast?: boolean;
  /** Further changes that are needed with this one. */
  readonly also?: readonly Repair[];
  /** How much it changes, others included: see `rankRepairs`. Repairs come with the least first. */
  readonly change?: number;
}

/** A fact that no source gives, and that the request takes no assumption for. */
export interface MissingFact {
  readonly assumption: 'workloadHours' | 'hoursPerWeek';
  /** Units that wait for it, in id order. */
  readonly units: readonly string[];
}

/** The planner's answer. A plan in it has passed {@link checkPlan}. */
export type PlanAnswer =
  | { readonly kind: 'optimal'; readonly plan: Plan; readonly proof: PlanProof }
  | { readonly kind: 'stopped'; readonly plan?: Plan; readonly proof: PlanProof }
  | {
      readonly kind: 'infeasible';
      /** Every proper subset can be met. */
      readonly conflict: readonly ConflictMember[];
      readonly repairs: readonly Repair[];
      /** `known-units`: an incomplete pool is involved, so read "not with the units known here". */
      readonly scope: 'all' | 'known-units';
      readonly proof: PlanProof;
    }
  /** Nothing can be planned before the request says what to take for these facts. */
  | { readonly kind: 'needs-assumption'; readonly missing: readonly MissingFact[] }
  /** Prices in several currencies: Cairn never applies an exchange rate by itself. */
  | {
      readonly kind: 'mixed-currencies';
      readonly currencies: readonly string[];
      /** Units by the currency of their price, in id order. */
      readonly units: readonly { readonly currency: string; readonly units: readonly string[] }[];
    };

/** How sure the answer is. `bound` ≤ the objective of any plan; equal to `objective` when proven. */
export interface PlanProof {
  readonly objective?: number;
  readonly bound?: number;
  /** (objective − bound) ÷ objective; 0 when proven. */
  readonly gapShare?: number;
  readonly nodes: number;
  readonly statement: string;
}
