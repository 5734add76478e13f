import type { Plan } from '../plan.js';

/** The name of the file format of a plan. */
export const PLAN_FORMAT = 'cairn-plan/1';

/** A plan as a file. */
export interface PlanDocument {
  readonly format: typeof PLAN_FORMAT;
  readonly plan: Plan;
}

/** The plan as JSON text in the format {@link PLAN_FORMAT}, indented by two spaces. */
export function writePlanDocument(plan: Plan): string {
  const document: PlanDocument = { format: PLAN_FORMAT, plan };
  return `${JSON.stringify(document, undefined, 2)}\n`;
}
