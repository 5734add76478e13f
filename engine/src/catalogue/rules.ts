import type { Knowing, LevelRef } from '../terms/index.js';

/**
 * The rule tree of a qualification.
 *
 * Every node has an `id` that is unique inside its qualification and stable between releases (plans, pins
 * and explanations refer to it), and a `label` that is the rule's text in our words.
 *
 * Within one qualification an item is used once, except by a node with `overlap`. `poolComplete: false`
 * means that more units qualify than are listed, so "impossible" reads "not with the units known here".
 */
export type Rule =
  | AllOfRule
  | AnyOfRule
  | UnitRule
  | QualificationRule
  | AtLeastRule
  | CreditsFromRule
  | HoursFromRule
  | ConditionRule;

interface RuleBase {
  readonly id: string;
  readonly label: string;
  readonly knowing: Knowing;
  /** Items used here may be used elsewhere in the tree too. */
  readonly overlap: boolean;
  readonly note?: string;
}

/** Each of `of` must hold. */
export interface AllOfRule extends RuleBase {
  readonly op: 'allOf';
  readonly of: readonly Rule[];
}

/** At least `min` of `of` must hold. */
export interface AnyOfRule extends RuleBase {
  readonly op: 'anyOf';
  readonly min: number;
  readonly of: readonly Rule[];
}

/** That unit is held. */
export interface UnitRule extends RuleBase {
  readonly op: 'unit';
  readonly unit: string;
}

/** That other qualification is completed: held as a whole, or its own rules are met. */
export interface QualificationRule extends RuleBase {
  readonly op: 'qualification';
  readonly qualification: string;
}

/** Units from outside the pool that may count: how many at most, and from which levels. */
export interface OpenPool {
  readonly from: string;
  readonly levels?: { readonly framework: string; readonly codes: readonly string[] };
  /** Most that may come from outside, in the measure of the rule; absent = no own limit. */
  readonly max?: number;
  readonly text?: string;
}

/** A group inside a pool with its own bounds, in the measure of the rule. */
export interface PoolPart {
  readonly id: string;
  readonly label: string;
  readonly min: number;
  readonly max?: number;
  readonly pool: readonly string[];
  /** The part that takes the units from the open pool. */
  readonly open: boolean;
}

interface PoolRuleBase extends RuleBase {
  /** Ids of units, or of qualifications where a whole credential counts. */
  readonly pool: readonly string[];
  readonly poolComplete: boolean;
  readonly open?: OpenPool;
  readonly parts: readonly PoolPart[];
  readonly min: number;
  /** Most that counts; more is surplus. Absent = no limit. */
  readonly max?: number;
  readonly minLevel?: LevelRef;
}

/** Between `min` and `max` units of the pool. */
export interface AtLeastRule extends PoolRuleBase {
  readonly op: 'atLeast';
}

/** Between `min` and `max` credits of `system` from the pool. */
export interface CreditsFromRule extends PoolRuleBase {
  readonly op: 'creditsFrom';
  readonly system: string;
}

/** Between `min` and `max` hours from the pool, summed over one field of its units. */
export interface HoursFromRule extends PoolRuleBase {
  readonly op: 'hoursFrom';
  readonly measure: string;
}

/** Something that is not a unit: work hours, a strand, days on campus. The person states whether it holds. */
export interface ConditionRule extends RuleBase {
  readonly op: 'condition';
  readonly kind: string;
  readonly text: string;
  /** Values of which one must be stated, when the condition offers a choice. */
  readonly anyOf: readonly string[];
  readonly min?: number;
}

/** The rules that sum items of a pool. */
export type PoolRule = AtLeastRule | CreditsFromRule | HoursFromRule;
