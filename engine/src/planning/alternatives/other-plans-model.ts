import { riskPointsOf } from '../../scoring/index.js';
import type { CompiledRequest } from '../compile/compile-request.js';
import type { ModelRow, ModelSolution, PlanningModel } from '../model/planning-model.js';
import type { Plan } from '../plan.js';
import type { PlanAim } from '../request.js';

/** Amounts are shares of whole numbers; this keeps 110 % of 30 from being a crumb below 33. */
const CRUMB = 1e-9;

/** The model of a request whose plans may be worse than the best one by a share of its most important aim. */
export function modelWithin(
  compiled: CompiledRequest,
  best: ModelSolution,
  { aim, withinShare }: { readonly aim: PlanAim; readonly withinShare: number },
): PlanningModel {
  const { model } = compiled;
  const most = (least: number) => Math.floor(least * (1 + withinShare) + CRUMB);
  const sumOf = (amountOf: (activity: string) => number) =>
    [...best.starts.keys()].reduce((sum, activity) => sum + amountOf(activity), 0);
  switch (aim) {
    case 'time':
      return { ...model, horizonWeeks: Math.min(model.horizonWeeks, most(best.completionWeek)) };
    case 'cost': {
      const costs = new Map(model.activities.map(({ id, cost }) => [id, cost]));
      const budget = most(sumOf((activity) => costs.get(activity) ?? 0));
      return { ...model, budget: Math.min(model.budget ?? budget, budget) };
    }
    case 'risk': {
      const points = (activity: string) => riskPointsOf(compiled.doubts.get(activity) ?? []);
      return { ...model, rows: [...model.rows, pointsRow(model, points, most(sumOf(points)))] };
    }
    case 'recognition': {
      if (withinShare >= 1) return model;
      const points = (activity: string) => compiled.chancePoints.get(activity) ?? 0;
      // A chance that is lower by the share: so many points more.
      const more = Math.floor(-Math.log2(1 - withinShare) * compiled.pointsPerHalving + CRUMB);
      return { ...model, rows: [...model.rows, pointsRow(model, points, sumOf(points) + more)] };
    }
    case 'awards': {
      const missed = (activity: string) => (compiled.unearned.has(activity) ? 1 : 0);
      const fewer = Math.floor((compiled.unearned.size - sumOf(missed)) * withinShare + CRUMB);
      return { ...model, rows: [...model.rows, pointsRow(model, missed, sumOf(missed) + fewer)] };
    }
    default:
      return aim satisfies never;
  }
}

/** "Σ points of what is taken ≤ max". */
export function pointsRow(
  model: PlanningModel,
  pointsOf: (activity: string) => number,
  max: number,
): ModelRow {
  const terms = model.variables.flatMap((variable, index) => {
    if (variable.kind !== 'take') return [];
    const coefficient = pointsOf(model.activities[variable.activity]?.id ?? '');
    return coefficient === 0 ? [] : [{ variable: index, coefficient }];
  });
  return { id: 'within-aim', group: 'structure', terms, max };
}

/** "Leaves out at least so many units of that plan": Σ x over the ways of its units ≤ units − differBy. */
export function differsRow(compiled: CompiledRequest, plan: Plan, differBy: number): ModelRow {
  const { model, ways } = compiled;
  const units = new Set(plan.steps.map(({ unit }) => unit));
  const terms = model.variables.flatMap((variable, index) => {
    if (variable.kind !== 'take') return [];
    const way = ways.get(model.activities[variable.activity]?.id ?? '');
    return way !== undefined && units.has(way.unit.id) ? [{ variable: index, coefficient: 1 }] : [];
  });
  return { id: 'differs', group: 'structure', terms, max: units.size - differBy };
}
