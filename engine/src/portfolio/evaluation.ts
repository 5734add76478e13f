import type { IsoDate } from '../terms/index.js';
import type { Holding } from './holdings.js';

/** One item (held or to be taken) counted by one rule. */
export interface Assignment {
  /** Id of the holding, or of the unit when it is planned. */
  readonly item: string;
  /** Id of the rule that counts it, as in the requirement graph. */
  readonly rule: string;
  /** Id of the pool part, when the rule has parts. */
  readonly part?: string;
  /** Amount in the measure of the rule: units, credits or hours. */
  readonly amount: number;
  /** Set when the amount came from a conversion or another uncertain step: why, in one key. */
  readonly uncertain?: string;
  /** Set when an exception was granted for it: its reason. */
  readonly exception?: string;
}

/** How one rule of the tree stands. */
export interface RuleStanding {
  readonly rule: string;
  readonly label: string;
  /**
   * `unknown`: met if what is not known turns out well. `not-needed`: another branch of a choice is taken.
   * `waived`: somebody with the right to do so let it go, see `exception`.
   */
  readonly state: 'met' | 'short' | 'unknown' | 'not-needed' | 'waived';
  /** `parts`: number of children that hold, where their amounts cannot be added. */
  readonly measure: 'units' | 'credits' | 'hours' | 'condition' | 'parts';
  readonly system?: string;
  readonly counted: number;
  readonly required: number;
  readonly missing: number;
  /** Units that could fill the gap, in id order, slots left out; empty when nothing known fits. */
  readonly candidates: readonly string[];
  /** What the rule also takes from outside its list, in its own words. */
  readonly openTo?: string;
  /** False: more units qualify than are listed, so read "not with the units known here". */
  readonly poolComplete: boolean;
  readonly exception?: string;
  readonly children: readonly RuleStanding[];
}

/** Why a holding is not counted. */
export type SurplusReason =
  | 'no-rule-accepts'
  | 'rule-already-full'
  /** Another branch of a choice is nearer to completion. */
  | 'branch-not-taken'
  | 'cap-reached'
  | 'too-old'
  | 'expired'
  | 'level-too-low'
  | 'grade-too-low'
  | 'credit-unknown'
  | 'date-unknown'
  | 'level-unknown'
  | 'open-pool-unknown'
  | 'pinned-out'
  | 'excluded'
  | 'duplicate'
  | 'whole-credential-only';

/** A holding that is not counted. */
export interface Surplus {
  readonly holding: string;
  readonly reason: SurplusReason;
  /** The rule or constraint that says so. */
  readonly rule?: string;
  /** The text of that rule or constraint in our words; empty when none is named. */
  readonly text: string;
  /** Figures for the sentence of the reason (`ageMonths`, `limitMonths`, `other` …). */
  readonly values: Readonly<Record<string, string | number>>;
}

/** How one constraint stands for the holdings that count. */
export interface ConstraintNote {
  /** Id as in the requirement graph. */
  readonly constraint: string;
  readonly kind: string;
  /** `read`: nobody can compute it; the person must read the text. */
  readonly state: 'holds' | 'broken' | 'unknown' | 'read';
  readonly text: string;
  readonly values: Readonly<Record<string, string | number>>;
}

/** The amounts of a whole award in one measure; `rules`: single rules met, where amounts cannot be added. */
export interface Headline {
  readonly measure: 'units' | 'credits' | 'hours' | 'rules';
  readonly system?: string;
  readonly counted: number;
  readonly required: number;
  readonly missing: number;
  /** Held amount that does not count, in the same measure where it is known. */
  readonly surplus: number;
}

/** How sure the assignment is. */
export type EvaluationProof =
  /** No other assignment is better. */
  | { readonly kind: 'exact' }
  /** The work limit ended the search: at least `missingAtLeast` stays missing, in the headline measure. */
  | { readonly kind: 'cut-off'; readonly missingAtLeast: number; readonly missingProven: boolean };

/** What a set of holdings counts toward one qualification on one day. */
export interface Evaluation {
  readonly qualification: string;
  readonly specialisation?: string;
  readonly on: IsoDate;
  /**
   * `complete`: every rule is met and no constraint is broken or undecided. `unknown`: complete if what is not known
   * turns out well.
   */
  readonly state: 'complete' | 'incomplete' | 'unknown';
  readonly assignments: readonly Assignment[];
  readonly root: RuleStanding;
  readonly surplus: readonly Surplus[];
  /** In the headline measure of the qualification. */
  readonly headline: Headline;
  /** The same in whole units, when every rule asks for units and the headline does not. */
  readonly unitHeadline?: Headline;
  /** Every constraint of the award, and of those it asks for, with its standing. */
  readonly notes: readonly ConstraintNote[];
  /** What the person's pins cost: the headline without pins, when it is better. */
  readonly pinCost?: { readonly missingWithout: number; readonly missingWith: number };
  /** Pins that could not be honoured, by holding. */
  readonly pinsNotHonoured: readonly string[];
  readonly proof: EvaluationProof;
  readonly holdings: readonly Holding[];
}
