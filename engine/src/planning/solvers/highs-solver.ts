import highsModule from 'highs';
import type { ModelAnswer, PlanningModel } from '../model/planning-model.js';
import { startName, startsOf, timeIndexedText, variableName } from './time-indexed-text.js';

/** Solves a model with HiGHS; synchronous, and it may overrun its limit. */
export type HighsSolver = (
  model: PlanningModel,
  limits?: { readonly seconds?: number },
) => ModelAnswer;

/**
 * Loads HiGHS as an independent peer: for tests, benchmarks, and a second opinion that a person asks for.
 *
 * Its answers rest on floating-point tolerances, so they are comparisons and not proofs. `nodes` is 0:
 * the interface does not tell it.
 */
export async function loadHighsSolver(): Promise<HighsSolver> {
  // Its types describe the CommonJS build; the ES build exports the loader itself.
  const load = typeof highsModule === 'function' ? highsModule : highsModule.default;
  const highs = await load();
  return (model, limits = {}) => {
    const result = highs.solve(timeIndexedText(model), {
      output_flag: false,
      mip_rel_gap: 0,
      mip_abs_gap: 0.5,
      ...(limits.seconds !== undefined && { time_limit: limits.seconds }),
    });
    const value = (name: string) => {
      const column = result.Columns[name];
      return column !== undefined && 'Primal' in column ? (column.Primal ?? 0) : 0;
    };
    if (result.Status === 'Optimal')
      return { kind: 'optimal', solution: readSolution(model, value), nodes: 0 };
    if (result.Status === 'Infeasible') return { kind: 'infeasible', nodes: 0 };
    return { kind: 'stopped', bound: 0, nodes: 0 };
  };
}

function readSolution(
  model: PlanningModel,
  value: (name: string) => number,
): Extract<ModelAnswer, { kind: 'optimal' }>['solution'] {
  const starts = new Map<string, number>();
  let completionWeek = 0;
  let price = 0;
  for (const [i, activity] of model.activities.entries()) {
    const week = startsOf(model, activity).find((s) => value(startName(i, s)) > 0.5);
    if (week === undefined) continue;
    starts.set(activity.id, week);
    completionWeek = Math.max(completionWeek, week + activity.weeks);
    price += model.objective.cost * activity.cost + model.objective.risk * activity.risk;
  }
  return {
    objective: price + model.objective.time * completionWeek,
    completionWeek,
    starts,
    ones: model.variables.flatMap((_, v) => (value(variableName(v)) > 0.5 ? [v] : [])),
  };
}
