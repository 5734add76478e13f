import type { IndexedModel } from '../model/indexed-model.js';
import type { ColumnSpace } from '../reduce/columns.js';
import { isOpen, type TimeFrame } from '../reduce/time-frame.js';
import { distinctRow, type IntegerRow, integerRow, summedRow } from './integer-row.js';
import { type Energy, energyOf } from './varying-hours.js';

/** What the rows of one frame are made from. Column `space.columns.length` is the completion week C. */
export interface RowContext extends Energy {
  readonly model: IndexedModel;
  readonly space: ColumnSpace;
  readonly frame: TimeFrame;
  /** By column: first and last week in which its activity may start with it; −1 as the last one of a closed column. */
  readonly firstStart: Float64Array;
  readonly lastStart: Float64Array;
}

/** Gathers what rows are made from; `energy` is that of the model where it is known already. */
export function rowContext(
  model: IndexedModel,
  space: ColumnSpace,
  frame: TimeFrame,
  { scales, densest }: Energy = energyOf(model),
): RowContext {
  const { columns } = space;
  const firstStart = new Float64Array(columns.length);
  const lastStart = new Float64Array(columns.length);
  for (const [c, { activity, start, latestCompletion }] of columns.entries()) {
    const isClosed = latestCompletion < frame.lo || (activity >= 0 && !isOpen(frame, activity));
    firstStart[c] = start ?? frame.est[activity] ?? 0;
    lastStart[c] = isClosed ? -1 : (start ?? frame.lst[activity] ?? 0);
  }
  return { model, space, frame, scales, densest, firstStart, lastStart };
}

type Term = readonly [column: number, coefficient: number];

/** Whether a column can be 1 in some plan that completes within the frame. */
export function isOpenColumn({ lastStart }: RowContext, column: number): boolean {
  return (lastStart[column] ?? -1) >= 0;
}

/** `coefficient` times x_i, written over the open columns of activity i. */
export function takenTerms(context: RowContext, activity: number, coefficient: number): Term[] {
  return openColumnsOf(context, activity).map((c): Term => [c, coefficient]);
}

function openColumnsOf(context: RowContext, activity: number): readonly number[] {
  const open: number[] = [];
  for (const c of context.space.ofActivity[activity] ?? [])
    if (isOpenColumn(context, c)) open.push(c);
  return open;
}

/**
 * All rows of the model over the columns, for completion weeks C in [lo, hi]:
 *
 *   the rows of the rules; Σ cost ≤ budget; Σ columns of i ≤ 1
 *   Σ_{j in clause, est_j + d_j ≤ t} x_j ≥ Σ_{lst_i ≤ t} x_i   for t = lst_i of each column of i
 *   Σ_{j in clause, est_j ≤ t} x_j ≥ Σ_{lst_i ≤ t} x_i         for companions
 *   x_i + x_j ≤ 1                                              for exclusions
 *   C ≥ lo + Σ (est_i + d_i − lo)⁺·x_i                         it ends before completion
 *   C + Σ (hi − e)·x ≤ hi with e = last completion week of a column, for validities lst_i + d_i + v_i
 *
 * est and lst are those of a column: a column split by start weeks has one start.
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
    const sums = new Map<number, number>();
    for (const { variable, coefficient } of row.terms)
      for (const c of space.ofVariable[variable] ?? [])
        if (isOpenColumn(context, c)) sums.set(c, (sums.get(c) ?? 0) + coefficient);
    return [summedRow(sums, limitsOf(row))];
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
  const columns: number[] = [];
  const coefficients: number[] = [];
  for (const i of context.space.activities) {
    const cost = activities[i]?.cost ?? 0;
    if (cost === 0) continue;
    for (const c of openColumnsOf(context, i)) {
      columns.push(c);
      coefficients.push(cost);
    }
  }
  return distinctRow({ columns, coefficients }, { max: budget });
}

function onceRows(context: RowContext): readonly IntegerRow[] {
  return context.space.activities.flatMap((i) => {
    const columns = openColumnsOf(context, i);
    return columns.length > 1 ? [atMostOne(columns)] : [];
  });
}

function atMostOne(columns: readonly number[]): IntegerRow {
  return { columns, coefficients: columns.map(() => 1), min: -Infinity, max: 1 };
}

function prerequisiteRows(context: RowContext): readonly IntegerRow[] {
  const { model, frame, firstStart } = context;
  const endOf = (c: number, j: number) => (firstStart[c] ?? 0) + (model.activities[j]?.weeks ?? 0);
  const startOf = (c: number) => firstStart[c] ?? 0;
  return model.activities.flatMap((activity, i) =>
    isOpen(frame, i)
      ? [
          ...activity.clauses.flatMap((clause) => clauseRows(context, i, clause, endOf)),
          ...activity.companions.flatMap((clause) => clauseRows(context, i, clause, startOf)),
        ]
      : [],
  );
}

/** A clause at each last start of the activity's columns; `serves` = week from which a member's column serves. */
function clauseRows(
  context: RowContext,
  activity: number,
  clause: readonly number[],
  serves: (column: number, member: number) => number,
): readonly IntegerRow[] {
  const { lastStart } = context;
  const own = takenTerms(context, activity, -1);
  const members = clause.flatMap((j) =>
    takenTerms(context, j, 1).map((term) => ({ term, from: serves(term[0], j) })),
  );
  const weeks = new Set(own.map(([c]) => lastStart[c] ?? 0));
  return [...weeks].map((week) =>
    integerRow(
      [
        ...members.flatMap(({ term, from }) => (from <= week ? [term] : [])),
        ...own.filter(([c]) => (lastStart[c] ?? 0) <= week),
      ],
      { min: 0 },
    ),
  );
}

/** Where one of the two cannot be taken, the row says no more than that the other is taken once. */
function exclusionRows(context: RowContext): readonly IntegerRow[] {
  const { model, space } = context;
  const rows: IntegerRow[] = [];
  for (const i of space.activities) {
    const excluded = model.activities[i]?.excludes ?? [];
    const own = excluded.length === 0 ? [] : openColumnsOf(context, i);
    if (own.length === 0) continue;
    for (const j of excluded) {
      const others = j > i ? openColumnsOf(context, j) : [];
      if (others.length > 0) rows.push(atMostOne([...own, ...others]));
    }
  }
  return rows;
}

function completionRows(context: RowContext): readonly IntegerRow[] {
  const { model, space, frame } = context;
  const completion = space.columns.length;
  const rows: IntegerRow[] = [];
  for (const i of space.activities) {
    const own = openColumnsOf(context, i);
    if (own.length === 0) continue;
    const { weeks = 0, validityWeeks = Infinity } = model.activities[i] ?? {};
    const late = completionTerms(completion, own, (c) => {
      const after = (context.firstStart[c] ?? 0) + weeks - frame.lo;
      return after > 0 ? -after : 0;
    });
    if (late !== undefined) rows.push({ ...late, min: frame.lo, max: Infinity });
    const lapsing = completionTerms(completion, own, (c) =>
      Math.max(0, frame.hi - ((context.lastStart[c] ?? 0) + weeks + validityWeeks)),
    );
    if (lapsing !== undefined) rows.push({ ...lapsing, min: -Infinity, max: frame.hi });
  }
  for (const [c, { latestCompletion }] of space.columns.entries()) {
    if (latestCompletion >= frame.hi || !isOpenColumn(context, c)) continue;
    const coefficients = [1, frame.hi - latestCompletion];
    rows.push({ columns: [completion, c], coefficients, min: -Infinity, max: frame.hi });
  }
  return rows;
}

/** C and the columns whose coefficient is not 0; undefined = none of them. */
function completionTerms(
  completion: number,
  own: readonly number[],
  coefficientOf: (column: number) => number,
): Pick<IntegerRow, 'columns' | 'coefficients'> | undefined {
  const columns = [completion];
  const coefficients = [1];
  for (const c of own) {
    const coefficient = coefficientOf(c);
    if (coefficient === 0) continue;
    columns.push(c);
    coefficients.push(coefficient);
  }
  return columns.length > 1 ? { columns, coefficients } : undefined;
}
