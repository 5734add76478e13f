import type { CompiledRequest } from '../compile/compile-request.js';
import type { PlanNote, PlanStep } from '../plan.js';

/**
 * Rules on age that are about a unit to be recognised: the day of its recognition is planned, but how old the learning
 * itself may be is for the body to say.
 */
export function recognitionNotes(
  steps: readonly PlanStep[],
  { graph }: Pick<CompiledRequest, 'graph'>,
): readonly PlanNote[] {
  const granted = steps
    .filter(({ by, countsAs }) => by !== undefined && by !== 'repeat' && countsAs !== undefined)
    .map(({ unit }) => unit);
  return graph.constraints.flatMap(({ id, constraint }): readonly PlanNote[] => {
    if (constraint.kind !== 'recency') return [];
    const { units } = constraint;
    const isAsked = granted.some((unit) => units?.includes(unit) ?? true);
    return isAsked ? [{ kind: 'to-confirm', about: id, text: constraint.text }] : [];
  });
}
