import type { Activity, ModelRow, PlanningModel } from '../model/planning-model.js';

/**
 * The model as one time-indexed mixed-integer program in CPLEX LP text, for solvers of others.
 *
 *   z_i_s = 1: activity i starts in week s (an intake, s + d_i ≤ H)       x_i = Σ_s z_i_s
 *   C ≥ Σ_s (s + d_i)·z_i_s                                               weeks t: Σ running hours ≤ W
 *   Σ_{s ≤ t} z_i_s ≤ Σ_{j in clause} Σ_{s + d_j ≤ t} z_j_s               prerequisites, no big numbers
 *   Σ_{s ≤ t} z_i_s ≤ Σ_{j in clause} Σ_{s ≤ t} z_j_s                     companions
 *   C ≤ Σ_s (s + d_i + v_i)·z_i_s + H·(1 − x_i)                           validity
 *   C + (H − e)·y ≤ H                                                     counts that expire after week e
 *
 * Written from the definition of the model; shares nothing with the search.
 */
export function timeIndexedText(model: PlanningModel): string {
  const rows = [
    ...startRows(model),
    ...hourRows(model),
    ...prerequisiteRows(model),
    ...exclusionRows(model),
    ...budgetRows(model),
    ...expiryRows(model),
    ...model.rows.flatMap(ruleRows),
  ];
  const binaries = [
    ...model.variables.map((_, v) => variableName(v)),
    ...model.activities.flatMap((activity, i) =>
      startsOf(model, activity).map((week) => startName(i, week)),
    ),
  ];
  return [
    'Minimize',
    ` obj: ${wrap(objectiveTerms(model))}`,
    'Subject To',
    ...rows.map((row, index) => ` r${index}: ${row}`),
    'Bounds',
    ` 0 <= C <= ${model.horizonWeeks}`,
    'General',
    ' C',
    'Binary',
    ...binaries.map((name) => ` ${name}`),
    'End',
  ].join('\n');
}

/** Name of a variable of the model in the text. */
export function variableName(variable: number): string {
  return `v${variable}`;
}

/** Name of the decision "activity starts in that week" in the text. */
export function startName(activity: number, week: number): string {
  return `z${activity}_${week}`;
}

/** Weeks in which an activity may start. */
export function startsOf(model: PlanningModel, activity: Activity): readonly number[] {
  const last = model.horizonWeeks - activity.weeks;
  const weeks =
    activity.intakes ?? Array.from({ length: Math.max(0, last + 1) }, (_, week) => week);
  return [...new Set(weeks)].filter((week) => week <= last);
}

type Term = readonly [coefficient: number, name: string];

function objectiveTerms(model: PlanningModel): readonly Term[] {
  const { time, cost, risk } = model.objective;
  return [
    [time, 'C'],
    ...takes(model).map(
      ({ activity, name }): Term => [cost * activity.cost + risk * activity.risk, name],
    ),
  ];
}

function takes(
  model: PlanningModel,
): readonly { readonly i: number; readonly activity: Activity; readonly name: string }[] {
  return model.variables.flatMap((variable, v) => {
    const activity = variable.kind === 'take' ? model.activities[variable.activity] : undefined;
    return variable.kind === 'take' && activity !== undefined
      ? [{ i: variable.activity, activity, name: variableName(v) }]
      : [];
  });
}

function startRows(model: PlanningModel): readonly string[] {
  return takes(model).flatMap(({ i, activity, name }) => {
    const starts = startsOf(model, activity);
    const rows = [rowText([...starts.map((s): Term => [1, startName(i, s)]), [-1, name]], '=', 0)];
    const ends = starts.map((s): Term => [-(s + activity.weeks), startName(i, s)]);
    rows.push(rowText([[1, 'C'], ...ends], '>=', 0));
    const validity = activity.validityWeeks;
    if (validity === undefined) return rows;
    const lasts = ends.map(([end, start]): Term => [end - validity, start]);
    const horizon = model.horizonWeeks;
    return [...rows, rowText([[1, 'C'], ...lasts, [horizon, name]], '<=', horizon)];
  });
}

function hourRows(model: PlanningModel): readonly string[] {
  return Array.from({ length: model.horizonWeeks }, (_, week) => {
    const terms = model.activities.flatMap((activity, i) =>
      startsOf(model, activity)
        .filter((s) => s <= week && week < s + activity.weeks)
        .map((s): Term => [activity.hoursByWeek?.[week - s] ?? activity.hours, startName(i, s)]),
    );
    return rowText(terms, '<=', model.weekHours?.[week] ?? model.weeklyHours);
  });
}

function prerequisiteRows(model: PlanningModel): readonly string[] {
  const indexOf = new Map(model.activities.map((activity, i) => [activity.id, i]));
  const startsBy = (
    id: string,
    inTime: (start: number, weeks: number) => boolean,
    sign: number,
  ) => {
    const i = indexOf.get(id) ?? -1;
    const activity = model.activities[i];
    if (activity === undefined) return [];
    return startsOf(model, activity)
      .filter((s) => inTime(s, activity.weeks))
      .map((s): Term => [sign, startName(i, s)]);
  };
  const hasEnded = (week: number) => (start: number, weeks: number) => start + weeks <= week;
  const hasStarted = (week: number) => (start: number) => start <= week;
  return model.activities.flatMap((activity) =>
    [
      ...activity.prerequisites.map((clause) => ({ clause, isMet: hasEnded })),
      ...(activity.corequisites ?? []).map((clause) => ({ clause, isMet: hasStarted })),
    ].flatMap(({ clause, isMet }) =>
      startsOf(model, activity).map((week) =>
        rowText(
          [
            ...startsBy(activity.id, hasStarted(week), 1),
            ...[...new Set(clause)].flatMap((id) => startsBy(id, isMet(week), -1)),
          ],
          '<=',
          0,
        ),
      ),
    ),
  );
}

function exclusionRows(model: PlanningModel): readonly string[] {
  const nameOf = new Map(takes(model).map(({ activity, name }) => [activity.id, name]));
  return takes(model).flatMap(({ activity, name }) =>
    activity.excludes.map((id) =>
      rowText(
        [
          [1, name],
          [1, nameOf.get(id) ?? name],
        ],
        '<=',
        1,
      ),
    ),
  );
}

function budgetRows(model: PlanningModel): readonly string[] {
  if (model.budget === undefined) return [];
  const terms = takes(model).map(({ activity, name }): Term => [activity.cost, name]);
  return [rowText(terms, '<=', model.budget)];
}

function expiryRows(model: PlanningModel): readonly string[] {
  const horizon = model.horizonWeeks;
  return model.variables.flatMap((variable, v) => {
    const last = variable.kind === 'count' ? variable.latestCompletion : undefined;
    if (last === undefined || last >= horizon) return [];
    const terms: readonly Term[] = [
      [1, 'C'],
      [horizon - last, variableName(v)],
    ];
    return [rowText(terms, '<=', horizon)];
  });
}

function ruleRows(row: ModelRow): readonly string[] {
  const terms = row.terms.map((t): Term => [t.coefficient, variableName(t.variable)]);
  return [
    ...(row.min === undefined ? [] : [rowText(terms, '>=', row.min)]),
    ...(row.max === undefined ? [] : [rowText(terms, '<=', row.max)]),
  ];
}

function rowText(terms: readonly Term[], sense: '<=' | '>=' | '=', limit: number): string {
  return `${wrap(terms)} ${sense} ${limit}`;
}

/** Sums up doubles and keeps lines short: readers of the format limit their length. */
function wrap(terms: readonly Term[]): string {
  const sums = new Map<string, number>();
  for (const [coefficient, name] of terms) sums.set(name, (sums.get(name) ?? 0) + coefficient);
  const words = [...sums].map(([name, c]) => `${c < 0 ? '-' : '+'} ${Math.abs(c)} ${name}`);
  if (words.length === 0) return '0 C';
  const lines: string[] = [];
  for (let at = 0; at < words.length; at += 12) lines.push(words.slice(at, at + 12).join(' '));
  return lines.join('\n  ');
}
