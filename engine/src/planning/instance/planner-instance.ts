/**
 * One planning question in the exchange format `planner-instance/1`.
 *
 * Every amount is a whole number: weeks from the start (week 0), hours a week, tenths of a credit of the
 * target framework, money and risk in points. Used by benchmarks and by other planners' tests.
 */
export interface PlannerInstance {
  readonly format: 'planner-instance/1';
  readonly id: string;
  /** Weights of min time·C + Σ (cost·costᵢ + risk·riskᵢ), C = end of the last unit, 0 when none is taken. */
  readonly objective: { readonly time: number; readonly cost: number; readonly risk: number };
  /** Week by whose start everything has ended. */
  readonly horizon: number;
  readonly weeklyHours: number;
  readonly budget: number;
  readonly units: readonly InstanceUnit[];
  readonly held: readonly InstanceHeld[];
  readonly rules: InstanceRules;
}

/** A unit that may be taken once. */
export interface InstanceUnit {
  readonly id: string;
  readonly credits: number;
  readonly level: number;
  readonly weeks: number;
  readonly hours: number;
  readonly cost: number;
  readonly risk: number;
  readonly provider: string;
  readonly groups: readonly string[];
  /** Allowed start weeks; null = any week. */
  readonly intakes: readonly number[] | null;
  /** Weeks after its end in which it still counts; null = for ever. */
  readonly validity: number | null;
  readonly prereq: readonly (readonly string[])[];
  readonly excludes: readonly string[];
}

/** Something earned before the start; always meets a prerequisite, never a `require`. */
export interface InstanceHeld {
  readonly id: string;
  readonly credits: number;
  readonly level: number;
  readonly provider: string;
  readonly groups: readonly string[];
  /** It counts only while C ≤ this week; null = for ever. */
  readonly expires: number | null;
}

/** What completes the award; each item counts whole, in at most one of its groups. */
export interface InstanceRules {
  readonly total: number;
  readonly groups: readonly {
    readonly id: string;
    readonly min: number;
    readonly max: number | null;
  }[];
  readonly levels: readonly { readonly level: number; readonly min: number }[];
  readonly providerCap: number | null;
  readonly heldCap: number | null;
  readonly require: RequireNode;
}

/** A condition over units that are taken. */
export type RequireNode =
  | { readonly unit: string }
  | { readonly all: readonly RequireNode[] }
  | { readonly any: readonly RequireNode[] }
  | { readonly choose: number; readonly of: readonly RequireNode[] };

/** Start weeks of taken units and the group in which each counted item counts. */
export interface InstanceSolution {
  readonly starts: Readonly<Record<string, number>>;
  readonly counts: Readonly<Record<string, string>>;
}
