import type { AlternativesWish, PlanRequestFile } from 'cairn/planning';

/** A question to the planner with the units and awards that the person brought along. */
export type PlanQuestion = Pick<PlanRequestFile, 'request' | 'units' | 'qualifications'>;

/** What is wanted: one plan, every choice between weeks and fees, or the best plan with others near to it. */
export type PlanWish =
  | { readonly kind: 'plan' }
  | { readonly kind: 'staircase' }
  | ({ readonly kind: 'alternatives' } & AlternativesWish);
