import type { Json } from '../../json.js';

/** How many looks into a value are left; when none are, the run ends. */
export interface StepBudget {
  left: number;
}

/** The run took too many steps. Caught where the run was started. */
export class StepsSpent extends Error {}

/**
 * A copy that counts every look into it. A validator repeats itself as often as a schema tells it to, and a few lines
 * that refer to each other can ask for more steps than there are seconds; so the budget lives in what it reads.
 */
export function countedValue(value: Json, budget: StepBudget): Json {
  if (typeof value !== 'object' || value === null) return value;
  const copy = Array.isArray(value)
    ? value.map((item: Json) => countedValue(item, budget))
    : Object.fromEntries(
        Object.entries(value).map(([name, item]) => [name, countedValue(item, budget)]),
      );
  return new Proxy(copy, {
    get(target, name, receiver) {
      budget.left -= 1;
      if (budget.left < 0) throw new StepsSpent('Too many steps');
      return Reflect.get(target, name, receiver);
    },
  });
}
