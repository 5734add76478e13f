import type { CreditValue, IsoDate, Knowing, LevelRef, Range, Source } from '../terms/index.js';
import type { Constraint } from './constraints.js';
import type { Rule } from './rules.js';
import type { CreditAt } from './units.js';

/** A named way to specialise: choosing it adds `rule` to the tree, over items that the tree counts too. */
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

/** How long it takes as somebody stated it, in the words and unit of the source. */
export interface StatedDuration {
  readonly min: number;
  readonly max: number;
  readonly unit: 'weeks' | 'months' | 'years';
  readonly text?: string;
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
  readonly duration?: StatedDuration;
  /** `duration` in months of mean length, unrounded. */
  readonly durationMonths?: Range;
  readonly entry?: string;
  readonly sources: readonly Source[];
  readonly checked: IsoDate;
  /** `high`: read in the body's own words or two sources; `medium`: one secondary or old source; `low`: partly recalled. */
  readonly confidence: 'high' | 'medium' | 'low';
  readonly knowing: Knowing;
  readonly note?: string;
}
