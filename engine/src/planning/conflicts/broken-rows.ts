import type { ModelRow, ModelSolution, PlanningModel } from '../model/planning-model.js';

/** Groups of rows that a solution breaks. */
export function brokenGroups(
  rows: readonly ModelRow[],
  { ones }: Pick<ModelSolution, 'ones'>,
): ReadonlySet<string> {
  const isOne = new Set(ones);
  return new Set(
    rows.flatMap(({ group, terms, min = -Infinity, max = Infinity }) => {
      const value = terms.reduce(
        (sum, term) => sum + (isOne.has(term.variable) ? term.coefficient : 0),
        0,
      );
      return value < min || value > max ? [group] : [];
    }),
  );
}

/** What the taken activities cost together. */
export function costOf(
  { activities }: PlanningModel,
  { starts }: Pick<ModelSolution, 'starts'>,
): number {
  return activities.reduce((sum, { id, cost }) => sum + (starts.has(id) ? cost : 0), 0);
}
