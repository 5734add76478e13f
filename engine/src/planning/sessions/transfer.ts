import type { ModelSolution, PlanningModel } from '../model/planning-model.js';

/**
 * A solution of one model in the words of another: activities by id, variables by what they mean. Whether it holds
 * there is for the search to verify.
 */
export function transferSolution(
  solution: ModelSolution,
  from: PlanningModel,
  to: PlanningModel,
): ModelSolution {
  const there = new Set(to.activities.map(({ id }) => id));
  const indexOf = new Map(to.variables.map((_, index) => [meaningOf(to, index), index]));
  return {
    ...solution,
    starts: new Map([...solution.starts].filter(([id]) => there.has(id))),
    ones: solution.ones.flatMap((variable) => indexOf.get(meaningOf(from, variable)) ?? []),
  };
}

function meaningOf({ variables, activities }: PlanningModel, index: number): string {
  const variable = variables[index];
  switch (variable?.kind) {
    case 'take':
      return `take ${activities[variable.activity]?.id}`;
    case 'count':
      return `count ${variable.item} ${variable.slot}`;
    case 'node':
      return `node ${variable.rule}`;
    case undefined:
      return '';
    default:
      return variable satisfies never;
  }
}
