import type { Assignment } from '../../portfolio/index.js';
import type { CompiledRequest } from '../compile/compile-request.js';
import type { CountChoice } from '../compile/count-variables.js';
import type { ModelRow, ModelSolution } from '../model/planning-model.js';

/**
 * What is counted where in a solution.
 *
 * A search stops counting as soon as the rules are met; here everything that may be counted beside that is added,
 * held items first, in the order of the choices, as long as every row still holds.
 */
export function countedChoices(
  compiled: CompiledRequest,
  solution: ModelSolution,
): readonly CountChoice[] {
  const { rows, variables } = compiled.model;
  const rowsOf = rowsByVariable(rows);
  const ones = new Set(solution.ones);
  const sums = new Map(rows.map((row) => [row, sumOf(row, ones)]));
  for (const choice of compiled.choices) {
    const variable = variables[choice.variable];
    if (ones.has(choice.variable) || variable?.kind !== 'count') continue;
    if (solution.completionWeek > (variable.latestCompletion ?? Infinity)) continue;
    const touched = rowsOf.get(choice.variable) ?? [];
    const after = touched.map(({ row, coefficient }) => ({
      row,
      sum: (sums.get(row) ?? 0) + coefficient,
    }));
    if (!after.every(({ row, sum }) => isWithin(row, sum))) continue;
    ones.add(choice.variable);
    for (const { row, sum } of after) sums.set(row, sum);
  }
  return compiled.choices.filter((choice) => ones.has(choice.variable));
}

/** A counted choice as plans and evaluations write it. */
export function assignmentOf(choice: CountChoice): Assignment {
  return {
    item: choice.item,
    rule: choice.node.id,
    ...(choice.slot.part === undefined ? {} : { part: choice.slot.part }),
    amount: choice.amount,
    ...(choice.uncertain === undefined ? {} : { uncertain: choice.uncertain }),
    ...(choice.exception === undefined ? {} : { exception: choice.exception }),
  };
}

interface Touched {
  readonly row: ModelRow;
  readonly coefficient: number;
}

function rowsByVariable(rows: readonly ModelRow[]): ReadonlyMap<number, readonly Touched[]> {
  const touched = new Map<number, Touched[]>();
  for (const row of rows) {
    for (const { variable, coefficient } of row.terms) {
      const list = touched.get(variable);
      if (list === undefined) touched.set(variable, [{ row, coefficient }]);
      else list.push({ row, coefficient });
    }
  }
  return touched;
}

function sumOf(row: ModelRow, ones: ReadonlySet<number>): number {
  return row.terms.reduce(
    (sum, { variable, coefficient }) => sum + (ones.has(variable) ? coefficient : 0),
    0,
  );
}

function isWithin(row: ModelRow, sum: number): boolean {
  return sum >= (row.min ?? -Infinity) && sum <= (row.max ?? Infinity);
}
