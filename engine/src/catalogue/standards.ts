import type { Basis, Dated, IsoDate, Knowing, Source } from '../terms/index.js';
import type { CriterionCheck } from './standards-checks.js';

/** A lower and an upper bound; an absent end is not limited by the rule. */
export interface SizeBounds {
  readonly min?: number;
  readonly max?: number;
  /** True: `max` itself is already too much ("less than 15"). */
  readonly maxExcluded?: boolean;
}

/** How large a microcredential may be under a standard, between two days. */
export interface StandardLimits {
  readonly hours?: SizeBounds;
  readonly credits?: SizeBounds;
  /** Credit system of `credits`, or the one that the standard asks for. */
  readonly creditSystem?: string;
  /** What the standard says about the unit, in words. */
  readonly creditText?: string;
  /** Levels that are allowed, in words. */
  readonly levels?: string;
}

/** An entry of a dated list; `fromPrecision` is set when the source gives only the month or year of `from`. */
export interface StandardEntry<T> extends Dated<T> {
  readonly fromPrecision?: 'year' | 'month';
  readonly untilPrecision?: 'year' | 'month';
}

/** One demand of a standard. Its id is unique on each day; a changed demand keeps its id with other days. */
export interface Criterion {
  readonly id: string;
  /** The demand in our words. */
  readonly text: string;
  readonly kind: 'mandatory' | 'optional' | 'quality-principle';
  /** Field of a unit record that the check looks at (`learningOutcomes`, `outcomes.placementRate`). */
  readonly field: string;
  readonly check: CriterionCheck;
  readonly from?: IsoDate;
  readonly until?: IsoDate;
  readonly knowing: Knowing;
  readonly note?: string;
}

/** A published set of demands on microcredentials. */
export interface Standard {
  readonly id: string;
  readonly label: string;
  /** ISO 3166 code, `EU`, or `INT-` with the name of a network. */
  readonly jurisdiction: string;
  readonly owner: string;
  readonly url: string;
  /** Year of the text. */
  readonly year: number;
  readonly edition: string;
  /** Its legal force, in words. */
  readonly force: string;
  /** What it calls a microcredential, in our words. */
  readonly definition: string;
  /** In time order; empty when it sets no size, system or level. */
  readonly limits: readonly StandardEntry<StandardLimits>[];
  /** How often listed microcredentials are reviewed, and one-off reviews; entries may overlap. */
  readonly reviews: readonly StandardEntry<string>[];
  readonly criteria: readonly Criterion[];
  readonly basis: Basis;
  /** `partly-read`: some criteria were read, others recalled. */
  readonly knowing: Knowing | 'partly-read';
  readonly note?: string;
  readonly sources: readonly Source[];
  readonly checked: IsoDate;
}

/**
 * The size limits in force on a day, with their authority; undefined when no entry reaches that day.
 *
 * Ask with the day on which the microcredential was listed or approved: rules do not reach back.
 */
export function limitsOn(
  standard: Standard,
  on: IsoDate,
): StandardEntry<StandardLimits> | undefined {
  return standard.limits.find((entry) => isWithin(entry, on));
}

/** The demands in force on a day, in the order of the standard. */
export function criteriaOn(standard: Standard, on: IsoDate): readonly Criterion[] {
  return standard.criteria.filter((criterion) => isWithin(criterion, on));
}

function isWithin(
  span: { readonly from?: IsoDate; readonly until?: IsoDate },
  on: IsoDate,
): boolean {
  return (
    (span.from === undefined || span.from <= on) && (span.until === undefined || on < span.until)
  );
}
