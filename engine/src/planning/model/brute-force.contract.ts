import type { Activity, ModelRow, PlanningModel } from './planning-model.js';

/**
 * Least objective of a model by trying every choice of variables and every start; undefined = infeasible. Written
 * from the definition of the model; shares no code with the search. For a handful of activities only.
 */
export function bruteForceModel(model: PlanningModel): number | undefined {
  let best: number | undefined;
  const { time, cost, risk } = model.objective;
  for (let mask = 0; mask < 2 ** model.variables.length; mask++) {
    const isOne = (variable: number) => Math.floor(mask / 2 ** variable) % 2 === 1;
    const taken = model.variables.flatMap((variable, v) => {
      const activity = variable.kind === 'take' ? model.activities[variable.activity] : undefined;
      return activity !== undefined && isOne(v) ? [activity] : [];
    });
    if (!mayBeChosen(model, taken, isOne)) continue;
    const price = taken.reduce((sum, a) => sum + cost * a.cost + risk * a.risk, 0);
    const latest = lastWeek(model, isOne);
    for (let week = 0; week <= latest; week++) {
      if (best !== undefined && price + time * week >= best) break;
      if (!canEndIn(model, taken, week)) continue;
      best = price + time * week;
      break;
    }
  }
  return best;
}

function mayBeChosen(
  model: PlanningModel,
  taken: readonly Activity[],
  isOne: (variable: number) => boolean,
): boolean {
  const ids = new Set(taken.map(({ id }) => id));
  return (
    taken.reduce((sum, { cost }) => sum + cost, 0) <= (model.budget ?? Infinity) &&
    taken.every(({ excludes }) => !excludes.some((id) => ids.has(id))) &&
    model.rows.every((row) => holds(row, isOne))
  );
}

function holds({ terms, min, max }: ModelRow, isOne: (variable: number) => boolean): boolean {
  const value = terms.reduce((sum, t) => sum + (isOne(t.variable) ? t.coefficient : 0), 0);
  return value >= (min ?? -Infinity) && value <= (max ?? Infinity);
}

function lastWeek(model: PlanningModel, isOne: (variable: number) => boolean): number {
  return model.variables.reduce(
    (last, variable, v) =>
      variable.kind === 'count' && isOne(v)
        ? Math.min(last, variable.latestCompletion ?? Infinity)
        : last,
    model.horizonWeeks,
  );
}

/** Whether all fit so that the last of them ends in week `completion` exactly. */
function canEndIn(model: PlanningModel, taken: readonly Activity[], completion: number): boolean {
  const starts = new Map<string, number>();
  const load = new Map<number, number>();
  const hoursIn = (week: number) => model.weekHours?.[week] ?? model.weeklyHours;
  const hoursOf = (a: Activity, k: number) => a.hoursByWeek?.[k] ?? a.hours;
  const add = (a: Activity, start: number, sign: number) => {
    for (let k = 0; k < a.weeks; k++)
      load.set(start + k, (load.get(start + k) ?? 0) + sign * hoursOf(a, k));
  };
  const isFull = (a: Activity, start: number) =>
    Array.from({ length: a.weeks }, (_, k) => start + k).some(
      (week) => (load.get(week) ?? 0) > hoursIn(week),
    );
  const walk = (index: number): boolean => {
    const activity = taken[index];
    if (activity === undefined) return isInOrder(taken, starts, completion);
    for (let start = 0; start + activity.weeks <= completion; start++) {
      if (activity.intakes !== undefined && !activity.intakes.includes(start)) continue;
      add(activity, start, 1);
      starts.set(activity.id, start);
      const isDone = !isFull(activity, start) && walk(index + 1);
      add(activity, start, -1);
      starts.delete(activity.id);
      if (isDone) return true;
    }
    return false;
  };
  return walk(0);
}

function isInOrder(
  taken: readonly Activity[],
  starts: ReadonlyMap<string, number>,
  completion: number,
): boolean {
  const startOf = (id: string) => starts.get(id) ?? Infinity;
  const endOf = new Map(taken.map(({ id, weeks }) => [id, startOf(id) + weeks]));
  if (Math.max(0, ...endOf.values()) !== completion) return false;
  return taken.every((a) => {
    const start = startOf(a.id);
    return (
      completion <= start + a.weeks + (a.validityWeeks ?? Infinity) &&
      a.prerequisites.every((clause) =>
        clause.some((id) => (endOf.get(id) ?? Infinity) <= start),
      ) &&
      (a.corequisites ?? []).every((clause) => clause.some((id) => startOf(id) <= start))
    );
  });
}
