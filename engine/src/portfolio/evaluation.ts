import type { IsoDate } from '../terms/index.js';
import type { Holding } from './holdings.js';

/** One item (held or to be taken) counted by one rule. */
export interface Assignment {
  /** Id of the holding, or of the unit when it is planned. */
  readonly item: string;
  /** Id of the rule that counts it. */
  readonly rule: string;
  /** Id of the pool part, when the rule has parts. */
  readonly part?: string;
  /** Amount in the measure of the rule: units, credits or hours. */
  readonly amount: number;
  /** Set when the amount came from a conversion or another uncertain step: why, in one key. */
  readonly uncertain?: string;
}

/** How one rule of the tree stands. */
export interface RuleStanding {
  readonly rule: string;
  readonly label: string;
  readonly state: 'met' | 'short' | 'unknown' | 'not-needed' | 'waived';
  readonly measure: 'units' | 'credits' | 'hours' | 'condition' | 'parts';
  readonly system?: string;
  readonly counted: number;
  readonly required: number;
  readonly missing: number;
  /** Units that could fill the gap, in id order, slots left out; empty when nothing known fits. */
  readonly candidates: readonly string[];
  readonly poolComplete: boolean;
  readonly children: readonly RuleStanding[];
}

/** Why a holding is not counted. */
export interface Surplus {
  readonly holding: string;
  readonly reason:
    | 'no-rule-accepts'
    | 'rule-already-full'
    | 'cap-reached'
    | 'too-old'
    | 'expired'
    | 'level-too-low'
    | 'credit-unknown'
    | 'date-unknown'
    | 'pinned-out'
    | 'excluded'
    | 'whole-credential-only';
  /** The rule or constraint that says so. */
  readonly rule?: string;
  readonly text: string;
}

/** What a set of holdings counts toward one qualification on one day. */
export interface Evaluation {
  readonly qualification: string;
  readonly on: IsoDate;
  readonly state: 'complete' | 'incomplete' | 'unknown';
  readonly assignments: readonly Assignment[];
  readonly root: RuleStanding;
  readonly surplus: readonly Surplus[];
  /** In the headline measure of the qualification. */
  readonly headline: {
    readonly measure: 'units' | 'credits' | 'hours';
    readonly system?: string;
    readonly counted: number;
    readonly required: number;
    readonly missing: number;
    /** Held amount that does not count, in the same measure where it is known. */
    readonly surplus: number;
  };
  /** Constraints that the person must read or that could not be decided, with their standing. */
  readonly notes: readonly {
    readonly constraint: string;
    readonly state: 'holds' | 'broken' | 'unknown' | 'read';
    readonly text: string;
  }[];
  /** What the person's pins cost: the headline without pins, when it is better. */
  readonly pinCost?: { readonly missingWithout: number; readonly missingWith: number };
  readonly holdings: readonly Holding[];
}
