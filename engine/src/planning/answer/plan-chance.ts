import { bothOf } from '../compile/chances.js';
import type { PlanChance, PlanStep } from '../plan.js';
import type { PlanRequest } from '../request.js';

/**
 * The chance that every step is passed and counts, as the product over its steps. Absent when nothing in the request
 * speaks of chances.
 */
export function planChanceOf(
  steps: readonly PlanStep[],
  request: PlanRequest,
): { readonly chance?: PlanChance } {
  if (!isAsked(request)) return {};
  const known = steps.flatMap(({ chance }) => chance ?? []);
  const unknown = steps.filter(({ chance }) => chance === undefined).map(({ unit }) => unit);
  return { chance: { ...known.reduce(bothOf, { min: 1, max: 1 }), unknown: unknown.toSorted() } };
}

function isAsked({ aims, weights, assumptions, recognition = [] }: PlanRequest): boolean {
  return (
    (weights === undefined ? aims.includes('recognition') : (weights.recognition ?? 0) > 0) ||
    (assumptions?.chances ?? []).length > 0 ||
    recognition.some(({ chance }) => chance !== undefined)
  );
}
