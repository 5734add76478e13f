import type { ModelAnswer, PlanningModel, SearchOptions } from '../model/planning-model.js';
import type { SearchWindow, SolveWindow } from '../search/solve-windows.js';
import { greatestCommonDivisor } from './model-draft.js';

/** A solver of the integer model. */
export type SolveModel = (model: PlanningModel, options?: SearchOptions) => ModelAnswer;

/*
 * When every length and every start week is a multiple of g, and hours change only at multiples of g (of the calendar,
 * and of the weeks of a unit), rounding all starts of a schedule down to multiples of g keeps it valid and makes it no
 * longer: starts and ends keep their order, and what then runs together in a block of g weeks ran together in the last
 * week of that block, each unit in the same part of it, with the hours of the whole block. So the search may count in
 * blocks of g weeks. A validity is a distance between two ends that rounding may stretch; with one, weeks stay weeks.
 */

/** A solver that searches in blocks of weeks where that is exact, and answers in weeks. */
export function solveInBlocks(solve: SolveModel): SolveModel {
  return (model, options) => {
    const block = blockOf(model);
    if (block === 1) return solve(model, options);
    return inWeeks(solve(inBlocks(model, block), optionsInBlocks(options, block)), block);
  };
}

/** Likewise for several questions about one model. */
export function windowsInBlocks(
  model: PlanningModel,
  open: (model: PlanningModel) => SolveWindow,
): SolveWindow {
  const block = blockOf(model);
  if (block === 1) return open(model);
  const solve = open(inBlocks(model, block));
  return (window, options) =>
    inWeeks(solve(windowInBlocks(window, block), optionsInBlocks(options, block)), block);
}

/** Rounded down, the starts of a known solution stay valid (see above); what does not is left aside by the search. */
function optionsInBlocks(options: SearchOptions = {}, block: number): SearchOptions {
  const { known = [], earliest = 0 } = options;
  const rounded = known.map((solution) => ({
    ...solution,
    starts: new Map([...solution.starts].map(([id, week]) => [id, Math.floor(week / block)])),
  }));
  return { ...options, known: rounded, earliest: Math.floor(earliest / block) };
}

function windowInBlocks(window: SearchWindow, block: number): SearchWindow {
  const { objective, from, until } = window;
  return {
    ...window,
    objective: { ...objective, time: objective.time * block },
    from: Math.ceil(from / block),
    until: Math.floor(until / block),
  };
}

function blockOf(model: PlanningModel): number {
  const lapses = model.activities.some(
    ({ validityWeeks }) => validityWeeks !== undefined && validityWeeks < model.horizonWeeks,
  );
  if (lapses || model.activities.length === 0) return 1;
  const weeks = model.activities.flatMap((activity) => [
    activity.weeks,
    ...(activity.intakes ?? []),
    ...changesOf(activity.hoursByWeek ?? []),
  ]);
  const { weekHours = [], weeklyHours } = model;
  return (
    [...weeks, ...changesOf([...weekHours, weeklyHours])].reduce(greatestCommonDivisor, 0) || 1
  );
}

/** Where a list of hours differs from the entry before. */
function changesOf(hours: readonly number[]): readonly number[] {
  return hours.flatMap((each, week) => (week > 0 && each !== hours[week - 1] ? [week] : []));
}

function firstOfBlocks(hours: readonly number[], block: number): readonly number[] {
  return hours.filter((_, week) => week % block === 0);
}

function inBlocks(model: PlanningModel, block: number): PlanningModel {
  return {
    ...model,
    objective: { ...model.objective, time: model.objective.time * block },
    horizonWeeks: Math.floor(model.horizonWeeks / block),
    ...(model.weekHours === undefined ? {} : { weekHours: firstOfBlocks(model.weekHours, block) }),
    activities: model.activities.map(({ validityWeeks: _, ...activity }) => ({
      ...activity,
      weeks: activity.weeks / block,
      ...(activity.hoursByWeek === undefined
        ? {}
        : { hoursByWeek: firstOfBlocks(activity.hoursByWeek, block) }),
      ...(activity.intakes === undefined
        ? {}
        : { intakes: activity.intakes.map((week) => week / block) }),
    })),
    variables: model.variables.map((variable) =>
      variable.kind === 'count' && variable.latestCompletion !== undefined
        ? { ...variable, latestCompletion: Math.floor(variable.latestCompletion / block) }
        : variable,
    ),
  };
}

function inWeeks(answer: ModelAnswer, block: number): ModelAnswer {
  if (answer.kind === 'infeasible' || answer.solution === undefined) return answer;
  const { solution } = answer;
  return {
    ...answer,
    solution: {
      ...solution,
      completionWeek: solution.completionWeek * block,
      starts: new Map([...solution.starts].map(([id, week]) => [id, week * block])),
    },
  };
}
