import { CairnError } from '../../terms/index.js';
import type { Activity, ModelRow, PlanningModel } from './planning-model.js';
import { fittingStarts, shapeOf, weekHoursOf } from './week-hours.js';

/** An activity with names replaced by indices, and its whole price in objective points. */
export interface IndexedActivity {
  readonly id: string;
  readonly weeks: number;
  /** Hours in each running week; with `hoursByWeek` the most of them. */
  readonly hours: number;
  /** Hours in its first, second … week; undefined = the same in all. */
  readonly hoursByWeek: readonly number[] | undefined;
  /** Hours of all its weeks. */
  readonly work: number;
  readonly cost: number;
  /** cost weight · cost + risk weight · risk: what taking it adds to the objective, time aside. */
  readonly price: number;
  /** Allowed start weeks in which it would fit alone, ascending, without doubles; undefined = any week. */
  readonly intakes: readonly number[] | undefined;
  readonly validityWeeks: number;
  /** AND of OR-clauses over activity indices: one member has ended by the start. */
  readonly clauses: readonly (readonly number[])[];
  /** AND of OR-clauses over activity indices: one member has started by the start. */
  readonly companions: readonly (readonly number[])[];
  /** Activities that exclude this one or are excluded by it. */
  readonly excludes: readonly number[];
  /** Index of its `take` variable. */
  readonly take: number;
}

/** A {@link PlanningModel} that was checked once and is looked up by index. */
export interface IndexedModel {
  readonly timeWeight: number;
  readonly horizon: number;
  /** Most hours of any week. */
  readonly weeklyHours: number;
  /** Hours of weeks 0 … horizon − 1; undefined = `weeklyHours` in each. */
  readonly weekHours: readonly number[] | undefined;
  readonly budget: number;
  readonly activities: readonly IndexedActivity[];
  readonly variableCount: number;
  /** Activity of a `take` variable, −1 for any other. */
  readonly activityOf: readonly number[];
  /** Last completion week with which a variable may be 1; Infinity = no limit. */
  readonly latestCompletion: readonly number[];
  readonly rows: readonly ModelRow[];
}

/**
 * Checks a model and replaces names by indices.
 *
 * @throws CairnError `planning-model-broken` when a figure is not an integer in its range, a name is
 *   unknown or doubled, or an activity has not exactly one `take` variable. Weights, cost, risk, hours
 *   must be ≥ 0; weeks ≥ 1, or 0 without hours where nothing waits for it: the bounds of the search rest on it.
 */
export function indexModel(model: PlanningModel): IndexedModel {
  checkFigures(model);
  const indexOf = indexActivities(model.activities);
  const takeOf = takeVariables(model);
  const exclusions = symmetricExclusions(model.activities, indexOf);
  const weekHours = weekHoursOf(model);
  const clausesOf = (index: number, clauses: Activity['prerequisites']) =>
    clauses.map((clause) =>
      [...new Set(clause.map((id) => lookUp(indexOf, id)))].filter(
        // A member that may not be taken beside the activity cannot serve it.
        (member) => member !== index && !exclusions[index]?.has(member),
      ),
    );
  return {
    timeWeight: model.objective.time,
    horizon: model.horizonWeeks,
    weeklyHours: weekHours.most,
    weekHours: weekHours.byWeek,
    budget: model.budget ?? Infinity,
    activities: model.activities.map((activity, index) => ({
      id: activity.id,
      weeks: activity.weeks,
      hours: activity.hours,
      hoursByWeek: shapeOf(activity),
      work: shapeOf(activity)?.reduce((a, b) => a + b) ?? activity.weeks * activity.hours,
      cost: activity.cost,
      price: model.objective.cost * activity.cost + model.objective.risk * activity.risk,
      intakes: fittingStarts(activity, model.horizonWeeks, weekHours),
      validityWeeks: activity.validityWeeks ?? Infinity,
      clauses: clausesOf(index, activity.prerequisites),
      companions: clausesOf(
        index,
        (activity.corequisites ?? []).filter((clause) => !clause.includes(activity.id)),
      ),
      excludes: [...(exclusions[index] ?? [])].sort((a, b) => a - b),
      take: lookUp(takeOf, index),
    })),
    variableCount: model.variables.length,
    activityOf: model.variables.map((v) => (v.kind === 'take' ? v.activity : -1)),
    latestCompletion: model.variables.map((v) =>
      v.kind === 'count' ? (v.latestCompletion ?? Infinity) : Infinity,
    ),
    rows: model.rows,
  };
}

function broken(message: string, details: Readonly<Record<string, unknown>> = {}): CairnError {
  return new CairnError('planning-model-broken', message, details);
}

function mustBeWhole(name: string, value: number | undefined, least: number): void {
  if (value === undefined) return;
  if (!Number.isSafeInteger(value) || value < least)
    throw broken(`${name} must be a whole number of at least ${least}`, { value });
}

function checkFigures(model: PlanningModel): void {
  mustBeWhole('objective.time', model.objective.time, 0);
  mustBeWhole('objective.cost', model.objective.cost, 0);
  mustBeWhole('objective.risk', model.objective.risk, 0);
  mustBeWhole('horizonWeeks', model.horizonWeeks, 0);
  mustBeWhole('weeklyHours', model.weeklyHours, 0);
  for (const hours of model.weekHours ?? []) mustBeWhole('weekHours', hours, 0);
  mustBeWhole('budget', model.budget, Number.MIN_SAFE_INTEGER);
  for (const activity of model.activities) {
    // What asks for no hours may take no time: it says that something is not done.
    mustBeWhole(`${activity.id}.weeks`, activity.weeks, activity.hours === 0 ? 0 : 1);
    mustBeWhole(`${activity.id}.hours`, activity.hours, 0);
    mustBeWhole(`${activity.id}.cost`, activity.cost, 0);
    mustBeWhole(`${activity.id}.risk`, activity.risk, 0);
    mustBeWhole(`${activity.id}.validityWeeks`, activity.validityWeeks, 0);
    for (const week of activity.intakes ?? []) mustBeWhole(`${activity.id}.intakes`, week, 0);
    checkShape(activity);
  }
  checkWaits(model.activities);
  for (const row of model.rows) checkRow(row, model.variables.length);
}

/** What takes no time has no place in the order of starts, so that nothing could tell it has ended before. */
function checkWaits(activities: readonly Activity[]): void {
  const moments = new Set(activities.flatMap(({ id, weeks }) => (weeks === 0 ? [id] : [])));
  if (moments.size === 0) return;
  for (const { id, prerequisites, corequisites = [] } of activities)
    if ([...prerequisites, ...corequisites].flat().some((member) => moments.has(member)))
      throw broken('an activity waits for one that takes no time', { id });
}

function checkShape({ id, weeks, hours, hoursByWeek }: Activity): void {
  if (hoursByWeek === undefined) return;
  for (const each of hoursByWeek) mustBeWhole(`${id}.hoursByWeek`, each, 0);
  if (hoursByWeek.length !== weeks || Math.max(...hoursByWeek) !== hours)
    throw broken('hours by week must be as many as weeks, and hours the most of them', { id });
}

function checkRow(row: ModelRow, variableCount: number): void {
  mustBeWhole(`${row.id}.min`, row.min, Number.MIN_SAFE_INTEGER);
  mustBeWhole(`${row.id}.max`, row.max, Number.MIN_SAFE_INTEGER);
  for (const { variable, coefficient } of row.terms) {
    mustBeWhole(`${row.id}.variable`, variable, 0);
    mustBeWhole(`${row.id}.coefficient`, coefficient, Number.MIN_SAFE_INTEGER);
    if (variable >= variableCount) throw broken('a row names no variable', { row: row.id });
  }
}

function indexActivities(activities: readonly Activity[]): ReadonlyMap<string, number> {
  const indexOf = new Map(activities.map((activity, index) => [activity.id, index]));
  if (indexOf.size !== activities.length) throw broken('two activities share an id');
  return indexOf;
}

function takeVariables(model: PlanningModel): ReadonlyMap<number, number> {
  const takeOf = new Map<number, number>();
  for (const [index, variable] of model.variables.entries()) {
    if (variable.kind !== 'take') continue;
    if (takeOf.has(variable.activity)) throw broken('an activity has two take variables');
    takeOf.set(variable.activity, index);
  }
  if (takeOf.size !== model.activities.length)
    throw broken('each activity needs exactly one take variable');
  return takeOf;
}

function lookUp<K>(map: ReadonlyMap<K, number>, key: K): number {
  const value = map.get(key);
  if (value === undefined) throw broken('a name is unknown in the model', { key });
  return value;
}

function symmetricExclusions(
  activities: readonly Activity[],
  indexOf: ReadonlyMap<string, number>,
): readonly ReadonlySet<number>[] {
  const pairs = activities.map(() => new Set<number>());
  for (const [index, activity] of activities.entries()) {
    for (const id of activity.excludes) {
      const other = lookUp(indexOf, id);
      if (other === index) throw broken('an activity excludes itself', { activity: id });
      pairs[index]?.add(other);
      pairs[other]?.add(index);
    }
  }
  return pairs;
}
