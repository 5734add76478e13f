import type { Finding } from '../../terms/index.js';
import type { Plan, PlanAnswer } from '../plan.js';
import type { PlanningData } from '../planning-data.js';
import type { PlanRequest } from '../request.js';

/** One change that a person makes to a plan by hand. */
export type PlanAdjustment =
  /** The step starts in another week, counted from the start of the plan. */
  | { readonly kind: 'move'; readonly unit: string; readonly startWeek: number }
  | { readonly kind: 'remove'; readonly unit: string }
  /** Another unit in place of one; `startWeek` absent = the earliest from the old start on that fits. */
  | {
      readonly kind: 'replace';
      readonly unit: string;
      readonly by: string;
      readonly startWeek?: number;
    }
  /** A further unit; `startWeek` absent = the earliest that fits. */
  | { readonly kind: 'add'; readonly unit: string; readonly startWeek?: number };

/** What a plan is adjusted under. */
export interface AdjustQuestion {
  readonly request: PlanRequest;
  readonly data: PlanningData;
}

/** A plan as a person changed it; nothing was searched. */
export interface AdjustedPlan {
  readonly kind: 'adjusted';
  readonly plan: Plan;
  /** What {@link checkPlan} says of it; without an error it keeps every rule and limit. */
  readonly findings: readonly Finding[];
}

/** What comes of a change by hand. */
export type AdjustAnswer =
  | AdjustedPlan
  /** The unit is held for good, or none of its offerings starts any more. */
  | { readonly kind: 'cannot-take'; readonly unit: string }
  /** A fact about the unit is missing, or prices are in several currencies. */
  | (PlanAnswer & { readonly kind: 'needs-assumption' | 'mixed-currencies' });
