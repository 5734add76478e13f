/** A question about the record that decides whether a demand applies. Data, never code to be run. */
export type CheckCondition =
  | { readonly all: readonly CheckCondition[] }
  | { readonly not: CheckCondition }
  | { readonly field: string; readonly equals: string | number | boolean }
  | { readonly field: string; readonly atLeast: number };

interface CheckBase {
  /** Looks here instead of at the field of the criterion. */
  readonly on?: string;
  /** `warning`: a miss is pointed out and does not fail the criterion. */
  readonly severity: 'error' | 'warning';
  readonly note?: string;
}

/**
 * How a demand is checked on a unit record. A `present` check shows that something is stated, never that it is
 * adequate. `needs-human` is decided by a person; its `proxy` says what a machine may point at.
 */
export type CriterionCheck =
  | (CheckBase & { readonly op: 'present' | 'is-url' })
  | (CheckBase & {
      readonly op: 'present-any' | 'present-all';
      readonly fields: readonly string[];
    })
  | (CheckBase & {
      readonly op: 'present-if';
      readonly condition: CheckCondition;
      /** What must hold when the condition does. */
      readonly demand: CriterionCheck;
    })
  | (CheckBase & { readonly op: 'min-items' | 'max-items'; readonly value: number })
  | (CheckBase & {
      readonly op: 'range';
      readonly min?: number;
      readonly max?: number;
      readonly maxExcluded: boolean;
      readonly step?: number;
      readonly unit: string;
    })
  | (CheckBase & {
      readonly op: 'one-of';
      readonly values: readonly string[];
      /** Each item of a list must be one of them, instead of the value itself. */
      readonly each: boolean;
      /** The day in `field` must lie between the days in two other fields, ends included. */
      readonly during?: { readonly field: string; readonly from: string; readonly to: string };
    })
  | (CheckBase & {
      readonly op: 'equals' | 'not-equals';
      readonly value: string | number | boolean;
    })
  | (CheckBase & { readonly op: 'not-contains-any'; readonly values: readonly string[] })
  | (CheckBase & { readonly op: 'matches' | 'each-matches'; readonly pattern: string })
  | (CheckBase & { readonly op: 'is-date'; readonly notAfterToday: boolean })
  /** The day must come before the day in `day`, moved by the months in `plusMonths`. */
  | (CheckBase & { readonly op: 'before'; readonly day: string; readonly plusMonths?: string })
  /** The value must equal `dividend` ÷ `divisor`, within `tolerance`. */
  | (CheckBase & {
      readonly op: 'equals-quotient';
      readonly dividend: string;
      readonly divisor: number;
      readonly tolerance: number;
    })
  | (CheckBase & { readonly op: 'unit-equals'; readonly value: string })
  | (CheckBase & { readonly op: 'at-most-field'; readonly other: string })
  | (CheckBase & { readonly op: 'needs-human'; readonly proxy?: string });

/** The name of a way to check. */
export type CheckOp = CriterionCheck['op'];
