import type { IndexedModel } from '../model/indexed-model.js';
import type { ColumnSpace } from '../reduce/columns.js';
import { isOpen, type TimeFrame } from '../reduce/time-frame.js';
import { type IntegerRow, integerRow } from './integer-row.js';
import { scalesOf, type VaryingScale } from './varying-hours.js';

/** What the rows of one frame are made from. Column `space.columns.length` is the completion week C. */
export interface RowContext {
  readonly model: IndexedModel;
  readonly space: ColumnSpace;
  readonly frame: TimeFrame;
  readonly scales: readonly VaryingScale[];
}

/** Gathers what rows are made from. */
export function rowContext(model: IndexedModel, space: ColumnSpace, frame: TimeFrame): RowContext {
  return { model, space, frame, scales: scalesOf(model) };
}

type Term = readonly [column: number, coefficient: number];

/** Whether a column can be 1 in some plan that completes within the frame. */
export function isOpenColumn({ space, frame }: RowContext, column: number): boolean {
  const entry = space.columns[column];
  if (entry === undefined || entry.latestCompletion < frame.lo) return false;
  return entry.activity < 0 || isOpen(frame, entry.activity);
}

/** `coefficient` times x_i, written over the open columns of activity i. */
export function takenTerms(context: RowContext, activity: number, coefficient: number): Term[] {
  if (!isOpen(context.frame, activity)) return [];
  const columns = context.space.ofActivity[activity] ?? [];
  return columns.filter((c) => isOpenColumn(context, c)).map((c) => [c, coefficient]);
}

/**
 * All rows of the model over the columns, for completion weeks C in [lo, hi]:
 *
 *   the rows of the rules; Σ cost ≤ budget; Σ columns of i ≤ 1
 *   Σ_{j in clause, est_j + d_j ≤ lst_i} x_j ≥ x_i          x_i + x_j ≤ 1 for exclusions
 *   Σ_{j in clause, est_j ≤ lst_i} x_j ≥ x_i                for companions
 *   C ≥ lo + (est_i + d_i − lo)·x_i                         it ends before completion
 *   C + (hi − e)·x ≤ hi with e = last completion week of a column, for validities lst_i + d_i + v_i
 */
export function frameRows(context: RowContext): readonly IntegerRow[] {
  const rows = [
    ...ruleRows(context),
    budgetRow(context),
    ...onceRows(context),
    ...prerequisiteRows(context),
    ...exclusionRows(context),
    ...completionRows(context),
  ];
  return rows.filter((row) => row.columns.length > 0 || row.min > 0 || row.max < 0);
}

function ruleRows(context: RowContext): readonly IntegerRow[] {
  const { model, space } = context;
  return model.rows.flatMap((row, r) => {
    if (space.absorbed.has(r)) return [];
    const terms = row.terms.flatMap(({ variable, coefficient }) =>
      (space.ofVariable[variable] ?? [])
        .filter((c) => isOpenColumn(context, c))
        .map((c): Term => [c, coefficient]),
    );
    return [integerRow(terms, limitsOf(row))];
  });
}

function limitsOf(row: { readonly min?: number; readonly max?: number }): {
  readonly min?: number;
  readonly max?: number;
} {
  return {
    ...(row.min !== undefined && { min: row.min }),
    ...(row.max !== undefined && { max: row.max }),
  };
}

function budgetRow(context: RowContext): IntegerRow {
  const { activities, budget } = context.model;
  const terms = activities.flatMap((activity, i) => takenTerms(context, i, activity.cost));
  return integerRow(terms, { max: budget });
}

function onceRows(context: RowContext): readonly IntegerRow[] {
  return context.model.activities.flatMap((_, i) => {
    const terms = takenTerms(context, i, 1);
    return terms.length > 1 ? [integerRow(terms, { max: 1 })] : [];
  });
}

function prerequisiteRows(context: RowContext): readonly IntegerRow[] {
  const { model, frame } = context;
  return model.activities.flatMap((activity, i) => {
    if (!isOpen(frame, i)) return [];
    const latest = frame.lst[i] ?? -1;
    const hasStarted = (j: number) => (frame.est[j] ?? Infinity) <= latest;
    const hasEnded = (j: number) =>
      (frame.est[j] ?? Infinity) + (model.activities[j]?.weeks ?? 0) <= latest;
    return [
      ...activity.clauses.map((clause) => clause.filter(hasEnded)),
      ...activity.companions.map((clause) => clause.filter(hasStarted)),
    ].map((members) =>
      integerRow(
        [...members.flatMap((j) => takenTerms(context, j, 1)), ...takenTerms(context, i, -1)],
        { min: 0 },
      ),
    );
  });
}

function exclusionRows(context: RowContext): readonly IntegerRow[] {
  return context.model.activities.flatMap((activity, i) =>
    activity.excludes
      .filter((j) => j > i)
      .map((j) =>
        integerRow([...takenTerms(context, i, 1), ...takenTerms(context, j, 1)], { max: 1 }),
      ),
  );
}

function completionRows(context: RowContext): readonly IntegerRow[] {
  const { model, space, frame } = context;
  const completion = space.columns.length;
  const rows: IntegerRow[] = [];
  for (const [i, activity] of model.activities.entries()) {
    if (!isOpen(frame, i)) continue;
    const end = (frame.est[i] ?? 0) + activity.weeks;
    if (end > frame.lo)
      rows.push(
        integerRow([[completion, 1], ...takenTerms(context, i, frame.lo - end)], { min: frame.lo }),
      );
    const last = (frame.lst[i] ?? 0) + activity.weeks + activity.validityWeeks;
    if (last < frame.hi)
      rows.push(
        integerRow([[completion, 1], ...takenTerms(context, i, frame.hi - last)], {
          max: frame.hi,
        }),
      );
  }
  for (const [c, column] of space.columns.entries())
    if (isOpenColumn(context, c) && column.latestCompletion < frame.hi)
      rows.push(
        integerRow(
          [
            [completion, 1],
            [c, frame.hi - column.latestCompletion],
          ],
          { max: frame.hi },
        ),
      );
  return rows;
}
