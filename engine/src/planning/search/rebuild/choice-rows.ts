import type { IndexedModel } from '../../model/indexed-model.js';
import type { ColumnSpace } from '../../reduce/columns.js';

/**
 * The rows of the rules and the budget over the columns of a space, found by column.
 *
 * What weeks have to do with (order, hours, starts) is not in here, nor are exclusions.
 */
export interface ChoiceRows {
  readonly min: Float64Array;
  readonly max: Float64Array;
  /** What a shortfall of a row is measured by. */
  readonly scale: Float64Array;
  /** By column: rows, and the coefficient in each of them. */
  readonly rowsOf: readonly Int32Array[];
  readonly coefficientsOf: readonly Float64Array[];
  /** By row: columns that raise it. */
  readonly helpers: readonly (readonly number[])[];
}

/** Gathers the rows that a choice of columns has to keep. */
export function choiceRows(model: IndexedModel, space: ColumnSpace): ChoiceRows {
  const drafts = [...ruleDrafts(model, space), budgetDraft(model, space)];
  const byColumn = space.columns.map((): (readonly [number, number])[] => []);
  for (const [r, { terms }] of drafts.entries())
    for (const [c, coefficient] of terms)
      if (coefficient !== 0) byColumn[c]?.push([r, coefficient]);
  return {
    min: Float64Array.from(drafts, ({ min }) => min),
    max: Float64Array.from(drafts, ({ max }) => max),
    scale: Float64Array.from(drafts, ({ min, terms }) =>
      min > 0 ? min : [...terms.values()].reduce((most, each) => Math.max(most, Math.abs(each)), 1),
    ),
    rowsOf: byColumn.map((terms) => Int32Array.from(terms, ([r]) => r)),
    coefficientsOf: byColumn.map((terms) => Float64Array.from(terms, ([, each]) => each)),
    helpers: drafts.map(({ terms }) => [...terms].flatMap(([c, each]) => (each > 0 ? [c] : []))),
  };
}

interface RowDraft {
  readonly min: number;
  readonly max: number;
  readonly terms: ReadonlyMap<number, number>;
}

function ruleDrafts(model: IndexedModel, space: ColumnSpace): readonly RowDraft[] {
  return model.rows.flatMap((row, r) => {
    if (space.absorbed.has(r)) return [];
    const terms = new Map<number, number>();
    for (const { variable, coefficient } of row.terms)
      for (const c of space.ofVariable[variable] ?? [])
        terms.set(c, (terms.get(c) ?? 0) + coefficient);
    return [{ min: row.min ?? -Infinity, max: row.max ?? Infinity, terms }];
  });
}

function budgetDraft({ activities, budget }: IndexedModel, { columns }: ColumnSpace): RowDraft {
  const costs = columns.map(({ activity }, c) => [c, activities[activity]?.cost ?? 0] as const);
  return { min: -Infinity, max: budget, terms: new Map(costs) };
}
