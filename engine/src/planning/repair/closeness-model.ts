import { addWeeks, daysBetween, type IsoDate } from '../../terms/index.js';
import type { Way } from '../compile/activities.js';
import type { CompiledRequest } from '../compile/compile-request.js';
import type { Activity, ModelRow, ModelSolution, PlanningModel } from '../model/planning-model.js';
import type { QuestionAsOf } from './question-as-of.js';

/** What is near or far, over the activities of a compiled request. */
export interface OldChoice {
  readonly compiled: CompiledRequest;
  /** First day of the new plan. */
  readonly start: IsoDate;
  /** Old start days of the units to keep that can still be taken. */
  readonly startsOn: ReadonlyMap<string, IsoDate>;
  /** Activities that carry on what has begun. */
  readonly running: ReadonlySet<string>;
  /** Take variables by activity id. */
  readonly takes: ReadonlyMap<string, number>;
  /** Units that the person insists on. */
  readonly insisted: readonly string[];
}

/** Units given up although begun, and units dropped or added, among those that can still be taken. */
export interface UnitDistance {
  readonly startedDropped: number;
  readonly changes: number;
}

/** Lays the steps to keep over the activities. */
export function oldChoiceOf(compiled: CompiledRequest, question: QuestionAsOf): OldChoice {
  const { model } = compiled;
  const ways = [...compiled.ways.values()];
  const takeable = new Set(ways.map(({ unit }) => unit.id));
  return {
    compiled,
    start: question.request.limits.start,
    startsOn: new Map(
      question.toKeep
        .filter(({ unit }) => takeable.has(unit))
        .map(({ unit, startsOn }) => [unit, startsOn]),
    ),
    running: new Set(ways.filter((way) => isRunning(way, question)).map(({ id }) => id)),
    insisted: question.request.limits.with ?? [],
    takes: new Map(
      model.variables.flatMap((variable, index) => {
        const activity = variable.kind === 'take' ? model.activities[variable.activity] : undefined;
        return activity === undefined ? [] : [[activity.id, index] as const];
      }),
    ),
  };
}

function isRunning({ unit, offering }: Way, { running }: QuestionAsOf): boolean {
  return offering !== undefined && running.get(unit.id) === offering.id;
}

/**
 * The model in which the nearest choice of units is the cheapest: a begun unit given up outweighs all else, then each
 * unit dropped or added counts one, then weeks settle ties. A drop is an activity that stands for "not taken".
 */
export function nearestModel(old: OldChoice, more: readonly ModelRow[] = []): PlanningModel {
  const { model } = old.compiled;
  const units = new Set([...old.compiled.ways.values()].map(({ unit }) => unit.id)).size;
  const drops = dropsOf(old, units + 1);
  const first = model.activities.length;
  const shortest = model.activities.reduce((least, { weeks }) => Math.min(least, weeks), Infinity);
  return {
    ...model,
    objective: { time: 1, cost: 0, risk: model.horizonWeeks + 1 },
    activities: [
      ...model.activities.map((activity) => ({
        ...activity,
        risk: isAdded(old, activity) ? 1 : 0,
      })),
      ...drops.map(({ id, points }) => dropActivity(id, points, shortest)),
    ],
    variables: [
      ...model.variables,
      ...drops.map((_, at) => ({ kind: 'take' as const, activity: first + at })),
    ],
    rows: [
      ...model.rows,
      ...more,
      ...drops.map(({ id, activities }, at) => ({
        id,
        group: 'structure',
        terms: [...takesOf(old, activities), model.variables.length + at].map((variable) => ({
          variable,
          coefficient: 1,
        })),
        min: 1,
      })),
    ],
  };
}

interface Drop {
  readonly id: string;
  readonly points: number;
  /** Taking one of these avoids it. */
  readonly activities: readonly string[];
}

function dropsOf(old: OldChoice, startedPoints: number): readonly Drop[] {
  const started = new Set([...old.running].map((id) => old.compiled.ways.get(id)?.unit.id ?? ''));
  return [
    ...[...old.startsOn.keys()].map((unit) => ({
      id: `drop:${unit}`,
      points: 1,
      activities: activitiesOf(old, unit),
    })),
    ...[...started].map((unit) => ({
      id: `break-off:${unit}`,
      points: startedPoints,
      activities: activitiesOf(old, unit).filter((id) => old.running.has(id)),
    })),
  ];
}

/** No longer than anything else, so that it delays nothing. */
function dropActivity(id: string, risk: number, weeks: number): Activity {
  return { id, weeks, hours: 0, cost: 0, risk, prerequisites: [], excludes: [] };
}

/** The rows that keep a choice as near as a distance. */
export function nearRows(
  old: OldChoice,
  { startedDropped, changes }: UnitDistance,
): readonly ModelRow[] {
  const { ways } = old.compiled;
  const started = new Set([...old.running].map((id) => ways.get(id)?.unit.id)).size;
  const terms = [...ways].flatMap(([id, { unit }]) => {
    const variable = old.takes.get(id);
    if (variable === undefined) return [];
    return [{ variable, coefficient: old.startsOn.has(unit.id) ? -1 : 1 }];
  });
  const keep = takesOf(old, [...old.running]).map((variable) => ({ variable, coefficient: 1 }));
  return [
    { id: 'near-units', group: 'structure', terms, max: changes - old.startsOn.size },
    ...(started - startedDropped > 0
      ? [{ id: 'near-begun', group: 'structure', terms: keep, min: started - startedDropped }]
      : []),
  ];
}

/** The row "this unit is taken". */
export function takenRow(old: OldChoice, unit: string): ModelRow {
  const terms = takesOf(old, activitiesOf(old, unit)).map((variable) => ({
    variable,
    coefficient: 1,
  }));
  return { id: `keep:${unit}`, group: 'structure', terms, min: 1 };
}

/** How far the units of a solution are from the old ones. */
export function unitDistance(old: OldChoice, { starts }: ModelSolution): UnitDistance {
  const { ways } = old.compiled;
  const taken = [...starts.keys()].flatMap((id) => {
    const way = ways.get(id);
    return way === undefined ? [] : [way];
  });
  const units = new Set(taken.map(({ unit }) => unit.id));
  const dropped = [...old.startsOn.keys()].filter((unit) => !units.has(unit));
  const added = [...units].filter((unit) => !old.startsOn.has(unit));
  const begun = new Set([...old.running].map((id) => ways.get(id)?.unit.id));
  const goOn = taken.filter(({ id }) => old.running.has(id));
  return {
    startedDropped: begun.size - goOn.length,
    changes: dropped.length + added.length,
  };
}

/** Days between the old start of a unit and a start of one of its activities; 0 for what is new and what runs on. */
export function shiftOf(old: OldChoice, activity: string, week: number): number {
  const way = old.compiled.ways.get(activity);
  const before = way === undefined ? undefined : old.startsOn.get(way.unit.id);
  if (way === undefined || before === undefined || old.running.has(activity)) return 0;
  return Math.abs(daysBetween(before, way.startDays?.get(week) ?? addWeeks(old.start, week)));
}

/** Days of shift of a whole solution. */
export function shiftsOf(old: OldChoice, { starts }: ModelSolution): number {
  return [...starts].reduce((sum, [activity, week]) => sum + shiftOf(old, activity, week), 0);
}

/** Start weeks of the activities of units to keep that are at most so many days off, by activity id. */
export function startsWithin(old: OldChoice, days: number): ReadonlyMap<string, readonly number[]> {
  const { model, ways } = old.compiled;
  return new Map(
    model.activities
      .filter(({ id }) => old.startsOn.has(ways.get(id)?.unit.id ?? ''))
      .map(({ id, intakes, weeks }) => [
        id,
        (intakes ?? weeksUpTo(model.horizonWeeks - weeks)).filter(
          (week) => shiftOf(old, id, week) <= days,
        ),
      ]),
  );
}

function weeksUpTo(last: number): readonly number[] {
  return Array.from({ length: Math.max(0, last + 1) }, (_, week) => week);
}

function isAdded({ compiled, startsOn }: OldChoice, { id }: Activity): boolean {
  const way = compiled.ways.get(id);
  return way !== undefined && !startsOn.has(way.unit.id);
}

function activitiesOf({ compiled }: OldChoice, unit: string): readonly string[] {
  return [...compiled.ways.values()].filter((way) => way.unit.id === unit).map(({ id }) => id);
}

function takesOf({ takes }: OldChoice, activities: readonly string[]): readonly number[] {
  return activities.flatMap((id) => takes.get(id) ?? []);
}
