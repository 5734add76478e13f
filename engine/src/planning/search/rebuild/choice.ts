import type { IndexedModel } from '../../model/indexed-model.js';
import type { ColumnSpace } from '../../reduce/columns.js';
import type { ChoiceRows } from './choice-rows.js';

/** A choice of columns at work: which are 1, and what the rows come to. At most one for each activity. */
export interface Choice {
  readonly model: IndexedModel;
  readonly space: ColumnSpace;
  readonly rows: ChoiceRows;
  /** By activity; −1 = not taken. */
  readonly columnOf: Int32Array;
  /** By column. */
  readonly isOn: Uint8Array;
  /** By row. */
  readonly sums: Float64Array;
  /** Columns that are 1, in the order in which they came. */
  readonly on: number[];
  price: number;
  work: number;
}

/** Nothing chosen. */
export function emptyChoice(model: IndexedModel, space: ColumnSpace, rows: ChoiceRows): Choice {
  return {
    model,
    space,
    rows,
    columnOf: new Int32Array(model.activities.length).fill(-1),
    isOn: new Uint8Array(space.columns.length),
    sums: new Float64Array(rows.min.length),
    on: [],
    price: 0,
    work: 0,
  };
}

/** Sets a column to 1. */
export function putOn(choice: Choice, column: number): void {
  choice.isOn[column] = 1;
  choice.on.push(column);
  count(choice, column, 1);
}

/** Sets a column to 0. */
export function putOff(choice: Choice, column: number): void {
  choice.isOn[column] = 0;
  choice.on.splice(choice.on.lastIndexOf(column), 1);
  count(choice, column, -1);
}

function count(choice: Choice, column: number, sign: 1 | -1): void {
  const { model, space, rows, sums } = choice;
  const of = rows.rowsOf[column] ?? [];
  const coefficients = rows.coefficientsOf[column] ?? [];
  for (let k = 0; k < of.length; k++) {
    const r = of[k] ?? 0;
    sums[r] = (sums[r] ?? 0) + sign * (coefficients[k] ?? 0);
  }
  const activity = space.columns[column]?.activity ?? -1;
  if (activity < 0) return;
  choice.columnOf[activity] = sign === 1 ? column : -1;
  choice.price += sign * (model.activities[activity]?.price ?? 0);
  choice.work += sign * (model.activities[activity]?.work ?? 0);
}

/** Makes the choice that of these columns. */
export function setChoice(choice: Choice, columns: readonly number[]): void {
  for (const column of [...choice.on]) putOff(choice, column);
  for (const column of columns) putOn(choice, column);
}

/** Whether the activity is taken. */
export function isTaken({ columnOf }: Choice, activity: number): boolean {
  return (columnOf[activity] ?? -1) >= 0;
}

/** How much less the rows lack with the column, each by its scale; −Infinity when it would break a maximum further. */
export function gainOf({ rows, sums }: Choice, column: number): number {
  const { min, max, scale } = rows;
  const of = rows.rowsOf[column] ?? [];
  const coefficients = rows.coefficientsOf[column] ?? [];
  let gain = 0;
  for (let k = 0; k < of.length; k++) {
    const r = of[k] ?? 0;
    const before = sums[r] ?? 0;
    const after = before + (coefficients[k] ?? 0);
    if (after > before && after > (max[r] ?? Infinity)) return -Infinity;
    const least = min[r] ?? -Infinity;
    if (before >= least && after >= least) continue;
    gain += (Math.max(0, least - before) - Math.max(0, least - after)) / (scale[r] ?? 1);
  }
  return gain;
}

/** Likewise without what other rows then lack more. */
export function raiseOf({ rows, sums }: Choice, column: number): number {
  const { min, max, scale } = rows;
  let gain = 0;
  for (const [k, r] of (rows.rowsOf[column] ?? []).entries()) {
    const before = sums[r] ?? 0;
    const after = before + (rows.coefficientsOf[column]?.[k] ?? 0);
    if (after > before && after > (max[r] ?? Infinity)) return -Infinity;
    const lacking = Math.min(after, min[r] ?? -Infinity) - before;
    if (lacking > 0) gain += lacking / (scale[r] ?? 1);
  }
  return gain;
}

/** Whether the rows lack no more without the column. */
export function canSpare({ rows, sums }: Choice, column: number): boolean {
  const of = rows.rowsOf[column] ?? [];
  const coefficients = rows.coefficientsOf[column] ?? [];
  for (let k = 0; k < of.length; k++) {
    const r = of[k] ?? 0;
    const coefficient = coefficients[k] ?? 0;
    const after = (sums[r] ?? 0) - coefficient;
    if (coefficient > 0 && after < (rows.min[r] ?? -Infinity)) return false;
    if (coefficient < 0 && after > (rows.max[r] ?? Infinity)) return false;
  }
  return true;
}

/** Whether every row is kept. */
export function keepsRows({ rows, sums }: Choice): boolean {
  for (let r = 0; r < sums.length; r++) {
    const sum = sums[r] ?? 0;
    if (sum < (rows.min[r] ?? -Infinity) || sum > (rows.max[r] ?? Infinity)) return false;
  }
  return true;
}
