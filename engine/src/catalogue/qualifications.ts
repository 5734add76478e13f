import type { CreditValue, IsoDate, Knowing, LevelRef, Range, Source } from '../terms/index.js';
import type { Rule } from './rules.js';
import type { CreditAt } from './units.js';

interface ConstraintBase {
  readonly id: string;
  readonly text: string;
  readonly knowing: Knowing;
}

/**
 * What holds beside the rule tree. The first group is computed by evaluation and planner; `statement` is
 * everything that a person must read and nobody can compute (admission, grade, assessment …): `kind` says which.
 */
export type Constraint =
  /** Most credit (or units, or share of the whole) from prior learning or transfer; absent amounts are not known. */
  | (ConstraintBase & {
      readonly kind: 'rpl' | 'transfer';
      readonly max?: number;
      readonly share?: number;
      /** Credit system, or `units`. */
      readonly unit?: string;
      readonly excludeUnits?: readonly string[];
    })
  /** Least credit or share to be earned at the awarding body itself. */
  | (ConstraintBase & {
      readonly kind: 'residency';
      readonly min?: number;
      readonly share?: number;
      readonly unit?: string;
      readonly awardingBody?: string;
    })
  /** A unit (or all) counts only if earned at most `months` before `relativeTo`. */
  | (ConstraintBase & {
      readonly kind: 'recency';
      readonly months: number;
      readonly units?: readonly string[];
      readonly relativeTo: 'start' | 'completion';
    })
  /** All must be done within `months` of the first counted item (or of admission); `stages` refine it. */
  | (ConstraintBase & {
      readonly kind: 'timeLimit';
      readonly months: number;
      readonly after?: string;
    })
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
  | (ConstraintBase & {
      readonly kind: 'componentSize';
      readonly min?: number;
      readonly max?: number;
      readonly unit: string;
    })
  | (ConstraintBase & { readonly kind: 'prerequisite'; readonly units: readonly string[] })
  | (ConstraintBase & { readonly kind: 'entryQualification'; readonly anyOf: readonly string[] })
  | (ConstraintBase & { readonly kind: 'grade'; readonly min?: string; readonly scope?: string })
  | (ConstraintBase & {
      readonly kind: 'wholeCredential';
      readonly qualification: string;
      readonly replaces?: readonly string[];
    })
  /** All counted items valid at the same time, on the day of completion. */
  | (ConstraintBase & { readonly kind: 'active' })
  | (ConstraintBase & { readonly kind: 'doubleCount'; readonly allowed: boolean })
  | (ConstraintBase & {
      readonly kind: 'exclude';
      readonly units?: readonly string[];
      readonly what?: string;
    })
  | (ConstraintBase & { readonly kind: 'closed'; readonly on: IsoDate })
  | (ConstraintBase & { readonly kind: 'statement'; readonly about: string });

/** A named way to specialise: choosing it adds `rule` to the tree. */
export interface Specialisation {
  readonly id: string;
  readonly title: string;
  readonly rule: Rule;
}

/** A fee that some body stated for the whole or a part, with its year. */
export interface StatedFee {
  readonly what: string;
  readonly minor: Range;
  readonly currency: string;
  readonly year?: number;
  readonly knowing: Knowing;
}

/** A formal award at a framework level, completed by earning units under rules. */
export interface Qualification {
  readonly id: string;
  readonly code?: string;
  readonly title: string;
  readonly kind: string;
  readonly awardingBody: string;
  readonly country?: string;
  readonly level?: LevelRef;
  readonly credit?: CreditValue;
  readonly creditAt: readonly CreditAt[];
  readonly totalUnits?: number;
  readonly status: 'open' | 'closed';
  readonly statusNote?: string;
  readonly rule: Rule;
  readonly specialisations: readonly Specialisation[];
  /** Other ways to the same award that the tree does not say, as text. */
  readonly alternatives: readonly string[];
  readonly constraints: readonly Constraint[];
  readonly fees: readonly StatedFee[];
  readonly durationMonths?: Range;
  readonly entry?: string;
  readonly sources: readonly Source[];
  readonly checked: IsoDate;
  /** `high`: read in the body's own words or two sources; `medium`: one secondary or old source; `low`: partly recalled. */
  readonly confidence: 'high' | 'medium' | 'low';
  readonly knowing: Knowing;
  readonly note?: string;
}
