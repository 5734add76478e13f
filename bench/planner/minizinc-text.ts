import type { PlanningModel } from 'cairn/planning';

/**
 * The model as MiniZinc, for constraint solvers: a 0/1 decision for each variable, a start week for each activity,
 * one cumulative resource. Written from the definition of the model, without a trick of ours; the same hours in every
 * week and no co-requisites, as the instances of the benchmark have them.
 */
export function minizincText(model: PlanningModel): string {
  const { activities, horizonWeeks: horizon, weeklyHours, objective } = model;
  const takeOf = new Map<number, number>();
  for (const [v, variable] of model.variables.entries())
    if (variable.kind === 'take') takeOf.set(variable.activity, v);
  const place = new Map(activities.map(({ id }, i) => [id, i]));
  const x = (i: number) => `v[${(takeOf.get(i) ?? -1) + 1}]`;
  const lines = [
    'include "cumulative.mzn";',
    `array[1..${model.variables.length}] of var 0..1: v;`,
    `array[1..${activities.length}] of var 0..${horizon}: s;`,
    `var 0..${horizon}: completion;`,
    `constraint cumulative(s, [${activities.map(({ weeks }, i) => `${weeks}*${x(i)}`).join(',')}], [${activities
      .map(({ hours }) => hours)
      .join(',')}], ${weeklyHours});`,
  ];
  for (const [i, activity] of activities.entries()) {
    const start = `s[${i + 1}]`;
    const end = `${start}+${activity.weeks}`;
    const needs = [`${end}<=completion`];
    if (activity.intakes !== undefined) needs.push(`${start} in {${activity.intakes.join(',')}}`);
    if (activity.validityWeeks !== undefined)
      needs.push(`completion<=${end}+${activity.validityWeeks}`);
    for (const clause of activity.prerequisites)
      needs.push(
        `(${clause
          .map((id) => place.get(id) ?? -1)
          .map((j) => `(${x(j)}=1 /\\ s[${j + 1}]+${activities[j]?.weeks ?? 0}<=${start})`)
          .join(' \\/ ')})`,
      );
    for (const id of activity.excludes) needs.push(`${x(place.get(id) ?? -1)}=0`);
    lines.push(`constraint ${x(i)}=1 -> (${needs.join(' /\\ ')});`);
    lines.push(`constraint ${x(i)}=0 -> ${start}=0;`);
  }
  for (const [v, variable] of model.variables.entries())
    if (variable.kind === 'count' && variable.latestCompletion !== undefined)
      lines.push(`constraint v[${v + 1}]=1 -> completion<=${variable.latestCompletion};`);
  const sum = (terms: readonly (readonly [factor: number, name: string])[]) =>
    terms.length === 0 ? '0' : terms.map(([factor, name]) => `${factor}*${name}`).join('+');
  for (const row of model.rows) {
    const total = sum(row.terms.map((t) => [t.coefficient, `v[${t.variable + 1}]`] as const));
    if (row.min !== undefined) lines.push(`constraint ${total} >= ${row.min};`);
    if (row.max !== undefined) lines.push(`constraint ${total} <= ${row.max};`);
  }
  const prices = activities.map(
    ({ cost, risk }, i) => [objective.cost * cost + objective.risk * risk, x(i)] as const,
  );
  if (model.budget !== undefined)
    lines.push(
      `constraint ${sum(activities.map(({ cost }, i) => [cost, x(i)] as const))} <= ${model.budget};`,
    );
  const goal = `${objective.time}*completion+${sum(prices)}`;
  lines.push(`var int: goal = ${goal};`, 'solve minimize goal;');
  lines.push('output ["objective=\\(goal)\\n"];');
  return lines.join('\n');
}
