import type { AlternativesWish, Plan, PlanRequestFile, RepairWish } from 'cairn/planning';

/** A question to the planner with the units and awards that the person brought along. */
export type PlanQuestion = Pick<PlanRequestFile, 'request' | 'units' | 'qualifications'>;

/**
 * What is wanted: one plan, every choice between weeks and fees, the best plan with others near to it, the
 * nearest to an old one, or reasons.
 */
export type PlanWish =
  | { readonly kind: 'plan' }
  | { readonly kind: 'staircase'; readonly withRecognition?: boolean }
  /** `plan` is the old one. */
  | ({ readonly kind: 'repair'; readonly plan: Plan } & RepairWish)
  | ({ readonly kind: 'alternatives' } & AlternativesWish)
  /** Each unit of the best plan: the rules it serves, and the price of leaving it out. */
  | { readonly kind: 'reasons' }
  | { readonly kind: 'why-not'; readonly unit: string }
  /** All smallest conflicts of what cannot be met. */
  | { readonly kind: 'conflicts'; readonly most: number };
