import type { Activity, ModelSolution, PlanningModel } from '../model/planning-model.js';

/** Where a solution has to lie, and what it is worth there. */
export interface KnownWindow {
  readonly objective: PlanningModel['objective'];
  readonly from: number;
  readonly until: number;
  readonly budget: number | undefined;
}

/** The best of some solutions that keep every rule of the model inside the window; the others are left aside. */
export function bestKnown(
  model: PlanningModel,
  window: KnownWindow,
  known: readonly ModelSolution[],
): ModelSolution | undefined {
  return known
    .flatMap((solution) => verifySolution(model, window, solution) ?? [])
    .reduce<ModelSolution | undefined>(
      (best, one) => (best === undefined || one.objective < best.objective ? one : best),
      undefined,
    );
}

/**
 * A solution from elsewhere, with week and objective computed again; undefined when it breaks the model in any
 * point. Everything is looked at in whole numbers, as the model says it.
 */
export function verifySolution(
  model: PlanningModel,
  window: KnownWindow,
  { starts, ones }: Pick<ModelSolution, 'starts' | 'ones'>,
): ModelSolution | undefined {
  const taken = model.activities.filter(({ id }) => starts.has(id));
  if (taken.length !== starts.size) return undefined;
  const end = (activity: Activity) => (starts.get(activity.id) ?? 0) + activity.weeks;
  const completionWeek = taken.reduce((last, activity) => Math.max(last, end(activity)), 0);
  const cost = sum(taken.map((activity) => activity.cost));
  const isInside =
    completionWeek >= window.from &&
    completionWeek <= window.until &&
    cost <= (window.budget ?? Infinity);
  const isKept =
    isInside &&
    taken.every((activity) => keepsItsOwn(activity, starts, completionWeek)) &&
    keepsOrder(taken, starts) &&
    keepsHours(model, taken, starts) &&
    keepsRows(model, starts, { ones, completionWeek });
  if (!isKept) return undefined;
  const { objective } = window;
  const risk = sum(taken.map((activity) => activity.risk));
  return {
    objective: objective.time * completionWeek + objective.cost * cost + objective.risk * risk,
    completionWeek,
    starts: new Map(starts),
    ones: [...new Set(ones)].sort((a, b) => a - b),
  };
}

type Starts = ReadonlyMap<string, number>;

function keepsItsOwn(activity: Activity, starts: Starts, completionWeek: number): boolean {
  const start = starts.get(activity.id) ?? -1;
  return (
    Number.isInteger(start) &&
    start >= 0 &&
    (activity.intakes?.includes(start) ?? true) &&
    completionWeek <= start + activity.weeks + (activity.validityWeeks ?? Infinity) &&
    activity.excludes.every((other) => !starts.has(other))
  );
}

function keepsOrder(taken: readonly Activity[], starts: Starts): boolean {
  const byId = new Map(taken.map((activity) => [activity.id, activity]));
  return taken.every((activity) => {
    const start = starts.get(activity.id) ?? 0;
    const isEnded = (id: string) => {
      const first = byId.get(id);
      return first !== undefined && (starts.get(id) ?? 0) + first.weeks <= start;
    };
    const isBegun = (id: string) => (starts.get(id) ?? Infinity) <= start;
    return (
      activity.prerequisites.every((clause) => clause.some(isEnded)) &&
      (activity.corequisites ?? []).every((clause) => clause.some(isBegun))
    );
  });
}

function keepsHours(model: PlanningModel, taken: readonly Activity[], starts: Starts): boolean {
  const used = new Map<number, number>();
  for (const activity of taken) {
    const start = starts.get(activity.id) ?? 0;
    for (let week = 0; week < activity.weeks; week++) {
      const hours = activity.hoursByWeek?.[week] ?? activity.hours;
      used.set(start + week, (used.get(start + week) ?? 0) + hours);
    }
  }
  return [...used].every(
    ([week, hours]) => hours <= (model.weekHours?.[week] ?? model.weeklyHours),
  );
}

function keepsRows(
  { variables, rows, activities }: PlanningModel,
  starts: Starts,
  { ones, completionWeek }: { readonly ones: readonly number[]; readonly completionWeek: number },
): boolean {
  const isOne = new Set(ones);
  const isRight = variables.every((variable, index) => {
    switch (variable.kind) {
      case 'take':
        return isOne.has(index) === starts.has(activities[variable.activity]?.id ?? '');
      case 'count':
        return !isOne.has(index) || completionWeek <= (variable.latestCompletion ?? Infinity);
      case 'node':
        return true;
      default:
        return variable satisfies never;
    }
  });
  const value = (row: PlanningModel['rows'][number]) =>
    sum(row.terms.map((term) => (isOne.has(term.variable) ? term.coefficient : 0)));
  return (
    isRight &&
    rows.every((row) => {
      const total = value(row);
      return total >= (row.min ?? -Infinity) && total <= (row.max ?? Infinity);
    })
  );
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
