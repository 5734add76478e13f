import type {
  ModelRow,
  ModelSolution,
  ModelVariable,
  PlanningModel,
} from '../model/planning-model.js';

/** A model in which some activities are split into one for each start week. */
export interface SplitModel {
  readonly model: PlanningModel;
  /** The start week of each split activity, by its id in the model. */
  readonly weekOf: ReadonlyMap<string, { readonly activity: string; readonly week: number }>;
  /** A solution of the split model as one of the whole model. */
  readonly toWhole: (solution: ModelSolution) => ModelSolution;
  /** A solution of the whole model as one of the split model; one with a start that was left out fits no row. */
  readonly toSplit: (solution: ModelSolution) => ModelSolution;
}

interface Copy {
  readonly index: number;
  readonly id: string;
  readonly week: number;
}

/**
 * Splits activities by their start weeks, so that a start can have a price or stand in a row. The first copy keeps id,
 * index and variable; clauses, exclusions and rows name all copies, of which at most one is taken.
 *
 * @param starts - by activity id, ascending; an activity with none can no longer be taken
 */
export function splitStarts(
  model: PlanningModel,
  starts: ReadonlyMap<string, readonly number[]>,
): SplitModel {
  const copies = copiesOf(model, starts);
  const activities = [
    ...model.activities.map((activity) => {
      const weeks = starts.get(activity.id);
      return weeks === undefined ? activity : { ...activity, intakes: weeks.slice(0, 1) };
    }),
    ...model.activities.flatMap((activity) =>
      (copies.get(activity.id) ?? []).map(({ id, week }) => ({ ...activity, id, intakes: [week] })),
    ),
  ];
  const idsOf = (id: string) => [id, ...(copies.get(id) ?? []).map((copy) => copy.id)];
  const withCopies = (clauses: readonly (readonly string[])[]) =>
    clauses.map((clause) => clause.flatMap(idsOf));
  const variables = variablesOf(model, copies);
  return {
    model: {
      ...model,
      activities: activities.map((activity) => ({
        ...activity,
        prerequisites: withCopies(activity.prerequisites),
        ...(activity.corequisites === undefined
          ? {}
          : { corequisites: withCopies(activity.corequisites) }),
        excludes: activity.excludes.flatMap(idsOf),
      })),
      variables: variables.all,
      rows: [...model.rows.map((row) => spread(row, variables.copiesOf)), ...variables.onceRows],
    },
    weekOf: weeksById(starts, copies),
    toWhole: (solution) => wholeOf(solution, copies, variables.copiesOf),
    toSplit: (solution) => splitOf(model, solution, copies, variables.copiesOf),
  };
}

/** All copies but the first, which is the activity itself. */
function copiesOf(
  model: PlanningModel,
  starts: ReadonlyMap<string, readonly number[]>,
): ReadonlyMap<string, readonly Copy[]> {
  let index = model.activities.length;
  return new Map(
    model.activities.map(({ id }) => [
      id,
      (starts.get(id) ?? [])
        .slice(1)
        .map((week) => ({ index: index++, id: `${id}#${week}`, week })),
    ]),
  );
}

function variablesOf(model: PlanningModel, copies: ReadonlyMap<string, readonly Copy[]>) {
  const all: ModelVariable[] = [...model.variables];
  const ofVariable = new Map<number, readonly number[]>();
  for (const [variable, entry] of model.variables.entries()) {
    if (entry.kind !== 'take') continue;
    const own = copies.get(model.activities[entry.activity]?.id ?? '') ?? [];
    if (own.length === 0) continue;
    ofVariable.set(
      variable,
      own.map(({ index }) => all.push({ kind: 'take', activity: index }) - 1),
    );
  }
  const onceRows = [...ofVariable].map(
    ([variable, more]): ModelRow => ({
      id: `start-once#${variable}`,
      group: 'structure',
      terms: [variable, ...more].map((one) => ({ variable: one, coefficient: 1 })),
      max: 1,
    }),
  );
  return { all, copiesOf: ofVariable, onceRows };
}

function spread(row: ModelRow, copiesOfVariable: ReadonlyMap<number, readonly number[]>): ModelRow {
  const more = row.terms.flatMap(({ variable, coefficient }) =>
    (copiesOfVariable.get(variable) ?? []).map((copy) => ({ variable: copy, coefficient })),
  );
  return more.length === 0 ? row : { ...row, terms: [...row.terms, ...more] };
}

function weeksById(
  starts: ReadonlyMap<string, readonly number[]>,
  copies: ReadonlyMap<string, readonly Copy[]>,
): SplitModel['weekOf'] {
  return new Map(
    [...starts].flatMap(([activity, weeks]) => [
      ...weeks.slice(0, 1).map((week) => [activity, { activity, week }] as const),
      ...(copies.get(activity) ?? []).map(({ id, week }) => [id, { activity, week }] as const),
    ]),
  );
}

function wholeOf(
  solution: ModelSolution,
  copies: ReadonlyMap<string, readonly Copy[]>,
  copiesOfVariable: ReadonlyMap<number, readonly number[]>,
): ModelSolution {
  const whole = new Map(
    [...copies].flatMap(([activity, own]) => own.map(({ id }) => [id, activity] as const)),
  );
  const first = new Map(
    [...copiesOfVariable].flatMap(([variable, own]) =>
      own.map((copy) => [copy, variable] as const),
    ),
  );
  const ones = new Set(solution.ones.map((one) => first.get(one) ?? one));
  return {
    ...solution,
    starts: new Map([...solution.starts].map(([id, week]) => [whole.get(id) ?? id, week])),
    ones: [...ones].toSorted((a, b) => a - b),
  };
}

function splitOf(
  model: PlanningModel,
  solution: ModelSolution,
  copies: ReadonlyMap<string, readonly Copy[]>,
  copiesOfVariable: ReadonlyMap<number, readonly number[]>,
): ModelSolution {
  const copyAt = (activity: string, week: number) =>
    (copies.get(activity) ?? []).findIndex((copy) => copy.week === week);
  const idAt = (activity: string, week: number) =>
    copies.get(activity)?.[copyAt(activity, week)]?.id ?? activity;
  const variableOf = (one: number) => {
    const variable = model.variables[one];
    if (variable?.kind !== 'take') return one;
    const id = model.activities[variable.activity]?.id ?? '';
    return copiesOfVariable.get(one)?.[copyAt(id, solution.starts.get(id) ?? -1)] ?? one;
  };
  return {
    ...solution,
    starts: new Map([...solution.starts].map(([id, week]) => [idAt(id, week), week])),
    ones: solution.ones.map(variableOf).toSorted((a, b) => a - b),
  };
}
