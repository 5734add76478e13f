import type { ModelAnswer, PlanningModel } from '../model/planning-model.js';
import type { InstanceSolution, PlannerInstance } from './planner-instance.js';

/** An answer in the terms of the exchange format; figures absent when there is no plan. */
export interface InstanceAnswer {
  /** `stopped`: a plan without proof, or neither plan nor proof. */
  readonly status: 'optimal' | 'infeasible' | 'stopped';
  readonly objective?: number;
  /** No plan costs less than this; only with `stopped`. */
  readonly bound?: number;
  readonly completionWeek?: number;
  readonly cost?: number;
  readonly solution?: InstanceSolution;
}

/** Names units and groups again in what the search found on the compiled instance. */
export function toInstanceSolution(
  instance: PlannerInstance,
  model: PlanningModel,
  answer: ModelAnswer,
): InstanceAnswer {
  const bound = answer.kind === 'stopped' ? { bound: answer.bound } : {};
  const found = answer.kind === 'infeasible' ? undefined : answer.solution;
  if (found === undefined) return { status: answer.kind, ...bound };
  const counts = found.ones.flatMap((variable) => {
    const meaning = model.variables[variable];
    return meaning?.kind === 'count' ? [[meaning.item, meaning.slot] as const] : [];
  });
  return {
    status: answer.kind,
    objective: found.objective,
    ...bound,
    completionWeek: found.completionWeek,
    cost: instance.units.reduce((sum, u) => sum + (found.starts.has(u.id) ? u.cost : 0), 0),
    solution: { starts: Object.fromEntries(found.starts), counts: Object.fromEntries(counts) },
  };
}
