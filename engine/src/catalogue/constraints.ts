import type { IsoDate, Knowing, LevelRef } from '../terms/index.js';

/** What every constraint says about itself. `id` is unique among the rules and constraints of its award. */
export interface ConstraintBase {
  readonly id: string;
  readonly text: string;
  readonly knowing: Knowing;
}

/**
 * What holds beside the rule tree. All kinds but `statement` are facts to compute with; `statement` is what a
 * person must read and nobody here can compute (admission, assessment, partial awards …): `about` says which.
 * `unit` of an amount is the id of a credit system, or `units`.
 */
export type Constraint =
  | RecognitionConstraint
  | ResidencyConstraint
  | TimeConstraint
  | OrderConstraint
  | AmountConstraint
  | HoldingConstraint
  | StatementConstraint;

/** Most credit (or units, or share of the whole) from prior learning or transfer; absent amounts are not known. */
export interface RecognitionConstraint extends ConstraintBase {
  readonly kind: 'rpl' | 'transfer';
  readonly max?: number;
  /** Share of the whole, 0–1. */
  readonly share?: number;
  readonly unit?: string;
  /** The body is understood to set no cap; differs from an absent `max`, which is not known. */
  readonly uncapped?: boolean;
  readonly excludeUnits?: readonly string[];
  /** What the share is of, when it is not the whole award: `counted`, or words for people ("courses of a semester"). */
  readonly scope?: string;
}

/** Least credit or share to be earned at the awarding body itself. */
export interface ResidencyConstraint extends ConstraintBase {
  readonly kind: 'residency';
  readonly min?: number;
  readonly share?: number;
  readonly unit?: string;
  readonly awardingBody?: string;
}

/** Age, length and last days. */
export type TimeConstraint =
  /** A unit (or all) counts only if earned at most `months` before `relativeTo`. */
  | (ConstraintBase & {
      readonly kind: 'recency';
      readonly months: number;
      readonly units?: readonly string[];
      readonly relativeTo: 'start' | 'completion';
      /** Only what is recognised as prior learning has this limit. */
      readonly appliesTo?: 'prior-learning';
    })
  /**
   * `units` (absent = all) must be done within `months` of `from`: the first counted item, admission, or the last
   * counted item before those units. Each of `stages` has its own months from the same day.
   */
  | (ConstraintBase & {
      readonly kind: 'timeLimit';
      readonly months: number;
      readonly from: 'first-counted' | 'admission' | 'previous-counted';
      readonly units?: readonly string[];
      readonly stages?: readonly TimeStage[];
    })
  | (ConstraintBase & { readonly kind: 'closed'; readonly on: IsoDate });

/** Units that have more time than the rest. */
export interface TimeStage {
  readonly units: readonly string[];
  readonly months: number;
  readonly text: string;
}

/** What comes first, what comes last, and how much in one term. */
export type OrderConstraint =
  /** `last` after everything else; `sequence` one after the other. */
  | (ConstraintBase & {
      readonly kind: 'order';
      readonly last?: string;
      readonly sequence?: readonly string[];
    })
  | (ConstraintBase & {
      readonly kind: 'load';
      readonly minPerTerm?: number;
      readonly maxPerTerm?: number;
      readonly unit?: string;
    })
  | (ConstraintBase & { readonly kind: 'prerequisite'; readonly units: readonly string[] })
  /** One of these awards must be held before; `id#specialisation` asks for the specialisation too. */
  | (ConstraintBase & {
      readonly kind: 'entryQualification';
      readonly anyOf: readonly string[];
      /** Awards that this catalogue does not hold are accepted as well; `text` names them. */
      readonly othersAccepted?: boolean;
    });

/** Amounts over the whole award. */
export type AmountConstraint =
  | (ConstraintBase & {
      readonly kind: 'minAtLevel';
      readonly level: LevelRef;
      readonly min: number;
      readonly system?: string;
    })
  | (ConstraintBase & {
      readonly kind: 'providerCap';
      readonly max: number;
      readonly unit?: string;
    })
  /** Size of each component; `unit` a credit system or a kind of hours in words. */
  | (ConstraintBase & {
      readonly kind: 'componentSize';
      readonly min?: number;
      readonly max?: number;
      readonly unit: string;
    });

/** What is asked of the counted items themselves. */
export type HoldingConstraint =
  /** Least grade; of all items, of `units`, or of what the rule `rule` counts. Scales are never compared. */
  | (ConstraintBase & {
      readonly kind: 'grade';
      readonly min?: string;
      readonly scale?: 'percent' | 'letter' | 'gpa';
      readonly scope?: string;
      readonly rule?: string;
      readonly units?: readonly string[];
    })
  /** A whole credential counts, its parts alone give nothing; `replaces` names the units it stands for. */
  | (ConstraintBase & {
      readonly kind: 'wholeCredential';
      readonly qualification: string;
      /** The unit that stands for the same whole credential in the catalogue. */
      readonly unit?: string;
      readonly replaces?: readonly string[];
    })
  /** All counted items valid at the same time, on the day of completion. */
  | (ConstraintBase & { readonly kind: 'active' })
  /** May one item count in several of the awards that the tree asks for? */
  | (ConstraintBase & { readonly kind: 'doubleCount'; readonly allowed: boolean })
  /** What counted toward another award may not count here. */
  | (ConstraintBase & { readonly kind: 'noDoubleUse' })
  | (ConstraintBase & {
      readonly kind: 'exclude';
      readonly units?: readonly string[];
      readonly what?: string;
    });

/** A rule for people: the numbers it names are kept for display. */
export interface StatementConstraint extends ConstraintBase {
  readonly kind: 'statement';
  readonly about: string;
  readonly share?: number;
  readonly anyOf?: readonly string[];
}
